import { SEVERITIES } from '../../core/finding.js';
import { sortByText } from '../../core/order.js';
import { type Block, type Column, heading, note, number, text as textCell } from '../../document/blocks.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { countsText } from '../../messages/counts.js';
import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { Render } from '../format.js';
import { text } from '../terminal/text.js';
import { activeFindingsOf } from './finding-text.js';
import { groupBy } from './group-by.js';
import { countByRule } from './tally.js';

const SEVERITY_TONES = { error: 'bad', warning: 'warn', info: 'dim' } as const;

const WORDS = {
  en: {
    rules: 'By rule',
    folders: 'By folder',
    count: 'findings',
    errors: 'errors',
    warnings: 'warnings',
    infos: 'infos',
  },
  de: {
    rules: 'Nach Regel',
    folders: 'Nach Ordner',
    count: 'Befunde',
    errors: 'Fehler',
    warnings: 'Warnungen',
    infos: 'Hinweise',
  },
};

const rightColumn = (key: string, title: string): Column => ({ key, title, align: 'right' });

/** Counts of findings by rule and by folder. */
export const summary: Render<CheckReport> = (report, display) => {
  const { document, lang } = report;
  const findings = activeFindingsOf(report);
  const gap: Block = { type: 'lines', lines: [[]] };
  const tables = findings.length > 0 ? [...ruleTable(findings, lang), ...folderTable(findings, lang), gap] : [];
  const count = note(document.summary.errors > 0 ? 'error' : 'next', countsText(document.summary, lang));
  return text.render({ document, blocks: [...tables, count], lang }, display);
};

function ruleTable(findings: readonly JsonFinding[], lang: Lang): Block[] {
  const words = WORDS[lang];
  const rows = countByRule(findings).map(({ rule, severity, count }) => [
    textCell(rule),
    textCell(terms[lang].severities[severity], SEVERITY_TONES[severity]),
    number(count),
  ]);
  const columns: Column[] = [
    { key: 'rule', title: '' },
    { key: 'severity', title: '' },
    rightColumn('count', words.count),
  ];
  return [heading(2, words.rules), { type: 'table', columns, rows }];
}

function folderTable(findings: readonly JsonFinding[], lang: Lang): Block[] {
  const words = WORDS[lang];
  const folderOf = ({ file }: JsonFinding) => (file.includes('/') ? file.replace(/\/[^/]*$/, '') : '.');
  const folders = groupBy(findings, folderOf);
  const rows = sortByText(folders, ([folder]) => folder).map(([folder, inside]) => [
    textCell(folder),
    ...SEVERITIES.map((severity) => number(inside.filter((finding) => finding.severity === severity).length)),
  ]);
  const columns: Column[] = [
    { key: 'folder', title: '' },
    rightColumn('errors', words.errors),
    rightColumn('warnings', words.warnings),
    rightColumn('infos', words.infos),
  ];
  return [heading(2, words.folders), { type: 'table', columns, rows }];
}
