import type { Diagnostic } from '../core/diagnostic.js';
import { countText, type Lang } from '../messages/format.js';
import { type Block, note, type Table, text } from '../report/blocks.js';
import { type CheckState, gateMessage, jsonGate } from '../report/check-state.js';
import { gateBlocks, stateNotes } from '../sections/check-state.js';
import { findingTable } from '../sections/finding-table.js';
import { countLine, findingLines } from '../sections/findings.js';
import type { Judged } from './judge.js';

const BLANK: Block = { type: 'lines', lines: [[]] };

type FrameSource = Parameters<typeof findingLines>[1];
export type WrittenFix = CheckState['fixes'][number];

/** What the document says beside the findings. */
export function stateOf(
  { diagnostics, baseline, compared, earlier, gates }: Judged,
  fixes: readonly WrittenFix[],
  lang: Lang,
): CheckState {
  const open = diagnostics.filter(({ suppressed }) => !suppressed);
  return {
    gates: gates.map((result) => jsonGate(result, lang)),
    baseline: baseline && {
      file: baseline.shown,
      new: open.length,
      same: diagnostics.filter(({ suppressed }) => suppressed?.by === 'baseline').length,
      fixed: compared.fixed.map(({ fingerprint }) => fingerprint),
      expired: compared.expired.map(({ fingerprint, expires = null }) => ({ fingerprint, expires })),
    },
    since: earlier && { ref: earlier.ref, commit: earlier.commit, catalog: earlier.catalog !== null },
    fixes: [...fixes],
  };
}

/** Findings first, then gates, then the counts; what was accepted is counted and not shown. */
export function checkBlocks(judged: Judged, state: CheckState, source: FrameSource, files: number): Block[] {
  const open = judged.diagnostics.filter(({ suppressed }) => !suppressed);
  const errors = open.some(({ severity }) => severity === 'error');
  const findings: Block[] = open.length > 0 ? [findingLines(open, source), BLANK] : [];
  const accepted = judged.diagnostics.length - open.length;
  const failed = judged.gates.filter(({ state }) => state !== 'passed').length;
  return [
    ...findings,
    ...gateBlocks(judged.gates, source.lang),
    ...(judged.gates.length > 0 ? [BLANK] : []),
    note(errors || failed > 0 ? 'error' : 'next', countLine(open, files, source.lang) + gateCount(failed, source.lang)),
    ...fixNotes(state.fixes, source.lang),
    ...stateNotes(state, { accepted, lang: source.lang }),
    plainTable(open, judged, source),
  ];
}

function gateCount(failed: number, lang: Lang): string {
  if (failed === 0) return '';
  const gates = countText(failed, 'Gate', 'Gates', lang);
  return lang === 'de' ? `, ${gates} nicht bestanden` : `, ${gates.toLowerCase()} not passed`;
}

function fixNotes(fixes: readonly WrittenFix[], lang: Lang): Block[] {
  return fixes.map(({ file, line, column, from, to, written }) => {
    const word = lang === 'de' ? (written ? 'behoben' : 'zu beheben') : written ? 'fixed' : 'would fix';
    return note('hint', `${word}: ${file}:${line}:${column} ${from} → ${to}`);
  });
}

/** Gates that failed stand below the findings, where a finding has its rule. */
function plainTable(diagnostics: readonly Diagnostic[], { gates }: Judged, { words, lang }: FrameSource): Table {
  const table = findingTable(diagnostics, words);
  const failed = gates
    .filter(({ state }) => state !== 'passed')
    .map((result) => ['', '', '', result.severity, `gate:${result.gate.id}`, gateMessage(result, lang)]);
  return { ...table, rows: [...table.rows, ...failed.map((row) => row.map((value) => text(value)))] };
}
