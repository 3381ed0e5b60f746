import type { Files } from './folder.js';

/**
 * Texts that a page, a spreadsheet or a CI service could interpret, each as the content of a double-quoted YAML string.
 */
const EVIL_TEXTS = [
  "=HYPERLINK('https://evil.example','Kasse')",
  '+1+cmd|calc',
  '-2+3+cmd',
  '@SUM(1+1)',
  '\\t=1+1',
  '\\r=1+1',
  '＝1+1',
  "'=1+1",
  '<script>alert(1)</script> <img src=x onerror=alert(1)> </table>',
  '![Bild](https://evil.example/x.png) [Klick](javascript:alert(1)) https://evil.example www.evil.example',
  '@alle @org/team #12 owner/repo#1 GH-7 !9 :skull: mailto:a@b.example',
  '# Titel | a | b | `x` **fett** ~~weg~~ $x^2$ %%{init: {}}%%',
  '- [ ] Aufgabe',
  '```mermaid\\ngraph TD; click A href \\"https://evil.example\\"\\n```',
  '\\e[2J\\u202egnulhazeb\\u2066\\u200b\\ufeff _x000D_ \\x85',
  '</c:v></c:tx>]]> &amp; &#60;',
] as const;

const text = (at: number) => `"${EVIL_TEXTS[at % EVIL_TEXTS.length]}"`;

/** A valid catalog with hostile texts in all its words, so that every section of a report contains some. */
export function hostileCatalog(): Files {
  const ids = EVIL_TEXTS.map((_, at) => `tp-${at}`);
  const lines = (write: (id: string, at: number) => string) => ids.map(write).join('\n');
  return {
    'tpm.yaml': `name: ${text(8)}\nlanguage: de\nreport: { title: ${text(0)} }\n`,
    'katalog.yaml': `touchpoints:
${lines(
  (id, at) => `  ${id}:
    name: ${text(at)}
    phase: purchase
    owner: ${text(at + 1)}
    department: abteilung-${at % 3}
    cost: ${1000 * (at + 1)}
    importance: { purchase: ${(at % 9) + 1}, retention: ${((at * 3) % 9) + 1} }`,
)}
departments:
  abteilung-0: { name: ${text(0)}, lead: ${text(3)} }
  abteilung-1: { name: ${text(9)} }
  abteilung-2: { name: ${text(8)} }
moments:
  moment: { name: ${text(1)}, touchpoints: [tp-0, tp-1], promise: ${text(9)} }
measures:
${lines(
  (id, at) =>
    `  m-${at}: { name: ${text(at + 2)}, improves: { ${id}: { by: 2 } }, status: idea, effortDays: ${at + 1}, leadTimeDays: 9, owner: ${text(at)} }`,
)}
journeys:
  reise: { name: ${text(11)}, steps: [tp-0, tp-1, tp-2, tp-3] }
incidents:
  vorfall: { date: 2026-10-02, touchpoint: tp-0, polarity: negative, story: ${text(10)} }
assessments:
  kunden:
    date: 2026-10-01
    perspective: customer
    method: survey
    source: ${text(9)}
    ratings:
${lines((id, at) => `      ${id}: { ist: { score: ${(at % 7) + 1}, n: ${20 + at}, sd: 1.5 }, soll: 9 }`)}
`,
  };
}
