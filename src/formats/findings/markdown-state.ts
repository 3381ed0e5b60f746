import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { CheckReport } from '../../report/check-report.js';
import { markdownCode, markdownText } from './markdown-text.js';

const WORDS = {
  en: {
    gates: ['State', 'Gate', ''],
    states: { passed: 'passed', nothing: 'unchecked' },
    baseline: (of: string, fresh: number, same: number, fixed: number) =>
      `Baseline${of}: ${fresh} new, ${same} accepted, ${fixed} fixed`,
    fixed: 'Fixed, can be removed from the baseline:',
    more: (count: number) => `and ${count} more`,
  },
  de: {
    gates: ['Stand', 'Gate', ''],
    states: { passed: 'bestanden', nothing: 'ungeprüft' },
    baseline: (of: string, fresh: number, same: number, fixed: number) =>
      `Baseline${of}: ${fresh} neu, ${same} hingenommen, ${fixed} behoben`,
    fixed: 'Behoben, kann aus der Baseline entfernt werden:',
    more: (count: number) => `und ${count} weitere`,
  },
} as const;

/** Maximum number of names in a sentence; the others are counted. */
const MAX_NAMES = 10;

/** The results of the gates and of the baselines, if the check used them. */
export function stateLines({ document: { gates = [], baseline, catalogs = [] }, lang }: CheckReport): string[] {
  const states = [{ path: '.', baseline }, ...catalogs];
  const baselines = states.flatMap(({ path, baseline: one }) => (one ? baselineLines(one, path, lang) : []));
  return [...gateRows(gates, lang), ...baselines];
}

function gateRows(gates: CheckReport['document']['gates'] & object, lang: Lang): string[] {
  if (gates.length === 0) return [];
  const words = WORDS[lang];
  const rows = gates.map(({ catalog, gate, state, severity, message }) => {
    const said = state === 'failed' ? `**${terms[lang].severities[severity]}**` : words.states[state];
    return `| ${said} | ${ofCatalog(catalog)}${markdownCode(gate)} | ${markdownText(message)} |`;
  });
  return ['', `| ${words.gates.join(' | ')} |`, '|---|---|---|', ...rows];
}

const ofCatalog = (path: string): string => (path === '.' ? '' : `${markdownCode(path)}: `);

function baselineLines(
  { new: fresh, same, fixed }: CheckReport['document']['baseline'] & object,
  catalog: string,
  lang: Lang,
): string[] {
  const words = WORDS[lang];
  const named = fixed.slice(0, MAX_NAMES).map(markdownCode);
  const rest = fixed.length > MAX_NAMES ? [words.more(fixed.length - MAX_NAMES)] : [];
  const gone = fixed.length > 0 ? ['', `${words.fixed} ${[...named, ...rest].join(', ')}`] : [];
  return ['', words.baseline(catalog === '.' ? '' : ` ${markdownCode(catalog)}`, fresh, same, fixed.length), ...gone];
}
