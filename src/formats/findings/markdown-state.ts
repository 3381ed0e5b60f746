import type { CheckReport } from '../../document/check-report.js';
import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import {
  codeNode,
  type Inline,
  inlineNodes,
  type MarkdownBlock,
  paragraphNode,
  rowNode,
  strongNode,
  tableNode,
} from '../markdown/markdown-nodes.js';

const WORDS = {
  en: {
    gates: ['State', 'Gate', ''],
    states: { passed: 'passed', nothing: 'unchecked' },
    baseline: (fresh: number, same: number, fixed: number) => `: ${fresh} new, ${same} accepted, ${fixed} fixed`,
    fixed: 'Fixed, can be removed from the baseline:',
    more: (count: number) => `and ${count} more`,
  },
  de: {
    gates: ['Stand', 'Gate', ''],
    states: { passed: 'bestanden', nothing: 'ungeprüft' },
    baseline: (fresh: number, same: number, fixed: number) => `: ${fresh} neu, ${same} hingenommen, ${fixed} behoben`,
    fixed: 'Behoben, kann aus der Baseline entfernt werden:',
    more: (count: number) => `und ${count} weitere`,
  },
} as const;

/** Maximum number of names in a sentence; the others are counted. */
const MAX_NAMES = 10;

/** The results of the gates and of the baselines, if the check used them. */
export function stateBlocks({ document: { gates = [], baseline, catalogs = [] }, lang }: CheckReport): MarkdownBlock[] {
  const states = [{ path: '.', baseline }, ...catalogs];
  const baselines = states.flatMap(({ path, baseline: one }) => (one ? baselineBlocks(one, path, lang) : []));
  return [...gatesTable(gates, lang), ...baselines];
}

function gatesTable(gates: CheckReport['document']['gates'] & object, lang: Lang): MarkdownBlock[] {
  if (gates.length === 0) return [];
  const said = WORDS[lang];
  const rows = gates.map(({ catalog, gate, state, severity, message }) => {
    const result = state === 'failed' ? strongNode(terms[lang].severities[severity]) : inlineNodes(said.states[state]);
    const path = catalog === '.' ? [] : [codeNode(catalog), inlineNodes(': ')];
    return rowNode([[result], [...path, codeNode(gate)], [inlineNodes(message)]]);
  });
  return [
    tableNode(
      said.gates.map((title) => ({ title })),
      rows,
    ),
  ];
}

function baselineBlocks(
  { new: fresh, same, fixed }: CheckReport['document']['baseline'] & object,
  catalog: string,
  lang: Lang,
): MarkdownBlock[] {
  const said = WORDS[lang];
  const path = catalog === '.' ? [] : [inlineNodes(' '), codeNode(catalog)];
  const counts = paragraphNode(inlineNodes('Baseline'), ...path, inlineNodes(said.baseline(fresh, same, fixed.length)));
  if (fixed.length === 0) return [counts];
  const rest = fixed.length > MAX_NAMES ? [inlineNodes(said.more(fixed.length - MAX_NAMES))] : [];
  const names = [...fixed.slice(0, MAX_NAMES).map(codeNode), ...rest];
  const listed = names.flatMap((name, at): Inline[] => (at === 0 ? [name] : [inlineNodes(', '), name]));
  return [counts, paragraphNode(inlineNodes(`${said.fixed} `), ...listed)];
}
