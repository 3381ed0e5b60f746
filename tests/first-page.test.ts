import { beforeAll, describe, expect, test } from 'vitest';
import { run } from './helpers/host.js';

/** A catalog with one of each fault that the first screen must report; its comments name the faults. */
const FOLDER = 'tests/fixtures/first-page';

const COMMANDS = {
  screen: ['analyze'],
  report: ['report', '-f', 'markdown', '--sections', 'summary'],
  gaps: ['gaps'],
  coverage: ['coverage'],
  measures: ['analyze', 'measures'],
  check: ['check'],
  ci: ['ci', '--host', 'none'],
} as const;

type Page = keyof typeof COMMANDS;
type Lang = 'en' | 'de';

/** The output of each command in one line, without line breaks. */
const pages = new Map<string, string>();
const codes = new Map<string, number>();

beforeAll(async () => {
  for (const lang of ['en', 'de'] as const) {
    for (const [page, argv] of Object.entries(COMMANDS)) {
      const { stdout, stderr, code } = await run([...argv, '-C', FOLDER, '--lang', lang]);
      pages.set(`${lang} ${page}`, `${stdout}\n${stderr}`.replaceAll(/\s+/g, ' '));
      codes.set(`${lang} ${page}`, code);
    }
  }
}, 60_000);

const pageOf = (lang: Lang, page: Page): string => pages.get(`${lang} ${page}`) ?? '';

const WORSE_TEXT = {
  en: 'Made it worse: since “Sprachmenü” was done, the Ist of “Help desk by phone” went from 7.0 to 4.0 (95%: −3.5 to −2.5).',
  de: 'Verschlechtert: Seit »Sprachmenü« umgesetzt ist, ging das Ist von »Help desk by phone« von 7,0 auf 4,0 (95 %: −3,5 bis −2,5).',
};
const LATER_TEXT = {
  en: 'After 2026-11-21 and therefore left out: 1 round (kunden-2062 2062-10-31) and 1 incident (ausfall 2027-01-15).',
  de: 'Nach dem 21.11.2026 und deshalb nicht dabei: 1 Runde (kunden-2062 31.10.2062) und 1 Ereignis (ausfall 15.01.2027).',
};
const INCOMPLETE_TEXT = {
  en: 'incomplete: 5 errors in 2 files, what they concern is left out',
  de: 'unvollständig: 5 Fehler in 2 Dateien, was sie betrifft, fehlt hier',
};

describe.each(['en', 'de'] as const)('the first pages (%s)', (lang) => {
  test.each(['screen', 'report', 'gaps', 'coverage', 'measures'] as const)(
    '%s names later data and the entries that errors exclude',
    (page) => {
      expect(pageOf(lang, page)).toContain(LATER_TEXT[lang]);
      expect(pageOf(lang, page)).toContain(INCOMPLETE_TEXT[lang]);
      // A catalog with excluded entries must not exit with 0.
      expect(codes.get(`${lang} ${page}`)).toBe(1);
    },
  );

  test.each(['screen', 'report'] as const)('%s begins with the measure that made it worse', (page) => {
    expect(pageOf(lang, page)).toContain(WORSE_TEXT[lang]);
  });

  // Three ideas of one point each address a gap of one point with 9.9 priority points; together they are worth 9.9, not
  // 29.7.
  test('benefits of three ideas for one gap are joint', () => {
    const joint = {
      screen: {
        en: 'All 3 together +9.9: a gap is closed only once.',
        de: 'Alle 3 zusammen +9,9: Eine Lücke wird nur einmal geschlossen.',
      },
      report: {
        en: 'Quick wins: 3 measures, together +9.9 priority points',
        de: 'Quick Wins: 3 Maßnahmen, zusammen +9,9 Prioritätspunkte',
      },
    };
    expect(pageOf(lang, 'screen')).toContain(joint.screen[lang]);
    expect(pageOf(lang, 'report')).toContain(joint.report[lang]);
    for (const page of Object.keys(COMMANDS) as Page[]) expect(pageOf(lang, page)).not.toMatch(/29[.,][67]/);
  });

  // Ist 4.0, 6.0, 6.5 (the mean of the copy), 6.0, 7.0 and 6.0: 35.5 ÷ 6. Gaps 4, 1, 0.5, 0 and 0: 5.5 ÷ 5; none across the series break.
  test('a report counts what it compared', () => {
    const words = {
      en: ['Touchpoints with an Ist: 6 of 8', 'Mean Ist: 5.9', 'Short of the target: 3 of 5 · mean gap 1.1'],
      de: ['Kontaktpunkte mit Ist: 6 von 8', 'Mittleres Ist: 5,9', 'Hinter dem Ziel: 3 von 5 · mittlere Lücke 1,1'],
    };
    for (const one of words[lang]) expect(pageOf(lang, 'report')).toContain(one);
  });

  // Notices and posters meet their Soll without a measure, so none is needed. Only the hotline has a done measure.
  test.each(['screen', 'coverage'] as const)(
    '%s counts done steps out of needed ones, and steps that are not needed separately',
    (page) => {
      const [recorded, way, planned, optimised] = {
        en: [/1a recorded \S+ 8\/8/, /2b way \S+ 2\/6 \+2/, /3a planned \S+ 1\/6 \+2/, /4b optimised \S+ 2\/8/],
        de: [/1a erfasst \S+ 8\/8/, /2b Weg \S+ 2\/6 \+2/, /3a geplant \S+ 1\/6 \+2/, /4b optimiert \S+ 2\/8/],
      }[lang] as [RegExp, RegExp, RegExp, RegExp];
      for (const step of [recorded, way, planned, optimised]) expect(pageOf(lang, page)).toMatch(step);
      expect(pageOf(lang, page)).toContain(
        { en: 'Without a department: 1 touchpoint.', de: 'Ohne Abteilung: 1 Kontaktpunkt.' }[lang],
      );
    },
  );

  test('the changing rooms have a Soll of another questionnaire: rated, but no gap', () => {
    const words = {
      en: 'Not in the comparison – a break of the series between Ist and target: “Umkleide und Duschen”',
      de: 'Nicht im Vergleich – ein Bruch der Reihe zwischen Ist und Ziel: »Umkleide und Duschen«',
    };
    expect(pageOf(lang, 'gaps')).toContain(words[lang]);
    expect(pageOf(lang, 'gaps')).toMatch(/– Umkleide und Duschen 6[.,]0 9[.,]0 – ● – – (The|Die) /);
  });

  test('the action plan counts the measure that made it worse, and asks for a corrective one', () => {
    const words = {
      en: [
        '4 measures: 3 ideas, 1 done; 1 made it worse.',
        'Sprachmenü +1.0 −3.0 made it worse',
        'A corrective measure is due',
      ],
      de: [
        '4 Maßnahmen: 3 Ideen, 1 erledigt; 1 verschlechtert.',
        'Sprachmenü +1,0 −3,0 verschlechtert',
        'Eine Korrekturmaßnahme ist fällig',
      ],
    };
    for (const one of words[lang]) expect(pageOf(lang, 'measures')).toContain(one);
  });
});

const FINDINGS = {
  en: [
    'error "85" is above 1 out-of-range',
    'write 0.85 or 85%',
    'error "-4" is below 0 out-of-range',
    'error the counts add up to 100, not to 90 counts-contradict',
    'error 120 answers, but only 80 respondents answers-above-respondents',
    'error no answers from 1 to 10 with this mean and number have a standard deviation of 6 impossible-spread',
    'warning since measure "sprachmenue" is done, the Ist of "hotline" went from 7 to 4 measure-made-worse',
    'warning "2026-03" and "2026-03-31" are the same day two-values-of-one-day',
    'warning 2027-01-15 lies after 2026-11-21, the day of the analysis: it is left out date-after-as-of',
    'warning round "kunden-2026-kopie" rates again what "kunden-2026" rates on 2026-05-31; a mean of both counts two-values-of-one-day',
    'warning 2062-10-31 lies after 2026-11-21, the day of the analysis: it is left out date-after-as-of',
    'warning touchpoint "app" has no department department-missing',
    'warning round "kunden-2024" is stale: 2 touchpoints stale-assessment',
    'info no journey meets "…": 4 touchpoints touchpoint-without-journey',
    '5 errors, 8 warnings, 4 infos in 5 files',
  ],
  de: [
    'Fehler »85« liegt über 1 out-of-range',
    '0.85 oder 85%',
    'Fehler »-4« liegt unter 0 out-of-range',
    'Fehler die Anzahlen ergeben zusammen 100, nicht 90 counts-contradict',
    'Fehler 120 Antworten, aber nur 80 Befragte answers-above-respondents',
    'Fehler keine Antworten von 1 bis 10 mit diesem Mittelwert und dieser Anzahl haben die Standardabweichung 6 impossible-spread',
    'Warnung seit Maßnahme »sprachmenue« umgesetzt ist, ging das Ist von »hotline« von 7 auf 4 measure-made-worse',
    'Warnung »2026-03« und »2026-03-31« sind derselbe Tag two-values-of-one-day',
    'Warnung 15.01.2027 liegt nach dem 21.11.2026, dem Tag der Analyse: es zählt nicht date-after-as-of',
    'Warnung Runde »kunden-2026-kopie« bewertet noch einmal, was »kunden-2026« am 31.05.2026 bewertet; es zählt ein Mittel aus beiden two-values-of-one-day',
    'Warnung 31.10.2062 liegt nach dem 21.11.2026, dem Tag der Analyse: es zählt nicht date-after-as-of',
    'Warnung Kontaktpunkt »app« hat keine Abteilung department-missing',
    'Warnung die Runde »kunden-2024« ist veraltet: 2 Kontaktpunkte stale-assessment',
    'Hinweis keine Kundenreise führt über »…«: 4 Kontaktpunkte touchpoint-without-journey',
    '5 Fehler, 8 Warnungen, 4 Hinweise in 5 Dateien',
  ],
};

describe.each(['en', 'de'] as const)('check and ci (%s)', (lang) => {
  test.each(['check', 'ci'] as const)('%s finds every fault, errors first, one cause on one line', (page) => {
    const said = pageOf(lang, page);
    const places = FINDINGS[lang].map((one) => said.indexOf(one));
    expect(FINDINGS[lang].filter((_, at) => places[at] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(codes.get(`${lang} ${page}`)).toBe(1);
  });

  test('ci fails at the gate for measures that made it worse', () => {
    const worse = {
      en: 'error measures that made it worse: 1, allowed: 0',
      de: 'Fehler Maßnahmen, die verschlechtert haben: 1, erlaubt: 0',
    };
    expect(pageOf(lang, 'ci')).toContain(worse[lang]);
    expect(pageOf(lang, 'check')).not.toContain(worse[lang]);
  });
});
