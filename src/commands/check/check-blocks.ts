import { type Block, note, type Table, text } from '../../document/blocks.js';
import { type CheckState, gateMessageOf, jsonGateOf } from '../../document/check-state.js';
import { countText, type Lang } from '../../messages/format.js';
import { gateBlocks, stateNotes } from '../../topics/findings/check-state.section.js';
import { causesOf } from '../../topics/findings/finding-causes.section.js';
import { findingTable } from '../../topics/findings/finding-table.section.js';
import { countLine, type FileCounts, findingLines } from '../../topics/findings/findings.section.js';
import { hiddenNotes } from './check-hidden.js';
import type { CheckResult } from './collect-findings.js';

export const BLANK_LINE: Block = { type: 'lines', lines: [[]] };

type FrameSource = Parameters<typeof findingLines>[1];
export type WrittenFix = CheckState['fixes'][number];

/** Fields of the document beside the findings. */
export function checkStateOf(
  { diagnostics, baseline, compared, earlier, gates }: CheckResult,
  fixes: readonly WrittenFix[],
  { lang, catalog = '.' }: { readonly lang: Lang; readonly catalog?: string },
): CheckState {
  const open = diagnostics.filter(({ suppressed }) => !suppressed);
  return {
    gates: gates.map((result) => jsonGateOf(result, lang, catalog)),
    baseline: baseline && {
      file: baseline.shown,
      new: open.length,
      same: diagnostics.filter(({ suppressed }) => suppressed?.by === 'baseline').length,
      fixed: compared.fixed.map(({ fingerprint }) => fingerprint),
      expired: compared.expired.map(({ fingerprint, expires = null }) => ({ fingerprint, expires })),
    },
    since: earlier && { ref: earlier.ref, commit: earlier.commit, catalog: earlier.catalog !== null },
    fixes: [...fixes],
    catalogs: [],
  };
}

const FOLDED_NOTE = { en: '--all shows each finding by itself', de: '--all zeigt jeden Befund einzeln' };

/** Findings, gates and counts, in this order; accepted findings are counted only. */
export function checkBlocks(judged: CheckResult, state: CheckState, source: FrameSource, files: FileCounts): Block[] {
  const open = judged.diagnostics.filter(({ suppressed }) => !suppressed);
  const errors = open.some(({ severity }) => severity === 'error');
  const findings: Block[] = open.length > 0 ? [findingLines(open, source), BLANK_LINE] : [];
  const accepted = judged.diagnostics.length - open.length;
  const failed = failedGatesOf(judged);
  const isFolded = !source.all && causesOf(open, source.words).length < open.length;
  return [
    ...findings,
    ...gateBlocks(judged.gates, source),
    ...(judged.gates.length > 0 ? [BLANK_LINE] : []),
    note(errors || failed > 0 ? 'error' : 'next', countLine(open, files, source.lang) + gateCount(failed, source.lang)),
    ...(isFolded ? [note('hint', FOLDED_NOTE[source.lang])] : []),
    ...fixNotes(state.fixes, source.lang),
    ...hiddenNotes(judged.hidden, source.lang),
    ...stateNotes(state, { accepted, lang: source.lang }),
  ];
}

export const failedGatesOf = ({ gates }: Pick<CheckResult, 'gates'>): number =>
  gates.filter(({ state }) => state !== 'passed').length;

export function gateCount(failed: number, lang: Lang): string {
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

/** Findings for programs. Failed gates follow, with their ids in the column of rules. */
export function plainTable(
  judged: readonly (Pick<CheckResult, 'diagnostics' | 'gates'> & { readonly catalog: string })[],
  { words, lang }: Pick<FrameSource, 'words' | 'lang'>,
): Table {
  const open = judged.flatMap(({ diagnostics }) => diagnostics.filter(({ suppressed }) => !suppressed));
  const table = findingTable(open, words);
  const failed = judged.flatMap(({ gates, catalog }) =>
    gates
      .filter(({ state }) => state !== 'passed')
      .map((result) => [catalog, '', '', result.severity, `gate:${result.gate.id}`, gateMessageOf(result, lang)]),
  );
  return { ...table, rows: [...table.rows, ...failed.map((row) => row.map((value) => text(value)))] };
}
