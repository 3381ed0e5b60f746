import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Names that contain "and" and a comma, which are ambiguous without quotation marks. */
const CATALOG = `
departments: { technik: { name: Technik und Betrieb } }
touchpoints:
  leasing: { name: Finanzierung und Leasing, phase: purchase, department: technik, importance: { purchase: 7 }, factors: { kalt: { kind: disappointment, text: Kalt, state: open } } }
  vorlesung: { name: Vorlesung an der Hochschule, phase: pre-purchase }
  kasse: { name: "Kasse, Ausgang und Tor", phase: purchase, importance: { purchase: 9 } }
moments: { ende: { name: Ende und Anfang, touchpoints: [leasing, kasse] } }
measures:
  zwei: { name: Hell und warm, status: running, improves: { kasse: { by: 1 } }, cost: 1000, spent: 2500, requires: [eins] }
  eins: { name: Fegen und wischen, status: idea, improves: { leasing: { by: 20 } }, effortDays: 1, leadTimeDays: 1 }
assessments:
  ziel: { date: 2026-10-02, perspective: company, method: workshop, ratings: { kasse: { soll: 8 }, leasing: { soll: 6 } } }
  kunden: { date: 2026-10-01, perspective: customer, method: survey, ratings: { kasse: { ist: 4 }, leasing: { ist: 5 }, vorlesung: { ist: 6 } } }
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({
    'tpm.yaml': 'version: 1\ncurrency: CHF\nrules: { ist-older-than-soll: info }\n',
    'alles.yaml': CATALOG,
  });
});
afterAll(() => folder.remove());

const say = async (...argv: string[]) =>
  (await run(argv, { cwd: folder.path })).stdout.replaceAll(/\s*\n\s*(?:│[ ^]*)?/g, ' ');

describe('names in sentences have quotation marks', () => {
  test.each([
    ['de', 'Zuerst »Kasse, Ausgang und Tor«: Ist 4,0', 'kein Soll: »Vorlesung an der Hochschule«'],
    ['en', 'First “Kasse, Ausgang und Tor”: Ist 4.0', 'no Soll: “Vorlesung an der Hochschule”'],
  ])('on the first screen and where something is missing, in %s', async (lang, headline, missing) => {
    expect(await say('analyze', '--lang', lang)).toContain(headline);
    expect(await say('gaps', '--lang', lang)).toContain(missing);
  });

  test.each([
    ['de', 'wo: »Kasse, Ausgang und Tor« 4,0 und »Finanzierung und Leasing« 5,0'],
    ['en', 'at: “Kasse, Ausgang und Tor” 4.0 and “Finanzierung und Leasing” 5.0'],
  ])('names of several touchpoints of a moment, in %s', async (lang, sentence) => {
    expect(await say('analyze', 'moments', '--lang', lang)).toContain(sentence);
  });

  test.each([
    ['de', 'braucht: »Fegen und wischen«'],
    ['en', 'needs: “Fegen und wischen”'],
  ])('names of required measures, in %s', async (lang, sentence) => {
    expect(await say('analyze', 'measures', '--lang', lang)).toContain(sentence);
  });
});

test('money has its currency, days and points one form, also in findings', async () => {
  const german = await say('check', '--all', '--lang', 'de');
  expect(german).toContain('Maßnahme »zwei« hat 1.500 CHF mehr gekostet als geplant');
  expect(german).toContain('das Ist von »kasse« (01.10.2026) ist älter als das Ziel soll (02.10.2026)');
  expect(german).toContain('Maßnahme »eins« verspricht 20 Punkte bei »leasing«');
  const english = await say('check', '--all');
  expect(english).toContain('measure "zwei" has cost 1,500 CHF more than planned');
  expect(english).toContain('the Ist of "kasse" (2026-10-01) is older than its soll (2026-10-02)');
});

test('a difference of shares is one of percentage points, a distance on the scale one of points', async () => {
  expect(await say('explain', 'kasse')).toMatch(/if its Ist were \d\.\d points? higher/);
  expect(await say('rank', '--robust', '--lang', 'de')).toMatch(/\d %-Punkte/);
});
