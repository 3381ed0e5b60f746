import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateCatalog } from '../../scripts/bench/catalog.js';
import { placeLabels } from '../../src/formats/html/charts/labels.js';
import { estimateTextWidth, shortenToWidth } from '../../src/formats/html/charts/svg.js';
import { markup } from '../../src/formats/html/markup.js';
import { writeHtmlPage as html } from '../../src/formats/html/report-page.js';
import { LANGS } from '../../src/messages/format.js';
import { fromSources, loadCatalog } from '../../src/pipeline.js';
import { fullReport } from '../helpers/full-report.js';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const stadtwerke = loadCatalog(folder('examples/stadtwerke'));
const hostile = loadCatalog(folder('tests/fixtures/reports/hostile'));
const page = html(fullReport(stadtwerke, 'de'));

/** Tags with their attributes, outside the style sheet and the script. */
function tagsOf(text: string): string[] {
  const body = text.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '');
  return body.match(/<[a-z!/][^>]*>/gi) ?? [];
}

describe('markup', () => {
  test('escapes values, joins lists and omits missing values', () => {
    const name = `<a href="x">&'\``;
    expect(markup`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;a href=&quot;x&quot;&gt;&amp;&#39;&#96;">&lt;a href=&quot;x&quot;&gt;&amp;&#39;&#96;</p>',
    );
    expect(markup`${[1, markup`<b>${'<'}</b>`]}${null}${false}${undefined}`.text).toBe('1<b>&lt;</b>');
    expect(markup`${'\u202ea\u0007'}`.text).toBe('\\u{202e}a\\u{7}');
  });
});

describe('the page', () => {
  test('loads nothing and allows only its own style sheet and script', () => {
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]{44}&#39;; script-src &#39;sha256-/,
    );
    expect(tagsOf(page).filter((tag) => /\s(style|on\w+|srcset|action)=/i.test(tag))).toEqual([]);
    const targets = tagsOf(page).flatMap((tag) =>
      [...tag.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to ?? ''),
    );
    expect(targets.length).toBeGreaterThan(200);
    expect(targets.filter((to) => !to.startsWith('#') && !to.startsWith('data:image/'))).toEqual([]);
  });

  test('has a target for each link, and unique ids', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('draws every kind of chart, each with a name and a description', () => {
    const drawings = page.match(/<svg[^>]*aria-labelledby[^>]*>/g) ?? [];
    const named =
      page.match(/<svg[^>]*role="(img|group)"[^>]*><title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(8);
    expect(named).toHaveLength(drawings.length);
    for (const kind of ['curve', 'dumbbells', 'bubbles', 'heat', 'shares', 'small'])
      expect(page).toContain(`class="chart ${kind}"`);
  });

  test('charts show gaps with two digits, and a third where the values beside them need it', () => {
    const airport = html(fullReport(loadCatalog(folder('examples/airport')), 'en'));
    const figures = [...airport.matchAll(/<figure class="chart (?:dumbbells|heat)">[\s\S]*?<\/figure>/g)].join('');
    const said = [...figures.matchAll(/class="value \w+">([^<]*)<|class="h\d">(\S*) /g)].map(
      ([, gap, mean]) => gap ?? mean,
    );
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((gap) => !/^−?\d\.\d\d\d?$/.test(gap ?? ''))).toEqual([]);
  });

  test('closes all elements except parts of tables, whose end tags are optional in HTML', () => {
    const open: string[] = [];
    const isLeftOpen = (name: string | undefined) => /^(td|th|tr|thead|tbody)$/.test(name ?? '');
    for (const tag of tagsOf(page)) {
      const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(tag) ?? [];
      if (name === '' || /^(meta|img|input|br)$/.test(name) || tag.endsWith('/>')) continue;
      if (slash === '') open.push(name);
      else {
        if (name === 'table') while (isLeftOpen(open.at(-1))) open.pop();
        expect(open.pop()).toBe(name);
      }
    }
    expect(open).toEqual([]);
  });

  test.each(LANGS)('is in one language and names no command (%s)', (lang) => {
    const text = html(fullReport(stadtwerke, lang));
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text.replaceAll(/tpm \d/g, '')).not.toMatch(/\btpm [a-z]/);
  });

  test('gives the same certainty of a rank in its first sentence and in its list', () => {
    const summary = /<section id="summary"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    expect(summary.match(/in \d+\s% aller Gewichtungen unter den ersten 3/g)?.length).toBeGreaterThan(1);
    expect(summary).not.toContain('Ziehungen');
  });

  test('is equal for the same catalog', () => {
    expect(html(fullReport(stadtwerke, 'de')) === page).toBe(true);
  });

  test('has a page for each touchpoint, and names link to it', () => {
    expect(page.match(/<article id="tp-/g)).toHaveLength(42);
    expect(page).toContain('<a href="#tp-hotline">Telefon-Hotline</a>');
  });
});

describe('a hostile catalog', () => {
  const text = html(fullReport(hostile, 'en'));

  test('is read without errors, so that its texts reach the page', () => {
    expect(hostile.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(text).toContain('&lt;/script&gt;&lt;script&gt;document.title=&#39;owned&#39;&lt;/script&gt;');
  });

  test('adds no element and no attribute', () => {
    const names = new Set(tagsOf(text).map((tag) => /^<\/?([a-z0-9!]+)/i.exec(tag)?.[1]));
    expect(
      [...names].filter((name) => ['iframe', 'img', 'script', 'style', 'object', 'b onclick'].includes(name ?? '')),
    ).toEqual([]);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(tagsOf(text).filter((tag) => /\s(on\w+|style|autofocus)[\s=]/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual(
      [],
    );
  });

  test('leaves no control or bidirectional character', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/);
  });
});

describe('size', () => {
  test('400 touchpoints (740 entries) take at most 2 MB', () => {
    const sources = [...generateCatalog({ entries: 740, perFile: 100 })].map(([path, text]) => ({ path, text }));
    const text = html(fullReport(fromSources(sources), 'de'));
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
  });
});

describe('labels', () => {
  const frame = { left: 0, right: 760, top: 0, bottom: 500 };
  const circles = Array.from({ length: 100 }, (_, at) => ({
    x: 40 + ((at * 7919) % 680),
    y: 40 + ((at * 104729) % 420),
    r: 5 + (at % 9),
    label: `Kontaktpunkt Nummer ${at}`,
  }));

  test('each of a hundred circles has a name or a number, and no two names overlap', () => {
    const { labels, numbered } = placeLabels(circles, frame);
    expect(labels.map(({ of }) => of).sort((left, right) => left - right)).toEqual(circles.map((_, at) => at));
    const named = labels.filter(({ of }) => !numbered.some((one) => one.of === of));
    expect(named.length).toBeGreaterThan(20);
    const boxes = named.map(({ x, y, anchor, text }) => {
      const width = estimateTextWidth(text, 11.5);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { left, right: left + width, top: y - 9, bottom: y + 2 };
    });
    const clashes = boxes.flatMap((a, at) =>
      boxes.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(clashes).toEqual([]);
  });

  test('a long name keeps its start and its end', () => {
    const short = shortenToWidth('Auftragsbestätigung und Vertragsunterlagen', 150, 12);
    expect(short).toMatch(/^Auftrags.*….*lagen$/);
    expect(estimateTextWidth(short, 12)).toBeLessThanOrEqual(150);
  });
});
