import { countsText } from '../../messages/counts.js';
import { countText, type Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { JsonFinding } from '../../report/check-document.js';
import type { CheckReport } from '../../report/check-report.js';
import { groupBy } from './group-by.js';
import { stateLines } from './markdown-state.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { activeFindings, repositoryPath } from './shown.js';
import { countsByRule } from './tally.js';

export interface MarkdownPage {
  /** The first line, or none. */
  readonly marker?: string;
  /** How much the host takes, in its own measure. */
  readonly room: number;
  readonly measure: (text: string) => number;
}

/** From here on the list is folded, so that a conversation stays readable. */
const FOLD_FROM = 20;

const WORDS = {
  en: {
    title: 'Touchpoint catalog',
    good: 'No findings.',
    incomplete: 'An error kept something from being checked to the end: when it is gone, there may be more findings.',
    all: (count: string) => `All findings (${count})`,
    rules: ['Severity', 'Rule', 'Findings'],
    columns: ['Line', 'Severity', 'Finding', 'Rule'],
    more: (count: string) =>
      `${count} not shown here, because there is no room; the whole list is in the log of the check.`,
    finding: ['more finding is', 'more findings are'],
  },
  de: {
    title: 'Kontaktpunkt-Katalog',
    good: 'Keine Befunde.',
    incomplete: 'Ein Fehler hat verhindert, dass alles geprüft wurde: ist er behoben, kann es weitere Befunde geben.',
    all: (count: string) => `Alle Befunde (${count})`,
    rules: ['Schwere', 'Regel', 'Befunde'],
    columns: ['Zeile', 'Schwere', 'Befund', 'Regel'],
    more: (count: string) =>
      `${count} hier nicht gezeigt, weil der Platz fehlt; die ganze Liste steht im Protokoll der Prüfung.`,
    finding: ['weiterer Befund ist', 'weitere Befunde sind'],
  },
} as const;

/** Counts first, then the rules that struck, then the findings by file: whole rows, as many as there is room for. */
export function writeMarkdown(report: CheckReport, { marker, room, measure }: MarkdownPage): string {
  const { document, lang } = report;
  const words = WORDS[lang];
  const findings = activeFindings(report);
  const title = document.catalog.name === null ? words.title : `${words.title}: ${markdownText(document.catalog.name)}`;
  const head = [
    ...(marker === undefined ? [] : [marker]),
    `## ${title}`,
    '',
    `**${countsText(document.summary, lang)}**`,
    ...(document.complete ? [] : ['', words.incomplete]),
    ...stateLines(report),
  ];
  if (findings.length === 0) return `${[...head, ...(document.complete ? ['', words.good] : [])].join('\n')}\n`;
  const fold = findings.length > FOLD_FROM;
  const all = [...head, '', ...ruleRows(findings, lang)];
  const start = fold ? [...all, '', `<details><summary>${words.all(String(findings.length))}</summary>`] : all;
  const end = fold ? ['', '</details>'] : [];
  const body = fittingRows(report, findings, room - measure([...start, ...end].join('\n')), measure);
  return `${[...start, ...body, ...end].join('\n')}\n`;
}

function ruleRows(findings: readonly JsonFinding[], lang: Lang): string[] {
  const rows = countsByRule(findings).map(
    ({ rule, severity, count }) => `| ${terms[lang].severities[severity]} | ${markdownCode(rule)} | ${count} |`,
  );
  return [`| ${WORDS[lang].rules.join(' | ')} |`, '|---|---|--:|', ...rows];
}

/** What a line about the rest may need. */
const RESERVE = 300;

function fittingRows(
  report: CheckReport,
  findings: readonly JsonFinding[],
  room: number,
  measure: MarkdownPage['measure'],
): string[] {
  const words = WORDS[report.lang];
  const lines: string[] = [];
  let [left, count] = [room - RESERVE, 0];
  for (const [file, inside] of groupBy(findings, (finding) => finding.file)) {
    const heads = [
      '',
      `### ${markdownCode(repositoryPath(report, file))}`,
      '',
      `| ${words.columns.join(' | ')} |`,
      '|--:|---|---|---|',
    ];
    for (const finding of inside) {
      const added = [...(finding === inside[0] ? heads : []), rowOf(finding, report.lang)];
      left -= measure(added.join('\n')) + 1;
      if (left < 0) {
        const [one, many] = words.finding;
        return [...lines, '', words.more(countText(findings.length - count, one, many, report.lang))];
      }
      lines.push(...added);
      count++;
    }
  }
  return lines;
}

function rowOf({ range, severity, message, help, ruleId }: JsonFinding, lang: Lang): string {
  const advice = help === '' ? '' : `<br>${markdownText(help)}`;
  const cells = [
    range.start.line,
    terms[lang].severities[severity],
    markdownText(message) + advice,
    markdownCode(ruleId),
  ];
  return `| ${cells.join(' | ')} |`;
}
