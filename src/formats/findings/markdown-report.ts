import type { TableRow } from 'mdast';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { countsText } from '../../messages/counts.js';
import { countText, type Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import { fitLines } from '../markdown/fit-lines.js';
import {
  breakLines,
  codeNode,
  foldBlocks,
  headingNode,
  inlineNodes,
  type MarkdownBlock,
  paragraphNode,
  rowNode,
  strongNode,
  tableNode,
} from '../markdown/markdown-nodes.js';
import { writeMarkdown } from '../markdown/write-markdown.js';
import { activeFindingsOf, repositoryPathOf } from './finding-text.js';
import { groupBy } from './group-by.js';
import { stateBlocks } from './markdown-state.js';
import { countByRule } from './tally.js';

export interface MarkdownPage {
  /** Blocks before the title. */
  readonly head: readonly MarkdownBlock[];
  /** Maximum size that the host accepts, as counted by `measure`. */
  readonly maxSize: number;
  readonly measure: (text: string) => number;
}

/** Size kept free for line breaks and the line about the left-out findings. */
const RESERVED_SIZE = 300;

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
export function writeFindings(report: CheckReport, { head, maxSize, measure }: MarkdownPage): string {
  const { document, lang } = report;
  const said = WORDS[lang];
  const findings = activeFindingsOf(report);
  const title = document.catalog.name === null ? said.title : `${said.title}: ${document.catalog.name}`;
  const start = [
    ...head,
    headingNode(2, inlineNodes(title)),
    paragraphNode(strongNode(countsText(document.summary, lang))),
    ...(document.complete ? [] : [paragraphNode(inlineNodes(said.incomplete))]),
    ...stateBlocks(report),
  ];
  if (findings.length === 0)
    return writeMarkdown([...start, ...(document.complete ? [paragraphNode(inlineNodes(said.good))] : [])]);
  const foldAll = (blocks: readonly MarkdownBlock[]) =>
    findings.length > MAX_UNFOLDED_FINDINGS ? foldBlocks(said.all(String(findings.length)), blocks) : blocks;
  const all = [...start, rulesTable(findings, lang)];
  const left = maxSize - RESERVED_SIZE - measure(writeMarkdown([...all, ...foldAll([])]));
  return writeMarkdown([...all, ...foldAll(fitFindings(report, findings, left, measure))]);
}

function rulesTable(findings: readonly JsonFinding[], lang: Lang): MarkdownBlock {
  const [severities, rules, counts] = WORDS[lang].rules;
  const rows = countByRule(findings).map(({ rule, severity, count }) =>
    rowNode([[inlineNodes(terms[lang].severities[severity])], [codeNode(rule)], [inlineNodes(String(count))]]),
  );
  return tableNode([{ title: severities }, { title: rules }, { title: counts, align: 'right' }], rows);
}

function fitFindings(
  report: CheckReport,
  findings: readonly JsonFinding[],
  maxSize: number,
  measure: MarkdownPage['measure'],
): MarkdownBlock[] {
  const { lang } = report;
  const blocks: MarkdownBlock[] = [];
  let [left, count] = [maxSize, 0];
  for (const [file, inside] of groupBy(findings, (finding) => finding.file)) {
    const path = headingNode(3, codeNode(repositoryPathOf(report, file)));
    // One more for the line feed between the blocks.
    const room = left - measure(writeMarkdown([path, findingsTable([], lang)])) - 1;
    const fitting = fitLines(inside, (finding) => findingRow(finding, lang), { maxSize: room, measure });
    if (fitting.lines.length > 0) blocks.push(path, findingsTable(fitting.lines, lang));
    count += fitting.lines.length;
    left = fitting.left;
    if (fitting.lines.length < inside.length)
      return [...blocks, paragraphNode(inlineNodes(moreText(findings.length - count, lang)))];
  }
  return blocks;
}

function moreText(count: number, lang: Lang): string {
  const { finding, more } = WORDS[lang];
  return more(countText(count, finding[0], finding[1], lang));
}

function findingsTable(rows: readonly TableRow[], lang: Lang): MarkdownBlock {
  const [line, ...others] = WORDS[lang].columns;
  return tableNode([{ title: line, align: 'right' }, ...others.map((title) => ({ title }))], rows);
}

function findingRow({ range, severity, message, help, ruleId }: JsonFinding, lang: Lang): TableRow {
  const lines = [[inlineNodes(message)], ...(help === '' ? [] : [[inlineNodes(help)]])];
  return rowNode([
    [inlineNodes(String(range.start.line))],
    [inlineNodes(terms[lang].severities[severity])],
    breakLines(lines),
    [codeNode(ruleId)],
  ]);
}
