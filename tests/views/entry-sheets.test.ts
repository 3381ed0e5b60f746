import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** The door is a moment of truth with the gap 3, the counter has the gap 4, the desk 1: the order by rank. */
const CATALOG = `touchpoints:
  desk: { name: The desk, phase: purchase, importance: { purchase: 8 }, owner: Ann, department: shop, personas: [families] }
  counter: { name: The counter, phase: purchase, importance: { purchase: 8 }, owner: Ann, department: shop }
  door: { name: The door, phase: pre-purchase, importance: { purchase: 8 }, owner: Bo, department: house, involved: [shop] }
departments:
  shop: { name: Shop, lead: Ann }
  house: { name: House }
personas:
  families: { name: Families, share: 0.3 }
journeys:
  visit: { name: A visit, persona: families, steps: [door, { touchpoint: desk, note: ask }, door] }
moments:
  first: { name: The first visit, touchpoints: [door], promise: Open at eight }
measures:
  till: { name: A second till, status: planned, owner: Ann, from: 2026-10-01, until: 2027-02-01, improves: { counter: { by: 1 } } }
  sign: { name: A new sign, status: running, owner: Ann, until: 2026-11-01, improves: { door: { by: 1 } } }
  bell: { name: A bell, status: idea, owner: Bo, department: house, improves: { door: { by: 1 } } }
  old: { name: Old, status: done, owner: Ann, improves: { counter: { by: 1 } } }
assessments:
  customers:
    date: 2026-09-01
    perspective: customer
    method: survey
    ratings: { door: { ist: 5, soll: 8 }, desk: { ist: 7, soll: 8 }, counter: { ist: 4, soll: 8 } }
`;

const folder = makeFolder({ 'tpm.yaml': 'version: 1\nname: Shop\n', 'catalog.yaml': CATALOG });
afterAll(() => folder.remove());
const show = (...argv: string[]) => run(['show', ...argv], { cwd: folder.path });

interface Sheet {
  readonly entrySheet: {
    readonly asksMine: boolean;
    readonly touchpoints: readonly { readonly touchpoint: string }[];
    readonly measures: readonly { readonly measure: string; readonly until: string | null }[];
  };
}

const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync('schemas/output/show.schema.json', 'utf8')),
);

describe('tpm show --sheet', () => {
  test.each([
    ['department/shop', 'door counter desk', 'sign till bell'],
    ['owner/Ann', 'counter desk', 'sign till'],
    ['owner/Bo', 'door', 'bell'],
    // The round is of all customers, so a persona has the touchpoints that name it and those of its journeys.
    ['persona/families', 'door desk', 'sign bell'],
    ['journey/visit', 'door desk', 'sign bell'],
    ['assessment/customers', 'door desk counter', 'sign till bell'],
    ['moment/first', 'door', 'sign bell'],
  ])('%s lists its touchpoints and its open measures, the earliest end first', async (id, touchpoints, measures) => {
    const { stdout, code } = await show(id, '--sheet', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as Sheet;
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
    const { entrySheet } = document;
    expect(entrySheet.touchpoints.map(({ touchpoint }) => touchpoint).join(' ')).toBe(touchpoints);
    expect(entrySheet.measures.map(({ measure }) => measure).join(' ')).toBe(measures);
    expect(entrySheet.asksMine).toBe(id.startsWith('department') || id.startsWith('owner'));
  });

  test('asks an owner "yours?" and shows the dates of the measures', async () => {
    const { stdout } = await show('owner/Ann', '--sheet');
    expect(stdout).toContain('Are all of these yours?');
    expect(stdout).toMatch(/\[ \] +The counter +4\.0 +8\.0 +4\.0 +2/);
    expect(stdout).toMatch(/\[ \] +A second till +planned +2026-10-01 +2027-02-01/);
    expect(stdout).toMatch(/A new sign +running[\s\S]*overdue: 20 days/);
  });

  test('is a document in Markdown and HTML, in German too', async () => {
    const { stdout } = await show('moment/first', '--sheet', '-f', 'markdown', '--lang', 'de');
    expect(stdout).toMatch(/^# The first visit\n/);
    expect(stdout).toContain('- Versprechen: Open at eight');
    expect(stdout).toContain('## Offene Maßnahmen');
    const page = await show('journey/visit', '--sheet', '-f', 'html', '-o', 'visit.html');
    expect(page.code).toBe(0);
    expect(readFileSync(`${folder.path}/visit.html`, 'utf8')).toContain('<body class="sheet"');
  });

  test('an unknown owner is refused with the nearest name', async () => {
    const { code, stderr } = await show('owner/Anne', '--sheet');
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "Ann"?')]);
  });
});
