import type { Missing } from '../../exchange/surveys/answers.js';
import type { SurveyRead } from '../../exchange/surveys/read-survey.js';
import type { Lang, Words } from '../../messages/format.js';
import type { SurveyData } from '../../topics/survey/survey.view.js';

type Told = { readonly id: string; readonly words: Words<string> };

/** What was read in a way that the owner of the file should know of. */
export function notesOf(
  read: SurveyRead,
  map: string | null,
  companions: readonly string[],
  lang: Lang,
): SurveyData['notes'] {
  return [...fileNotes(read, map, companions), ...codeNotes(read), ...kanoNotes(read), ...dayNotes(read)].map(
    ({ id, words }) => ({
      id,
      message: words[lang],
    }),
  );
}

function fileNotes({ open, missing, count }: SurveyRead, map: string | null, companions: readonly string[]): Told[] {
  const { encoding } = open;
  const names = missing.join(', ');
  return [
    ...(encoding !== null && encoding !== 'UTF-8'
      ? [{ id: 'encoding', words: { en: `read as ${encoding}`, de: `als ${encoding} gelesen` } }]
      : []),
    ...(map === null ? [] : [{ id: 'map', words: { en: `with the map ${map}`, de: `mit der Zuordnung ${map}` } }]),
    ...companions.map((name) => ({
      id: 'companion',
      words: { en: `labels from ${name}`, de: `Beschriftungen aus ${name}` },
    })),
    ...(missing.length > 0
      ? [
          {
            id: 'not-in-file',
            words: {
              en: `in the map, not in the file: ${names}`,
              de: `in der Zuordnung, nicht in der Datei: ${names}`,
            },
          },
        ]
      : []),
    ...(count.sawAllIds
      ? []
      : [
          {
            id: 'many-ids',
            words: {
              en: 'duplicates were looked for among the first 250,000 answers',
              de: 'Doppelte wurden unter den ersten 250.000 Antworten gesucht',
            },
          },
        ]),
  ];
}

const MEANINGS: Words<Readonly<Record<Missing, string>>> = {
  en: { 'no-answer': 'not answered', 'not-applicable': 'cannot judge', 'not-shown': 'not shown' },
  de: { 'no-answer': 'nicht beantwortet', 'not-applicable': 'kann nicht urteilen', 'not-shown': 'nicht gezeigt' },
};

/** Numbers that are no answers are told with what they were taken for. */
function codeNotes({ interpretation }: SurveyRead): Told[] {
  const byCode = new Map<string, string[]>();
  for (const { column, codes } of interpretation.items) {
    for (const [code, missing] of Object.entries(codes)) {
      const key = `${code}\t${missing}`;
      byCode.set(key, [...(byCode.get(key) ?? []), column.code]);
    }
  }
  return [...byCode].map(([key, columns]) => {
    const [code = '', missing = ''] = key.split('\t');
    const list = columns.slice(0, 4).join(', ') + (columns.length > 4 ? ' …' : '');
    return {
      id: 'code',
      words: {
        en: `${code} is no answer: ${MEANINGS.en[missing as Missing]} (${list})`,
        de: `${code} ist keine Antwort: ${MEANINGS.de[missing as Missing]} (${list})`,
      },
    };
  });
}

function kanoNotes({ kano }: SurveyRead): Told[] {
  if (kano.length === 0) return [];
  const words = {
    en: 'Kano: 1 would please me, 2 I expect it, 3 neutral, 4 I can live with it, 5 would displease me',
    de: 'Kano: 1 würde mich freuen, 2 setze ich voraus, 3 egal, 4 könnte ich hinnehmen, 5 würde mich stören',
  };
  return [{ id: 'kano-codes', words }];
}

function dayNotes({ groups, layout }: SurveyRead): Told[] {
  const hasDays = groups.some(({ days }) => days.range('day-first') !== null || days.range(null) !== null);
  if (hasDays) return [];
  const words =
    layout.day === null
      ? {
          en: 'the file has no day: --date sets that of the round',
          de: 'die Datei hat keinen Tag: --date setzt den der Runde',
        }
      : {
          en: 'no answer has a day: --date sets that of the round',
          de: 'keine Antwort hat einen Tag: --date setzt den der Runde',
        };
  return [{ id: 'no-day', words }];
}
