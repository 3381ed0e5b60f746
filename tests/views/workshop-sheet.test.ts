import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../src/topics/sheets/workshop-sheet.view.js';
import { analysisOf } from '../helpers/catalog.js';
import { run } from '../helpers/host.js';

const catalog = `touchpoints:
  theke:
    name: Die Theke
    phase: purchase
    reach: 0.8
    factors:
      schlange: { kind: disappointment, text: Man wartet, state: open }
      probe: { kind: delight, text: Ein Stück zum Probieren }
  tuer: { name: Die Tür, phase: purchase, reach: 0.4 }
moments:
  erster: { name: Der erste Besuch, touchpoints: [theke], promise: Sofort bedient }
measures:
  kasse: { name: Zweite Kasse, status: planned, owner: Laden, until: 2026-12-01, improves: { theke: { by: 2 } } }
  kost: { name: Kostproben, status: idea, improves: { theke: { by: 1, factor: probe } } }
  alt: { name: Erledigt, status: done, improves: { theke: { by: 1 } } }
assessments:
  kunden:
    date: 2026-09-01
    perspective: customer
    method: survey
    ratings:
      theke: { ist: { score: 4, n: 40, sd: 2, says: Langsam }, expectation: 7, soll: 8, quotes: [Zu lang.] }
      tuer: { ist: 6, soll: 8 }
  spaeter:
    date: 2027-01-01
    perspective: customer
    method: survey
    ratings: { theke: { quotes: [Aus der Zukunft] } }
  haus:
    date: 2026-10-01
    perspective: company
    method: workshop
    ratings: { theke: { quotes: [Wir sind flott] } }
`;

describe('the sheet of a touchpoint', () => {
  const sheet = sheetOf(analysisOf(catalog), 'theke');

  test('has gaps, rank and who comes next', () => {
    expect([sheet.gap, sheet.gapToExpectation, sheet.reaction]).toEqual([4, 3, 'disappointing']);
    expect([sheet.rank.rank, sheet.rank.of]).toEqual([1, 2]);
    expect(sheet.next).toEqual({ touchpoint: 'tuer', name: 'Die Tür', rank: 2 });
    expect(sheetOf(analysisOf(catalog), 'tuer').next).toBeNull();
  });

  test('lists texts up to the day, the newest first, and counts only customers as voices', () => {
    expect(sheet.story.map(({ text }) => text)).toEqual(['Wir sind flott', 'Langsam', 'Zu lang.']);
    expect(sheet.questions).toEqual({ view: true, voices: 1, asked: true, answers: 40, stale: false });
  });

  test('leaves the questions open if only the company rated', () => {
    const { questions } = sheetOf(
      analysisOf(catalog.replace('perspective: customer', 'perspective: company')),
      'theke',
    );
    expect(questions).toEqual({ view: false, voices: 0, asked: false, answers: null, stale: false });
  });

  test('shows open measures only, with the factor that holds one back', () => {
    expect(sheet.measures.map(({ measure, heldBackBy }) => [measure, heldBackBy])).toEqual([
      ['kasse', []],
      ['kost', ['schlange']],
    ]);
    expect(sheet.factors.map(({ state }) => state)).toEqual(['open', null]);
    expect(sheet.moments).toMatchObject([{ moment: 'erster', promise: 'Sofort bedient' }]);
  });
});

describe('tpm show --sheet', () => {
  const shown = (...more: string[]) => run(['show', ...more]);

  test.each(['hotline', 'chatbot', 'umzugsmeldung'])(
    '%s is in German and English, and fits 80 and 40 columns',
    async (id) => {
      for (const lang of ['de', 'en']) {
        for (const columns of [80, 40]) {
          const host = { tty: true, columns, env: { NO_COLOR: '1', LANG: 'C.UTF-8' } };
          const { stdout, code } = await run(['show', id, 'examples/stadtwerke', '--sheet', '--lang', lang], host);
          expect(code).toBe(0);
          expect(stdout).toContain(lang === 'de' ? 'Die drei Fragen' : 'The three questions');
          expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([]);
        }
      }
    },
  );

  test('--json follows the published schema, with the sheet and without', async () => {
    const schema = JSON.parse(readFileSync('schemas/output/show.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const flags of [['--sheet'], []]) {
      const data = JSON.parse((await shown('hotline', 'examples/stadtwerke', '--json', ...flags)).stdout);
      expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      expect(data.sheet === null).toBe(flags.length === 0);
    }
  });

  test('Markdown has the same content, and text of the catalog is escaped', async () => {
    const { stdout } = await shown('hotline', 'examples/stadtwerke', '--sheet', '-f', 'markdown');
    expect(stdout).toMatch(/^# Telefon-Hotline\n/);
    expect(stdout).toContain('## Die drei Fragen');
    expect(stdout).toMatch(/^\| R.ckrufservice \|/m);
  });

  test('HTML is one self-contained page without links', async () => {
    const { stdout, code } = await shown('hotline', 'examples/stadtwerke', '--sheet', '-f', 'html');
    expect(code).toBe(0);
    expect(stdout).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; /);
    expect(stdout).toContain('<body class="sheet"');
    expect(stdout).toMatch(/<h1><bdi>Telefon-Hotline<\/bdi><\/h1><p>Rang 1 von 26 · .* · Stand /);
    const [page = ''] = stdout.split('<script>');
    expect(page).not.toMatch(/<nav|src=|href="(?!#)/);
  });

  test('without --sheet a page shows the entry', async () => {
    const { stdout, code } = await shown('hotline', 'examples/stadtwerke', '-f', 'html');
    expect(code).toBe(0);
    expect(stdout).not.toContain('class="sheet"');
  });

  test.each(['script', 'attribute', 'drawing', 'link', 'bidi'])('text of a catalog stays text: %s', async (id) => {
    const { stdout } = await shown(id, 'tests/fixtures/reports/hostile', '--sheet', '-f', 'html');
    expect(stdout.match(/<(script|style|svg|img|input|iframe|base|form)\b/g)).toEqual(['<style', '<script']);
    expect(stdout).not.toMatch(/<[^>]*\son[a-z]+=/);
    for (const control of ['\u0007', '\u001b', '\u202e', '\u2066']) expect(stdout).not.toContain(control);
  });

  test('is refused for a kind without a sheet', async () => {
    const { stderr, code } = await shown('measure/rueckrufservice', 'examples/stadtwerke', '--sheet', '--lang', 'en');
    expect([code, stderr]).toEqual([
      2,
      'tpm: measure/rueckrufservice has no sheet\n  sheets are of: touchpoint, department, owner, persona, journey, assessment, moment; tpm show measure/rueckrufservice shows it\n',
    ]);
  });
});
