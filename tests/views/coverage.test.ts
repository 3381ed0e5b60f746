import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffCatalogs } from '../../src/compare.js';
import { coverage } from '../../src/topics/coverage/coverage.view.js';
import { analysisOf, catalogOf } from '../helpers/catalog.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Two touchpoints above their Soll, and no measures. */
const CATALOG_ABOVE_SOLL = `touchpoints:
  kasse: { name: Kasse, phase: purchase }
  regal: { name: Regal, phase: purchase }
assessments:
  kunden: { date: 2026-06-30, perspective: customer, method: survey, ratings: { kasse: { ist: 8 }, regal: { ist: 9 } } }
  ziele: { date: 2026-06-30, perspective: company, method: workshop, ratings: { kasse: { soll: 7 }, regal: { soll: 7 } } }
`;

/** One touchpoint below its Soll, and one measure with the given status. */
const corrected = (status: string, improves: string) => `touchpoints:
  hotline: { name: Hotline, phase: post-purchase }
  chat: { name: Chat, phase: post-purchase }
metrics:
  wartezeit: { name: Wartezeit, kind: duration, better: lower, touchpoint: hotline, values: { 2026-05-01: 9 } }
assessments:
  alle: { date: 2026-06-30, perspective: customer, method: survey, ratings: { hotline: { ist: 4, soll: 8 }, chat: { ist: 4, soll: 8 } } }
measures:
  nachbessern: { name: Nachbessern, improves: { ${improves}: { by: 1 } }, correctiveOf: metric/wartezeit, status: ${status} }
`;

const stateOf = (sample: string, touchpoint: string, step: '4b' | '1a') =>
  coverage.compute(analysisOf(sample)).touchpoints.find((row) => row.touchpoint === touchpoint)?.steps[step];

describe('coverage counts done steps', () => {
  test('above the Soll without a measure, 2b to 4a are not needed and not done', () => {
    const { steps } = coverage.compute(analysisOf(CATALOG_ABOVE_SOLL));
    expect(steps.map(({ step, done, notNeeded, total }) => [step, done, notNeeded, total])).toEqual([
      ['1a', 2, 0, 2],
      ['1b', 2, 0, 2],
      ['2a', 2, 0, 2],
      ['2b', 0, 2, 2],
      ['3a', 0, 2, 2],
      ['3b', 0, 2, 2],
      ['4a', 0, 2, 2],
      ['4b', 2, 0, 2],
    ]);
  });

  test.each([
    ['idea', 'open'],
    ['planned', 'open'],
    ['dropped', 'open'],
    ['running', 'done'],
    ['done', 'done'],
  ])('a corrective measure that is %s leaves 4b %s', (status, state) => {
    expect(stateOf(corrected(status, 'hotline'), 'hotline', '4b')).toBe(state);
  });

  test('a corrective measure for another touchpoint does not count here', () => {
    const sample = corrected('running', 'chat');
    expect(stateOf(sample, 'hotline', '4b')).toBe('open');
    expect(stateOf(sample, 'chat', '4b')).toBe('done');
  });

  test('each touchpoint of the catalog is recorded; a missing department is named separately', () => {
    const named = CATALOG_ABOVE_SOLL.replace('name: Kasse,', 'name: Kasse, department: markt,');
    const data = coverage.compute(analysisOf(`${named}departments: { markt: { name: Markt } }\n`));
    expect(data.steps[0]).toEqual({ step: '1a', done: 2, notNeeded: 0, total: 2 });
    expect(data.withoutDepartment).toEqual(['regal']);
  });

  test('a raised Soll makes steps needed, not undone', () => {
    const raised = CATALOG_ABOVE_SOLL.replace('kasse: { soll: 7 }', 'kasse: { soll: 9 }');
    const { coverage: moved } = diffCatalogs(catalogOf(CATALOG_ABOVE_SOLL), catalogOf(raised), { asOf: '2026-11-21' });
    const four = ['2b', '3a', '3b', '4a'];
    expect(moved.touchpoints).toEqual([{ touchpoint: 'kasse', done: [], undone: ['4b'], notNeeded: [], needed: four }]);
    expect(moved.steps.map(({ step, after }) => [step, after.done, after.notNeeded])).toEqual([
      ...four.map((step) => [step, 0, 1]),
      ['4b', 1, 0],
    ]);
    const { coverage: back } = diffCatalogs(catalogOf(raised), catalogOf(CATALOG_ABOVE_SOLL), { asOf: '2026-11-21' });
    expect(back.touchpoints).toEqual([{ touchpoint: 'kasse', done: ['4b'], undone: [], notNeeded: four, needed: [] }]);
  });
});

describe('every format shows done, needed and not needed steps', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = makeFolder({ 'laden.yaml': CATALOG_ABOVE_SOLL });
  });
  afterAll(() => folder.remove());

  const said = async (...argv: string[]) => (await run([...argv], { cwd: folder.path })).stdout;

  test.each([
    ['analyze', 'en', '+: not needed', 'Without a department: 2 touchpoints.', '3a planned'],
    ['coverage', 'de', 'n. n. und +: nicht nötig', 'Ohne Abteilung: 2 Kontaktpunkte.', '3a geplant'],
  ])('tpm %s in %s', async (command, lang, legend, department, planned) => {
    const screen = await said(command, '--lang', lang);
    expect(screen).toMatch(new RegExp(`${planned} +0/0 \\+2`));
    expect(screen).toMatch(/1a \S+ +█+ +2\/2 /);
    expect(screen).toContain(legend);
    expect(screen).toContain(department);
  });

  test('the group of a coverage table', async () => {
    expect(await said('coverage')).toMatch(
      /none +│ 2\/2 │ 2\/2 │ 2\/2 │ 0\/0 \+2 │ 0\/0 \+2 │ 0\/0 \+2 │ 0\/0 \+2 │ 2\/2 │/,
    );
  });

  test('Markdown and HTML', async () => {
    expect(await said('report', '--sections', 'coverage', '-f', 'markdown')).toContain(
      '- 3a planned: 0/0 (2 not needed)',
    );
    expect(await said('report', '--sections', 'coverage', '-f', 'html')).toContain(
      '<b>0/0<small>2 not needed</small></b>',
    );
  });
});
