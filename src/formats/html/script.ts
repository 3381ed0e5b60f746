/**
 * The script of the page. It sorts and filters tables, opens the sheet that is the target of a link, and opens all sheets
 * for print. It creates elements and text nodes, never HTML from strings. The page is readable without it.
 */
export const PAGE_SCRIPT = `(() => {
'use strict';
const lang = document.documentElement.lang;
const words = JSON.parse(document.body.dataset.words || '{}');
const number = (text) => {
  const plain = lang === 'de' ? text.replace(/\\./g, '').replace(',', '.') : text.replace(/,/g, '');
  const found = /[-+]?\\d+(\\.\\d+)?/.exec(plain.replace(/\\u2212/g, '-'));
  return found ? Number(found[0]) - (/^</.test(text.trim()) ? 0.5 : 0) : NaN;
};
const day = (text) => {
  const german = /^(\\d\\d)\\.(\\d\\d)\\.(\\d{4})$/.exec(text);
  return german ? german[3] + '-' + german[2] + '-' + german[1] : /^\\d{4}-\\d\\d-\\d\\d$/.test(text) ? text : null;
};
const collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
const textOf = (row, at) => (row.cells[at] ? row.cells[at].textContent.trim() : '');
const isUnknown = (text) => text === '' || text === '\\u2013';
const valueOf = (cell, text) => (cell && cell.dataset.days ? Number(cell.dataset.days) : number(text));
const compare = (numeric) => (a, b) => {
  if (numeric) return a.value - b.value || 0;
  const days = [day(a.key), day(b.key)];
  if (days[0] && days[1]) return days[0] < days[1] ? -1 : days[0] > days[1] ? 1 : 0;
  return collator.compare(a.key, b.key);
};
const isNumber = (table, head) => table.classList.contains('n' + (head.cellIndex + 1));
const sortBy = (table, head) => {
  const up = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up === 1 ? 'ascending' : 'descending');
  const order = compare(isNumber(table, head));
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => !row.classList.contains('group'));
    const keyed = rows.map((row) => {
      const key = textOf(row, head.cellIndex);
      return { row, key, value: valueOf(row.cells[head.cellIndex], key) };
    });
    keyed.sort((a, b) => isUnknown(a.key) - isUnknown(b.key) || up * order(a, b));
    body.append(...keyed.map((one) => one.row));
  }
};
for (const table of document.querySelectorAll('table.sort')) {
  for (const head of table.tHead.rows[0].cells) {
    if (head.tagName !== 'TH' || 'drawn' in head.dataset) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sortBy(table, head));
    head.append(button);
  }
}
for (const table of document.querySelectorAll('table.filter')) {
  const rows = [...table.querySelectorAll('tbody tr:not(.group)')];
  const label = document.createElement('label');
  const input = document.createElement('input');
  const count = document.createElement('output');
  input.type = 'search';
  label.append(words.filter + ' ', input);
  const tell = () => {
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = words.count.replace('{shown}', shown).replace('{all}', rows.length);
  };
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
    for (const group of table.querySelectorAll('tr.group'))
      group.hidden = [...group.parentElement.rows].every((row) => row === group || row.hidden);
    tell();
  });
  tell();
  const bar = document.createElement('div');
  bar.className = 'tools';
  bar.append(label, count);
  table.parentElement.before(bar);
}
const sheets = document.getElementById('sheets');
const all = sheets ? [...sheets.querySelectorAll('details')] : [];
if (sheets) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tools';
  const tell = () => { button.textContent = all.every((one) => one.open) ? words.close : words.open; };
  button.addEventListener('click', () => {
    const open = !all.every((one) => one.open);
    for (const one of all) one.open = open;
    tell();
  });
  tell();
  sheets.querySelector('h2').after(button);
}
const follow = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  const details = target && target.closest('details');
  if (!details) return;
  details.open = true;
  details.scrollIntoView();
  details.querySelector('summary').focus({ preventScroll: true });
};
addEventListener('hashchange', follow);
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[href^="#tp-"]');
  if (link && link.hash === location.hash) follow();
});
follow();
let opened = [];
addEventListener('beforeprint', () => {
  opened = all.filter((one) => !one.open);
  for (const one of opened) one.open = true;
});
addEventListener('afterprint', () => { for (const one of opened) one.open = false; });
})();
`;
