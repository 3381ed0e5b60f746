import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escapeMarkdownLine } from '../../src/formats/markdown/escape-markdown.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import { hostileCatalog } from '../helpers/hostile-report.js';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder(hostileCatalog());
});
afterAll(() => folder.remove());

const markdownOf = async (catalog: string, ...argv: string[]) =>
  (await run(['report', catalog, '-f', 'markdown', ...argv])).stdout;

/** Elements that a report may contain; any other would come from a text of the catalog. */
const OWN_ELEMENTS = /^(h1|h2|h3|p|strong|ul|li|blockquote|table|thead|tbody|tr|th|td|pre|code|br)$/;

describe('a report in Markdown', () => {
  test.each(['report', 'fixture'])('hostile %s: catalog text is text', async (which) => {
    const source = await markdownOf(which === 'report' ? folder.path : join('tests/fixtures/formats/hostile'));
    const html = marked.parse(source) as string;
    const elements = [...html.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)].map(([, name = '', rest = '']) => ({
      name,
      rest,
    }));
    expect(elements.length).toBeGreaterThan(20);
    expect(elements.filter(({ name }) => !OWN_ELEMENTS.test(name)).map(({ name }) => name)).toEqual([]);
    expect(
      elements
        .map(({ rest }) => rest.trim())
        .filter((rest) => rest !== '' && !/^(align="\w+"|id="[^"]*"|class="language-mermaid"|\/)$/.test(rest)),
    ).toEqual([]);
    const text = html.replaceAll(/<code>[^<]*<\/code>/g, '');
    expect(text).not.toMatch(/@(alle|org)/);
    expect(source).not.toMatch(/\bhttps?:|\bmailto:|:skull:|\]\(/);
  });

  test('hostile: names in diagrams consist of letters only', async () => {
    const source = await markdownOf(folder.path);
    const diagrams = [...source.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, diagram = '']) => diagram);
    expect(diagrams.length).toBeGreaterThan(1);
    for (const line of diagrams.join('\n').split('\n')) {
      if (line.startsWith('%%{init')) continue;
      for (const [, label = ''] of line.matchAll(/"([^"]*)"/g)) expect(label).toMatch(/^[\p{L}\p{M}\p{N} ?]+$/u);
      expect(line.replaceAll(/"[^"]*"/g, '')).toMatch(/^[\w\s[\]:,.>-]*$/);
    }
  });

  test('missing data are reported once, and metrics have units', async () => {
    const source = await markdownOf('examples/stadtwerke', '--sections', 'monitoring,appendix');
    const lacking = source.split('\n').filter((line) => line.startsWith('> Nicht '));
    expect(lacking.length).toBeGreaterThan(2);
    expect(new Set(lacking).size).toBe(lacking.length);
    expect(source).toMatch(/^\| Wartezeit bis zum ersten Wort .*Einheit: Minuten/m);
  });

  test('the action plan has columns for owner and result', async () => {
    const source = await markdownOf('examples/stadtwerke', '--sections', 'measures', '--lang', 'en');
    expect(source).toMatch(/^\| Measure \| .*\| Who \| Desired result/m);
  });

  test('a shortened table names no command, and a catalog without a name is not called tpm', async () => {
    const short = makeFolder({
      'a.yaml': `touchpoints:
  till: { name: Till, phase: purchase }
  queue: { name: Queue, phase: purchase }
assessments:
  a: { date: 2026-10-01, perspective: customer, method: survey, ratings: { till: { ist: 4, soll: 6 }, queue: { ist: 5, soll: 6 } } }
`,
      '.tpm/report/short.yaml': 'sections: [{ id: gaps, top: 1 }, { id: coverage, top: 1 }]\n',
    });
    try {
      const source = await markdownOf(short.path, '--template', 'short', '--lang', 'de');
      expect(source).toMatch(/^# Kontaktpunkte$/m);
      expect(source.match(/^… 1 weitere$/gm)).toHaveLength(2);
      expect(source).not.toContain('tpm');
    } finally {
      short.remove();
    }
  });

  test('each row of a table has as many cells as its head', async () => {
    for (const catalog of [folder.path, 'examples/stadtwerke', 'examples/airport']) {
      const lines = (await markdownOf(catalog)).split('\n');
      let cells = 0;
      for (const [at, line] of lines.entries()) {
        if (!line.startsWith('|')) continue;
        const count = line.split('|').length;
        if (!lines[at - 1]?.startsWith('|')) cells = count;
        expect(count, line).toBe(cells);
      }
    }
  });

  test('leaves out bars and empty columns, and keeps harmless colons', async () => {
    const source = await markdownOf('examples/stadtwerke');
    expect(source).not.toContain('&#58;');
    expect(source).toContain('**Zuerst »Telefon-Hotline«: Ist 3,1');
    const [head = ''] = source.split('\n').filter((line) => line.includes('Priorität |'));
    expect(head).toContain('| Priorität | Hebel | Lücke |');
  });

  test('a journey with an unrated step is drawn at its rated steps, with a legend', async () => {
    const source = await markdownOf('examples/stadtwerke', '--sections', 'journeys');
    expect(source).toMatch(/line "Ist" \[[\d., ]+\]\n```\n\nLinien: blau Ist/);
    expect(source).not.toMatch(/xychart-beta\n[^`]*null/);
  });
});

test.each([
  ['# Titel', '&#35; Titel'],
  ['- Punkt', '&#45; Punkt'],
  ['+ Punkt', '&#43; Punkt'],
  ['1. Punkt', '&#49;. Punkt'],
  ['===', '&#61;=='],
  ['#12', '<code>&#35;</code>12'],
  ['2026 war gut: sehr', '2026 war gut: sehr'],
  [':tada: 12:30', '&#58;tada: 12&#58;30'],
])('a line that begins with %s', (text, line) => {
  expect(escapeMarkdownLine(text)).toBe(line);
});
