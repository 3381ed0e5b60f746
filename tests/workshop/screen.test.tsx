import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/formats/terminal/width.js';
import { analyseCatalog } from '../../src/pipeline.js';
import { words } from '../../src/workshop/screen/screen.words.js';
import { makeWorkshopSession } from '../../src/workshop/session/workshop-session.js';
import type { Key, KeyName } from '../../src/workshop/state/key.js';
import { makeRound } from '../../src/workshop/state/workshop-round.js';
import { diffFrames } from '../../src/workshop/terminal/painter.js';
import { Screen } from '../../src/workshop/terminal/show.js';
import { catalogOf } from '../helpers/catalog.js';
import { memoryHost } from '../helpers/host.js';

const catalog = catalogOf(`touchpoints:
  hotline: { name: "Telefon-Hotline für Größe & Maß 🚲 und alles andere, was lang ist", phase: purchase, importance: { purchase: 8 } }
  laden: { name: 店での相談, phase: purchase, importance: { purchase: 6 }, reach: 0.9 }
  web: { name: "\\u001b[31mWebseite", phase: pre-purchase, importance: { purchase: 3 }, reach: 0.2 }
measures:
  rueckruf: { name: Rückruf, improves: { hotline: { by: 2 } }, status: planned, effortDays: 3, leadTimeDays: 5 }
`);
const asOf = '2026-11-22';

function open(lang: 'de' | 'en' = 'de', spoken = false, from = catalog) {
  const { options } = analyseCatalog(from, { asOf });
  const host = memoryHost({ tty: true, env: { LANG: 'de_DE.UTF-8', NO_COLOR: '1' } });
  const session = { host, options: {}, version: '', commands: [], argv: [], lang, say: () => undefined };
  const file = { round: makeRound(`${asOf}-workshop`, asOf, 'company', 'rounds'), ratings: {}, text: null };
  return makeWorkshopSession({
    opened: { root: '.', catalog: from, lang, asOf },
    file,
    session,
    options,
    presentation: false,
    spoken,
  });
}

const key = (text: string, name: KeyName | null = null): Key => ({ text, name, ctrl: false });
const enter = key('', 'enter');

describe.each([
  [80, 23],
  [200, 59],
  [40, 12],
])('a screen of %i × %i', (columns, rows) => {
  it.each(['1', '2', '3', '4', '5', '6', '?'])('shows %s in exactly that many lines, none too wide', (view) => {
    const workshop = open();
    for (const one of ['i', '4', ' ', '8']) workshop.press(key(one), rows);
    workshop.press(enter, rows);
    workshop.press(key(view), rows);
    const lines = workshop.frame(columns, rows);
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(lines.join('')).not.toContain('\u001b');
  });
});

describe.each([
  [30, 6],
  [31, 7],
  [36, 8],
  [40, 12],
])('on a screen of %i × %i', (columns, rows) => {
  it.each(['i', 'w', 'n', '/', 'a'])('text typed after %s is visible', (field) => {
    const workshop = open();
    workshop.frame(columns, rows);
    for (const one of [field, '4', ' ', '5']) workshop.press(key(one), rows);
    const lines = workshop.frame(columns, rows);
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(lines.at(-2)).toMatch(/: 4 5▏$/);
  });
});

describe.each([
  [29, 23],
  [80, 5],
  [20, 3],
  [20, 1],
])('a screen of %i × %i is too small for an input line', (columns, rows) => {
  it('shows a message, and ignores keys until it is larger', () => {
    const workshop = open('en');
    for (const one of ['i', '4']) workshop.press(key(one), rows);
    const lines = workshop.frame(columns, rows);
    expect(lines).toHaveLength(rows);
    expect(lines.join(' ').replaceAll(/ +/g, ' ')).toMatch(/^Too small: 30 × 7/);
    for (const one of ['9', 'q']) expect(workshop.press(key(one), rows)).toBeNull();
    expect(workshop.press(enter, rows)).toBeNull();
    expect(workshop.history().now.ratings).toEqual({});
    workshop.frame(80, 23);
    workshop.press(enter, 23);
    expect(Object.values(workshop.history().now.ratings)).toEqual([{ ist: 4 }]);
  });
});

const LATER = catalogOf(`touchpoints: { laden: { name: Laden, phase: purchase, reach: 1 } }
assessments:
  herbst: { date: 2062-10-31, perspective: customer, method: survey, ratings: { laden: { ist: 3, soll: 9 } } }
  winter: { date: 2062-12-31, perspective: customer, method: survey, ratings: { laden: { ist: 2 } } }
`);

it.each([
  ['en', 'left out as after 2026-11-22: 2 rounds', 'That holds up to 2026-11-22'],
  ['de', 'nach dem 22.11.2026, deshalb nicht dabei: 2 Runden', 'Das gilt bis 22.11.2026'],
] as const)('every screen in %s names what lies after the day of the workshop', (lang, line, bound) => {
  for (const view of ['1', '2', '3', '4', '5', '6']) {
    const workshop = open(lang, false, LATER);
    workshop.press(key(view), 23);
    const lines = workshop.frame(80, 23);
    expect(lines[2]).toContain(line);
    if (view === '2' || view === '3') expect(workshop.frame(200, 23).join('\n')).toContain(bound);
  }
  expect(open(lang, true, LATER).frame(80, 23).join('\n')).toContain(line);
  expect(open(lang).frame(80, 23)[2]).toBe('');
});

it('a narrow screen cuts no figure and shows the key for help', () => {
  const workshop = open('de');
  for (const one of ['i', '4', ' ', '8']) workshop.press(key(one), 19);
  workshop.press(enter, 19);
  for (const one of ['s', '9']) workshop.press(key(one), 19);
  workshop.press(enter, 19);
  const shown = (view: string) => {
    workshop.press(key(view), 19);
    return workshop.frame(40, 19).join('\n');
  };
  expect(shown('1')).toMatch(/Ist +Soll +Lücke\n/);
  for (const view of ['1', '2']) expect(shown(view)).toMatch(/6,0 +9,0 +3,0\n/);
  expect(shown('4')).toMatch(/Rückruf +\S+ +3\n/);
  for (const view of ['1', '3', '4']) expect(shown(view)).toMatch(/\? Tasten · q Ende$/);
});

describe('keys of a workshop', () => {
  it('enter votes, show their statistics, and undo them', () => {
    const workshop = open('en');
    for (const one of ['i', '4 5 3 4 8']) workshop.press(key(one), 23);
    expect(workshop.frame(120, 23).join('\n')).toContain(
      '⌀ 4.8 · 5 votes, 3 to 8 · spread 1.9 · agreement 0.55 · discuss',
    );
    workshop.press(enter, 23);
    const [id = ''] = Object.keys(workshop.history().now.ratings);
    expect(workshop.history().now.ratings[id]).toEqual({ ist: { votes: [4, 5, 3, 4, 8] } });
    workshop.press(key('u'), 23);
    expect(workshop.history().now.ratings).toEqual({});
    expect(workshop.frame(80, 23).join('\n')).toContain('undone');
  });

  it('keep rejected text, and show the reason', () => {
    const workshop = open('en');
    for (const one of ['i', '4 11']) workshop.press(key(one), 23);
    workshop.press(enter, 23);
    expect(workshop.frame(80, 23).join('\n')).toContain('11 is outside the scale from 1 to 10');
    expect(workshop.ui().input?.text).toBe('4 11');
  });

  it('accept a paste as one line in an input line only', () => {
    const workshop = open('en');
    workshop.press(key('q\nD\n', 'paste'), 23);
    workshop.press(key('constructor', 'paste'), 23);
    expect(workshop.ui().input).toBeNull();
    workshop.press(key('n'), 23);
    expect(workshop.press(key('Erste Zeile\r\nquer gedacht\n', 'paste'), 23)).toBeNull();
    workshop.press(enter, 23);
    expect(Object.values(workshop.history().now.ratings)).toEqual([{ note: 'Erste Zeile quer gedacht' }]);
  });

  it('change weights, and arrows show the moved ranks', () => {
    const workshop = open();
    for (const [down, ist] of [
      ['', '4'],
      ['Down', '4'],
      ['Down', '3'],
    ] as const) {
      if (down) workshop.press(key('', 'down'), 23);
      for (const one of ['i', ist]) workshop.press(key(one), 23);
      workshop.press(enter, 23);
      for (const one of ['s', '8']) workshop.press(key(one), 23);
      workshop.press(enter, 23);
    }
    workshop.press(key('3'), 23);
    for (let at = 0; at < 20; at++) workshop.press(key('+'), 23);
    expect(workshop.frame(80, 23).join('\n')).toMatch(/▲1|▼1|▲2|▼2/);
  });

  it('mark a measure as done, and the gap closes', () => {
    const workshop = open();
    workshop.press(key('/'), 23);
    workshop.press(key('hotline'), 23);
    workshop.press(enter, 23);
    for (const [field, value] of [
      ['i', '4'],
      ['s', '8'],
    ] as const) {
      for (const one of [field, value]) workshop.press(key(one), 23);
      workshop.press(enter, 23);
    }
    for (const one of ['4', 'd', '2']) workshop.press(key(one), 23);
    expect(workshop.frame(80, 23).join('\n')).toMatch(/4,0 +8,0 +4,0 +2,0/);
  });
});

describe('the quick wins', () => {
  it('open the touchpoint that a measure improves, where it can be rated and no measure is marked', () => {
    const workshop = open('en');
    workshop.press(key('4'), 23);
    workshop.press(key('i'), 23);
    expect(workshop.frame(80, 23).join('\n')).toContain('choose a touchpoint in the list first');
    workshop.press(enter, 23);
    expect(workshop.frame(80, 23).join('\n')).toMatch(/Telefon-Hotline für Größe[\s\S]*Measures +Rückruf/);
    expect(workshop.press(key('D'), 23)).toBeNull();
    for (const one of ['d', 'i', '4']) workshop.press(key(one), 23);
    workshop.press(enter, 23);
    expect(workshop.history().now).toMatchObject({ ratings: { hotline: { ist: 4 } }, done: [] });
  });
});

describe.each(['en', 'de'] as const)('the keys at the foot (%s)', (lang) => {
  it.each(Object.values(words[lang].hints))('fit 80 columns: %s', (hint) => {
    expect(widthOf(hint)).toBeLessThanOrEqual(78);
  });
});

describe('the output for screen readers', () => {
  it('is one sentence, and only the input line while it is open', () => {
    const workshop = open('de', true);
    const heard = () => workshop.frame(80, 23).join('\n');
    expect(heard()).toMatch(/^Liste\n1\/3 .*, Ist –, Erwartung –, Soll –, Lücke –, Rang –$/);
    for (const one of ['i', '4 5', ' 9']) workshop.press(key(one), 23);
    expect(heard()).toMatch(/ · Ist: 4 5 9, ⌀ 6,0 · 3 Stimmen, 4 bis 9 · .* · besprechen$/);
    workshop.press(enter, 23);
    expect(heard()).toMatch(/^Liste\n1\/3 .*, Ist 6,0, .*, ⌀ 6,0 · 3 Stimmen/);
    for (const one of ['s', '8']) workshop.press(key(one), 23);
    workshop.press(enter, 23);
    workshop.press(key('3'), 23);
    expect(heard()).toContain('Gewichte: Kaufrelevanz 1');
    workshop.press(key('4'), 23);
    expect(heard()).toBe('Quick Wins\n1/1 Rückruf, Nutzen –, Tage 3,0, geplant');
    workshop.press(key('5'), 23);
    expect(heard()).not.toMatch(/[│┼─]/);
  });
});

describe('the terminal', () => {
  it('passes on keys, also several at once, and shows the result', async () => {
    const seen: string[] = [];
    const press = ({ text, name, ctrl }: Key) => {
      seen.push(name ?? (ctrl ? `^${text}` : text));
      return false;
    };
    const app = { frame: () => [`gesehen: ${seen.join(' ')}`], press, onChange: () => () => undefined };
    const screen = render(<Screen app={app} onStop={() => seen.push('stop')} />);
    await new Promise((done) => setTimeout(done, 50));
    screen.stdin.write('i4\r');
    await expect.poll(() => screen.lastFrame()).toContain('gesehen: i 4 enter');
    screen.stdin.write('\u001bq');
    await expect.poll(() => seen.slice(-2)).toEqual(['escape', 'q']);
    screen.stdin.write('\u0003');
    await expect.poll(() => seen.at(-1)).toBe('stop');
    screen.unmount();
  });

  it('passes on a paste as one text, however many lines and reads it has', async () => {
    const seen: Key[] = [];
    const app = {
      frame: () => [`${seen.length} gesehen`],
      press: (one: Key) => {
        seen.push(one);
        return false;
      },
      onChange: () => () => undefined,
    };
    const screen = render(<Screen app={app} onStop={() => undefined} />);
    await new Promise((done) => setTimeout(done, 50));
    for (const piece of ['\u001b[200~eins\rq', '\r', 'zwei\u001b[201~x']) screen.stdin.write(piece);
    await expect.poll(() => screen.lastFrame()).toContain('2 gesehen');
    expect(seen).toEqual([
      { text: 'eins\rq\rzwei', name: 'paste', ctrl: false },
      { text: 'x', name: null, ctrl: false },
    ]);
    screen.unmount();
  });

  it('gets only the lines that differ', () => {
    expect(diffFrames(['a', 'b', 'c'], ['a', 'x'])).toBe('\u001b[2;1Hx\u001b[0m\u001b[K\u001b[3;1H\u001b[0m\u001b[K');
    expect(diffFrames(['a'], ['a'])).toBe('');
  });
});
