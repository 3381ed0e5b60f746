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
  /** The first line that identifies the comment, if any. */
  readonly marker?: string;
  /** Maximum size that the host accepts, as counted by `measure`. */
  readonly maxSize: number;
  readonly measure: (text: string) => number;
}

/** A longer list of findings is folded. */
const MAX_UNFOLDED_FINDINGS = 20;

const WORDS = {
  en: {
    title: 'Touchpoint catalog',
    good: 'No findings.',
    incomplete: 'An error stopped part of the check. After it is fixed, there may be more findings.',
    all: (count: string) => `All findings (${count})`,
    rules: ['Severity', 'Rule', 'Findings'],
    columns: ['Line', 'Severity', 'Finding', 'Rule'],
    more: (count: string) => `${count} left out because of the size limit; the whole list is in the log of the check.`,
    finding: ['more finding', 'more findings'],
  },
  de: {
    title: 'Kontaktpunkt-Katalog',
    good: 'Keine Befunde.',
    incomplete: 'Ein Fehler hat verhindert, dass alles geprüft wurde: ist er behoben, kann es weitere Befunde geben.',
    all: (count: string) => `Alle Befunde (${count})`,
    rules: ['Schwere', 'Regel', 'Befunde'],
    columns: ['Zeile', 'Schwere', 'Befund', 'Regel'],
    more: (count: string) => `${count} aus Platzgründen weggelassen; die ganze Liste steht im Protokoll der Prüfung.`,
    finding: ['weiterer Befund', 'weitere Befunde'],
  },
} as const;

/** The counts, the rules with findings, then the findings by file; rows beyond the size limit are left out. */
export function writeMarkdown(report: CheckReport, { marker, maxSize, measure }: MarkdownPage): string {
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
  const fold = findings.length > MAX_UNFOLDED_FINDINGS;
  const all = [...head, '', ...ruleRows(findings, lang)];
  const start = fold ? [...all, '', `<details><summary>${words.all(String(findings.length))}</summary>`] : all;
  const end = fold ? ['', '</details>'] : [];
  const body = limitRows(report, findings, maxSize - measure([...start, ...end].join('\n')), measure);
  return `${[...start, ...body, ...end].join('\n')}\n`;
}

function ruleRows(findings: readonly JsonFinding[], lang: Lang): string[] {
  const rows = countsByRule(findings).map(
    ({ rule, severity, count }) => `| ${terms[lang].severities[severity]} | ${markdownCode(rule)} | ${count} |`,
  );
  return [`| ${WORDS[lang].rules.join(' | ')} |`, '|---|---|--:|', ...rows];
}

/** Size kept free for the line about the left-out findings. */
const RESERVED_SIZE = 300;

function limitRows(
  report: CheckReport,
  findings: readonly JsonFinding[],
  maxSize: number,
  measure: MarkdownPage['measure'],
): string[] {
  const words = WORDS[report.lang];
  const lines: string[] = [];
  let [left, count] = [maxSize - RESERVED_SIZE, 0];
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
