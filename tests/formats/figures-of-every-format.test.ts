import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberText, percentText } from '../../src/messages/format.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const LANG = 'de';

interface Row {
  readonly touchpoint: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

/** A number of the document and its formatted text. */
interface Fact {
  readonly of: Row;
  readonly section: 'gaps' | 'priorities';
  readonly value: number;
  readonly words: string;
}

/** Decimals by example: two on the scale from 1 to 5 of the airport, one on a scale from 1 to 10. */
const DIGITS: Readonly<Record<string, number>> = { stadtwerke: 1, airport: 2 };
const scored = (value: unknown, digits: number) => numberText(value as number, LANG, { digits });
const whole = (value: unknown) => numberText(value as number, LANG);
const percent = (value: unknown) => percentText(value as number, LANG);

/** A gap equals the difference of the two printed values, or has one digit more. */
function gapWords(gap: unknown, digits: number, { ist, soll }: Row): string {
  const [from = 0, to = 0] = [ist, soll].map((value) => Number((value as number).toFixed(digits)));
  const agrees = Math.abs(to - from).toFixed(digits) === Math.abs(gap as number).toFixed(digits);
  return scored(gap, agrees ? digits : digits + 1);
}

/** The columns of both tables. */
const COLUMNS = {
  gaps: { rank: whole, ist: scored, soll: scored, gap: gapWords, n: whole },
  priorities: { rank: whole, score: (value: unknown) => scored(value, 1), leverage: percent, gapShare: percent },
} as const;

function factsOf(document: { gaps: { gaps: Row[] }; priorities: { priorities: Row[] } }, digits: number): Fact[] {
  const of = (section: Fact['section'], rows: readonly Row[]) =>
    rows.flatMap((row) =>
      Object.entries(COLUMNS[section]).flatMap(([key, say]): Fact[] => {
        const value = row[key];
        return typeof value === 'number' ? [{ of: row, section, value, words: say(value, digits, row) }] : [];
      }),
    );
  return [...of('gaps', document.gaps.gaps), ...of('priorities', document.priorities.priorities)];
}

/** Does a report in one format contain a fact? */
type Says = (fact: Fact) => boolean;

/** Searches the lines of the part below a title, starting with the row of the touchpoint; sentences quote its name. */
function linesSay(text: string, titles: Readonly<Record<Fact['section'], RegExp>>): Says {
  const lines = text.split('\n');
  return ({ section, of, words }) => {
    const start = lines.findIndex((line) => titles[section].test(line));
    const rows = lines.slice(start).filter((line) => line.includes(of.name) && !line.includes(`»${of.name}«`));
    return start >= 0 && (rows[0] ?? '').replaceAll(/[|\s]+/g, ' ').includes(` ${words} `);
  };
}

/** Searches the cells of the row that links to the page of the touchpoint, in the first table of the section. */
function htmlSays(page: string): Says {
  const rowsOf = (id: string) => {
    const section = page.slice(page.indexOf(`<section id="${id}"`)).split('</section>')[0] ?? '';
    return (/<table class="sort filter[\s\S]*?<\/table>/.exec(section)?.[0] ?? '').split('<tr>');
  };
  const rows = { gaps: rowsOf('gaps'), priorities: rowsOf('priorities') };
  const textsOf = (row: string) =>
    row.split(/<t[dh][^>]*>/).map((cell) =>
      cell
        .replace(/<[^>]*>/g, '')
        .replace('&lt;', '<')
        .trim(),
    );
  return ({ section, of, words }) => {
    const row = rows[section].find((one) => one.includes(`href="#tp-${of.touchpoint}"`)) ?? '';
    return textsOf(row).includes(words);
  };
}

const TITLES = { gaps: /Soll und Ist$/i, priorities: /Prioritäten$/i };

const FORMATS: Readonly<Record<string, (read: (name: string) => Buffer) => Says | Promise<Says>>> = {
  text: (read) => linesSay(read('x.txt').toString(), TITLES),
  markdown: (read) => linesSay(read('x.md').toString().replaceAll('&#60;', '<').replaceAll('&#62;', '>'), TITLES),
  html: (read) => htmlSays(read('x.html').toString()),
  csv: (read) => {
    const [head = [], ...rows] = parseCsv(read('x.csv').toString()).map((row) => row.map(String));
    return ({ of, value }) => {
      const row = rows.find((one) => one[head.indexOf('touchpoint')] === of.touchpoint) ?? [];
      return row.some((cell) => cell !== '' && same(Number(cell), value));
    };
  },
  xlsx: async (read) => {
    const { sheets } = await readXlsx(read('x.xlsx'));
    const names = { gaps: 'Soll und Ist', priorities: 'Prioritäten' };
    return ({ of, section, value }) => {
      const row = sheets.find(({ name }) => name === names[section])?.rows.find((one) => one[1] === of.name) ?? [];
      return row.some((cell) => typeof cell === 'number' && same(cell, value));
    };
  },
};

/** Spreadsheets keep 15 digits. */
const same = (left: number, right: number) => left === Number(right.toPrecision(15));

describe.each(['stadtwerke', 'airport'])('%s: all formats show the same values', (example) => {
  let out: Folder;
  let facts: Fact[];
  beforeAll(async () => {
    out = makeFolder();
    const files = ['json=x.json', 'text=x.txt', 'markdown=x.md', 'csv=x.csv', 'xlsx=x.xlsx', 'html=x.html'];
    const catalog = join(process.cwd(), 'examples', example);
    const argv = ['report', catalog, '--lang', LANG, ...files.flatMap((file) => ['-f', file])];
    const { code, stderr } = await run(argv, { cwd: out.path, env: { COLUMNS: '200' } });
    expect(code, stderr).toBe(0);
    facts = factsOf(JSON.parse(readFileSync(join(out.path, 'x.json'), 'utf8')), DIGITS[example] ?? 1);
  }, 60_000);
  afterAll(() => out.remove());

  test('there are facts to compare', () => expect(facts.length).toBeGreaterThan(100));

  test.each(Object.keys(FORMATS))('%s', async (format) => {
    const says = await FORMATS[format]?.((name) => readFileSync(join(out.path, name)));
    const missing = facts
      .filter((fact) => !says?.(fact))
      .map(({ of, section, words }) => `${section} ${of.name}: ${words}`);
    expect(missing).toEqual([]);
  });
});
