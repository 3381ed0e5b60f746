import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Leverage is the reach. By hand, range 9: klein 100 × (0.8 × 2 + 0.5 × 2) / 9 = 28.9, mini 100 × 0.8 × 0.9 / 9 = 8.0. */
const CATALOG = `touchpoints:
  a: { name: Tor A, phase: purchase, reach: 0.8, factors: { basis: { kind: disappointment, text: Basis, state: open }, freude: { kind: delight, text: Freude, state: open } } }
  b: { name: Tor B, phase: purchase, reach: 0.5 }
  ohne: { name: Ohne, phase: purchase }
measures:
  klein: { name: Klein, status: idea, effortDays: 4, leadTimeDays: 10, improves: { a: { by: 2 }, b: { by: 9 } } }
  gross: { name: Groß, status: idea, effortDays: 10.5, leadTimeDays: 90.5, improves: { a: { by: 1, factor: freude } }, requires: [klein], excludes: [mini] }
  mini: { name: Mini, status: planned, effortDays: 1, leadTimeDays: 90, improves: { a: { by: 0.9 }, ohne: { by: 1 } } }
  laeuft: { name: Läuft, status: running, improves: { b: { by: 1 } } }
  leer: { name: Leer, status: idea, improves: { ohne: { by: 1 } } }
assessments:
  kunden:
    date: 2026-09-01
    perspective: customer
    method: survey
    ratings: { a: { ist: 4, soll: 8 }, b: { ist: 5, soll: 8 } }
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'laden.yaml': CATALOG });
});
afterAll(() => folder.remove());

/** The output of `tpm explain`, with single spaces between words. */
async function explained(measure: string, lang: string): Promise<string[]> {
  const { stdout, code } = await run(['explain', measure, '--lang', lang], { cwd: folder.path });
  expect(code).toBe(0);
  return stdout.split('\n').flatMap((line) => line.trim().replaceAll(/ {2,}/g, ' ') || []);
}

const COLUMNS = {
  en: 'Touchpoint Leverage by gap left closes Benefit Source',
  de: 'Kontaktpunkt Hebel um Lücke noch schließt Nutzen Quelle',
};
const FORMULA = {
  en: (benefit: string) => `Benefit ${benefit} = sum of 100 × leverage × closes ÷ range of the scale`,
  de: (benefit: string) => `Nutzen ${benefit} = Summe aus 100 × Hebel × schließt ÷ Spanne der Skala`,
};

describe('tpm explain of a measure, in English', () => {
  test('a quick win: its sum, its limits, and the effort that would share the rank above', async () => {
    expect(await explained('klein', 'en')).toEqual([
      'Klein quick win 2 of 2 · an idea',
      FORMULA.en('+28.9'),
      COLUMNS.en,
      'Tor A 0.80 2.0 4.0 2.0 +17.8 laden.yaml:6',
      'Tor B 0.50 9.0 2.0 2.0 +11.1 laden.yaml:6',
      'Limits of a quick win',
      'benefit 28.9 at least 1 holds',
      'effort 4 at most 10 holds',
      'lead time 10 at most 90 holds',
      'required measures that are not done 0 at most 0 holds',
      'It would share rank 1 with 0.4 days less effort.',
    ]);
  });

  test('no quick win: the limits that it exceeds, half days included, and the factor that holds it back', async () => {
    expect((await explained('gross', 'en')).slice(4)).toEqual([
      'Limits of a quick win',
      'benefit 8.9 at least 1 holds',
      'effort 10.5 at most 10 does not hold',
      'lead time 90.5 at most 90 does not hold',
      'required measures that are not done 1 at most 0 does not hold',
      'Held back: first solve “Basis” (disappoints at “Tor A”).',
      'It requires “Klein” (an idea).',
      'It excludes “Mini” (planned).',
    ]);
  });

  test('a benefit that is a lower bound, and a limit that is just reached', async () => {
    const lines = await explained('mini', 'en');
    expect(lines).toContain('Ohne – 1.0 – – – laden.yaml:8');
    expect(lines.join(' ')).toContain('left out: the benefit is a lower bound. Limits');
    expect(lines).toContain('lead time 90 at most 90 holds');
    expect(lines.at(-1)).toBe('It would share rank 2 with 0.1 days more effort.');
  });

  test('a running measure is no candidate, so it has no limits', async () => {
    expect((await explained('laeuft', 'en')).slice(4)).toEqual([
      'It is running: only ideas and planned measures are candidates.',
    ]);
  });

  test('a benefit, an effort and a lead time that are unknown', async () => {
    expect(await explained('leer', 'en')).toEqual([
      'Leer an idea',
      'Its benefit is unknown: no touchpoint of it has both a leverage and a gap.',
      COLUMNS.en,
      'Ohne – 1.0 – – – laden.yaml:10',
      'Limits of a quick win',
      'benefit – at least 1 unknown',
      'effort – at most 10 unknown',
      'lead time – at most 90 unknown',
      'required measures that are not done 0 at most 0 holds',
    ]);
  });
});

describe('tpm explain of a measure, in German', () => {
  test('a quick win: its sum, its limits, and the effort that would share the rank above', async () => {
    expect(await explained('klein', 'de')).toEqual([
      'Klein Quick Win 2 von 2 · eine Idee',
      FORMULA.de('+28,9'),
      COLUMNS.de,
      'Tor A 0,80 2,0 4,0 2,0 +17,8 laden.yaml:6',
      'Tor B 0,50 9,0 2,0 2,0 +11,1 laden.yaml:6',
      'Grenzen eines Quick Wins',
      'Nutzen 28,9 mindestens 1 eingehalten',
      'Aufwand 4 höchstens 10 eingehalten',
      'Vorlauf 10 höchstens 90 eingehalten',
      'nötige Maßnahmen, die nicht erledigt sind 0 höchstens 0 eingehalten',
      'Rang 1 teilte sie mit 0,4 Tagen weniger Aufwand.',
    ]);
  });

  test('no quick win: the limits that it exceeds, half days included, and the factor that holds it back', async () => {
    expect((await explained('gross', 'de')).slice(4)).toEqual([
      'Grenzen eines Quick Wins',
      'Nutzen 8,9 mindestens 1 eingehalten',
      'Aufwand 10,5 höchstens 10 verfehlt',
      'Vorlauf 90,5 höchstens 90 verfehlt',
      'nötige Maßnahmen, die nicht erledigt sind 1 höchstens 0 verfehlt',
      'Zurückgestellt: erst »Basis« lösen (enttäuscht bei »Tor A«).',
      'Nötig dafür: »Klein« (eine Idee).',
      'Schließt aus: »Mini« (geplant).',
    ]);
  });

  test('a benefit that is a lower bound, one that is unknown, and a running measure', async () => {
    const partial = await explained('mini', 'de');
    expect(partial.join(' ')).toContain('bleibt außen vor: der Nutzen ist eine Untergrenze. Grenzen');
    expect(partial.at(-1)).toBe('Rang 2 teilte sie mit 0,1 Tagen mehr Aufwand.');
    const unknown = await explained('leer', 'de');
    expect(unknown.join(' ')).toContain(
      'Der Nutzen ist unbekannt: kein Kontaktpunkt davon hat Hebel und Lücke zugleich.',
    );
    expect(unknown).toContain('Aufwand – höchstens 10 unbekannt');
    expect((await explained('laeuft', 'de')).at(-1)).toBe(
      'Sie ist laufend: in Frage kommen nur Ideen und geplante Maßnahmen.',
    );
  });
});
