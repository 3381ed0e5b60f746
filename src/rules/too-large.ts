import { binarySizeText } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

type Data = Readonly<Record<string, string>>;

function describeInEnglish({ what = '', size = '', limit = '' }: Data): string {
  if (what === 'files') return `the catalog has ${size} files, the limit is ${limit}`;
  if (what === 'scalar') return `text of ${size} characters, the limit is ${limit}`;
  const subject = what === 'total' ? 'the files together have' : 'the file has';
  return `${subject} ${binarySizeText(size, 'en')}, the limit is ${binarySizeText(limit, 'en')}`;
}

function describeInGerman({ what = '', size = '', limit = '' }: Data): string {
  if (what === 'files') return `der Katalog hat ${size} Dateien, die Grenze liegt bei ${limit}`;
  if (what === 'scalar') return `Text mit ${size} Zeichen, die Grenze liegt bei ${limit}`;
  const subject = what === 'total' ? 'die Dateien haben zusammen' : 'die Datei hat';
  return `${subject} ${binarySizeText(size, 'de')}, die Grenze liegt bei ${binarySizeText(limit, 'de')}`;
}

export const tooLarge = defineRule({
  id: 'too-large',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  loader: true,
  words: {
    en: {
      title: 'Too large',
      what: 'A text, a file or the whole folder is larger than a catalog that people write by hand.',
      why: 'Without a limit, one stray file could stop every check; content over the limit was not read and is missing from the analysis.',
      message: describeInEnglish,
      remedy: ({ what }) =>
        what === 'files' || what === 'total'
          ? 'list files that do not belong to the catalog under "ignore" in tpm.yaml'
          : 'split it, or keep raw data outside and record only the results',
    },
    de: {
      title: 'Zu groß',
      what: 'Ein Text, eine Datei oder der ganze Ordner ist größer als ein Katalog, den Menschen schreiben.',
      why: 'Ohne Grenze könnte eine verirrte Datei jede Prüfung aufhalten; was darüber liegt, wurde nicht gelesen und fehlt der Auswertung.',
      message: describeInGerman,
      remedy: ({ what }) =>
        what === 'files' || what === 'total'
          ? 'in tpm.yaml unter »ignore« nennen, was nicht zum Katalog gehört'
          : 'aufteilen, oder Rohdaten draußen lassen und nur ihr Ergebnis aufschreiben',
    },
  },
  bad: `# rohdaten.yaml, 31 MiB: the export of a whole survey
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings: {}
`,
  good: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      hotline: { ist: { score: 3.1, n: 214, sd: 2.1 } }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
