import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { shownViews } from '../../src/commands/analyze/shown-views.js';
import type { Display } from '../../src/formats/format.js';
import { plain } from '../../src/formats/plain.js';
import { text } from '../../src/formats/terminal/text.js';
import { LANGS, type Lang } from '../../src/messages/format.js';
import { analyseCatalog, fromSources, loadCatalog } from '../../src/pipeline.js';
import { contextOf } from '../../src/topics/shared/context.js';

const EXAMPLES = ['stadtwerke', 'airport', 'hospital', 'veterans'];
const catalogs = new Map([
  ...EXAMPLES.map(
    (name) => [name, loadCatalog(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)))] as const,
  ),
  [
    'one touchpoint',
    fromSources([{ path: 'k.yaml', text: 'touchpoints: { laden: { name: Laden, phase: purchase } }\n' }]),
  ],
  ['nothing', fromSources([])],
]);
const ids = [...shownViews.keys()];
const cases = ids.flatMap((id) => [...catalogs.keys()].map((name) => [id, name] as const));

function reportOf(id: string, name: string, lang: Lang, persona: string | null = null) {
  const shown = shownViews.get(id);
  const catalog = catalogs.get(name);
  if (!shown || !catalog) throw new Error('no such case');
  const analysis = analyseCatalog(catalog, { asOf: catalog.settings.asOf ?? '2026-11-01', persona });
  const data = shown.view.compute(analysis);
  const blocks = shown.section.compose(data, contextOf(analysis, lang));
  return { data, report: { document: {} as never, blocks, lang } };
}

const display = (width: number, more: Partial<Display> = {}): Display => ({
  width,
  cut: true,
  color: 0,
  unicode: true,
  presentation: false,
  ...more,
});

test('the views are those that the command line promises, in that order', () => {
  expect(ids).toEqual([
    'coverage',
    'journeys',
    'gaps',
    'priorities',
    'moments',
    'quick-wins',
    'measures',
    'silos',
    'perception',
    'evidence',
    'incidents',
    'budget',
    'monitoring',
  ]);
});

describe.each(cases)('%s of %s', (id, name) => {
  const screens = LANGS.flatMap((lang) =>
    [80, 40].map((width) => ({ lang, width, screen: text.render(reportOf(id, name, lang).report, display(width)) })),
  );

  test('is never empty and never shows undefined or NaN', () => {
    for (const { screen } of screens) {
      expect(screen.trim().split('\n').length).toBeGreaterThan(1);
      expect(screen).not.toMatch(/undefined|\bNaN\b|Infinity|\[object|\bnull\b/);
      expect(screen).not.toMatch(/[ \t]\n/);
    }
  });

  test('has the shape of its schema', () => {
    expect(
      shownViews
        .get(id)
        ?.view.schema()
        .safeParse(reportOf(id, name, 'en').data).error,
    ).toBeUndefined();
  });

  test('as records: ids and plain numbers, the same in every language', () => {
    const [en, de] = LANGS.map((lang) => plain.render(reportOf(id, name, lang).report, display(80)));
    const columns = new Set(
      (en ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t').length),
    );
    expect(columns.size).toBeLessThanOrEqual(1);
    if (OTHER_VIEW_IDS.includes(id)) expect(de).toBe(en);
  });
});

const OTHER_VIEW_IDS = ids.filter((id) => !['gaps', 'priorities', 'quick-wins', 'coverage'].includes(id));

describe.each(OTHER_VIEW_IDS)('%s in a terminal', (id) => {
  test.each([
    [80, 'de', 'stadtwerke'],
    [40, 'de', 'stadtwerke'],
    [80, 'en', 'airport'],
    [40, 'en', 'airport'],
    [80, 'en', 'veterans'],
    [40, 'en', 'veterans'],
  ] as const)('of %i columns (%s, %s): no line is wider', (width, lang, name) => {
    for (const unicode of [true, false]) {
      const screen = text.render(reportOf(id, name, lang).report, display(width, { unicode }));
      expect(screen.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });

  test('works for one persona, and names missing values', () => {
    const screen = text.render(reportOf(id, 'stadtwerke', 'de', 'senioren').report, display(80));
    expect(screen.trim().split('\n').length).toBeGreaterThan(1);
  });

  test('fits the presentation mode', () => {
    const { report } = reportOf(id, 'stadtwerke', 'de');
    expect(text.render(report, display(80, { presentation: true })).trim()).not.toBe('');
  });
});
