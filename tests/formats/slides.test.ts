import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countLines, fitSize } from '../../src/formats/pptx/fit-text.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const example = (name: string) => join(process.cwd(), 'examples', name);

/** The parts of a presentation as texts, in the order of the archive. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]);
  return Object.fromEntries(parts);
}

const unescapeXml = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The texts of a slide: the runs of a paragraph joined, paragraphs on lines of their own. */
const textsOf = (xml: string) =>
  [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, paragraph = '']) =>
    unescapeXml([...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('')),
  );

const numbersIn = (text: string) => text.match(/[−+]?\d[\d.,]*\d|\d/g) ?? [];

interface Brief {
  readonly sentences: { readonly text: string }[];
  readonly measures: { readonly name: string }[];
}

describe.each([
  ['stadtwerke', 'de', 8],
  ['airport', 'en', 6],
])('slides of %s in %s', (catalog, lang, count) => {
  let out: Folder;
  let parts: Record<string, string>;
  let brief: Brief;
  const read = (name: string) => readFileSync(join(out.path, name));
  const slides = () => Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const said = () => slides().flatMap((name) => textsOf(parts[name] ?? ''));
  beforeAll(async () => {
    out = makeFolder();
    const files = ['pptx=a.pptx', 'pptx=b.pptx', 'json=x.json', 'html=x.html'].flatMap((file) => ['-f', file]);
    const argv = ['report', example(catalog), '--brief', '--lang', lang, ...files];
    const { code, stderr } = await run(argv, { cwd: out.path });
    expect(code, stderr).toBe(0);
    parts = partsOf(read('a.pptx'));
    ({ brief } = JSON.parse(read('x.json').toString()));
  }, 60_000);
  afterAll(() => out.remove());

  test('state the sentences of the brief on the first slide and as title of their proof, and the measures', () => {
    expect(slides().length).toBe(count);
    const titles = said();
    for (const { text } of brief.sentences) {
      expect(titles.filter((one) => one.startsWith(text)).length, text).toBe(2);
    }
    for (const { name } of brief.measures) expect(titles).toContain(name);
  });

  test('have no number that the brief report in HTML does not have', () => {
    const page = unescapeXml(
      read('x.html')
        .toString()
        .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replaceAll(/<[^>]*>/g, ' '),
    );
    // HTML draws the values of a chart without their numbers; slides repeat them as a table.
    const { gaps } = JSON.parse(read('x.json').toString());
    const drawn = ((gaps?.gaps ?? []) as Record<string, unknown>[]).flatMap(({ ist, soll }) =>
      [ist, soll].flatMap((value) => (typeof value === 'number' ? [value.toFixed(2)] : [])),
    );
    const known = new Set([...numbersIn(page), ...drawn]);
    const isSlideNumber = (text: string) => /^\d$/.test(text);
    const texts = said().filter((text) => !isSlideNumber(text));
    expect(texts.flatMap(numbersIn).length).toBeGreaterThan(30);
    expect([...new Set(texts.flatMap(numbersIn))].filter((one) => !known.has(one))).toEqual([]);
  });

  test('have a native chart with the whole names and the unrounded values of the ten largest gaps', async () => {
    const { stdout } = await run(['gaps', example(catalog), '--json']);
    const rows = (JSON.parse(stdout).gaps as { name: string; ist: number; soll: number; gap: number | null }[])
      .filter(({ gap }) => gap !== null)
      .slice(0, 10);
    const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    const chart = unescapeXml(parts[charts[0] ?? ''] ?? '');
    const values = [...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
    expect(rows.length).toBe(10);
    for (const { name, ist, soll } of rows) {
      for (const value of [name, String(ist), String(soll)]) expect(values).toContain(value);
    }
  });

  test('have speaker notes that name the catalog, the day and a command', () => {
    const notes = Object.keys(parts).filter((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect(notes.length).toBe(count);
    for (const name of notes) expect(textsOf(parts[name] ?? '').join(' ')).toMatch(/(2026|2018).*tpm report --/);
  });

  test('are the same bytes for the same catalog, with the day of the analysis as their only time', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const again = ['report', example(catalog), '--lang', lang, '-o', 'c.pptx'];
    expect((await run(again, { cwd: out.path })).code).toBe(0);
    expect(read('b.pptx').equals(read('a.pptx'))).toBe(true);
    expect(read('c.pptx').equals(read('a.pptx'))).toBe(true);
    const { asOf } = JSON.parse(read('x.json').toString());
    expect(parts['docProps/core.xml']?.match(/T\d\d:\d\d:\d\dZ/g)).toEqual(['T00:00:00Z', 'T00:00:00Z']);
    expect(parts['docProps/core.xml']).toContain(`>${asOf}T00:00:00Z<`);
  });
});

test.each([
  ['--sections', 'gaps', 'en', 'leave out --sections'],
  ['--template', 'board', 'de', '--template weglassen'],
])('slides are refused with %s, with a remedy', async (option, value, lang, remedy) => {
  const { code, stderr } = await run(['report', example('stadtwerke'), option, value, '-o', 'x.pptx', '--lang', lang]);
  expect(code).toBe(2);
  expect(stderr).toContain(remedy);
});

test('slides of a redacted report show no amount of money', async () => {
  const out = makeFolder();
  await run(['report', example('stadtwerke'), '--redact', '--lang', 'en', '-o', 'x.pptx'], { cwd: out.path });
  const parts = partsOf(readFileSync(join(out.path, 'x.pptx')));
  const texts = Object.values(parts).flatMap(textsOf).join('\n');
  expect(texts).toContain('quick wins');
  expect(texts).not.toMatch(/\d\s?€|51[.,]500/);
  out.remove();
});

describe('the size of a text', () => {
  test('a line of 10 inches at 20 points holds 67 characters', () => {
    // 10 × 72 / (20 × 0.53) = 67.9
    expect(countLines('x'.repeat(67), 20, 10)).toBe(1);
    expect(countLines('x'.repeat(68), 20, 10)).toBe(2);
    expect(countLines(`${'x'.repeat(60)} ${'y'.repeat(60)}`, 20, 10)).toBe(2);
  });

  test('falls with the length, down to the smallest', () => {
    const box = { width: 10, height: 0.8 };
    const sizes = [26, 20, 16, 12];
    // Two lines of 26 points take 0.88 inches, two of 20 points 0.68, three of 16 points 0.81, four of 12 points 0.81.
    expect(fitSize(['x'.repeat(40)], box, sizes)).toBe(26);
    expect(fitSize(['x'.repeat(100)], box, sizes)).toBe(20);
    expect(fitSize(['x'.repeat(150)], box, sizes)).toBe(16);
    expect(fitSize(['x'.repeat(900)], box, sizes)).toBe(12);
  });
});
