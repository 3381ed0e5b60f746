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
    fixed: 'Fixed, so to be taken out of the baseline:',
    more: (count: number) => `and ${count} more`,
  },
  de: {
    gates: ['Stand', 'Gate', ''],
    states: { passed: 'bestanden', nothing: 'ungeprüft' },
    baseline: (of: string, fresh: number, same: number, fixed: number) =>
      `Baseline${of}: ${fresh} neu, ${same} hingenommen, ${fixed} behoben`,
    fixed: 'Behoben, also aus der Baseline zu nehmen:',
    more: (count: number) => `und ${count} weitere`,
  },
} as const;

/** Names in a sentence, before the rest is counted. */
const NAMED = 10;

/** Gates, and what became of the baseline; nothing where neither was asked for. */
export function stateLines({ document: { gates = [], baseline, catalogs = [] }, lang }: CheckReport): string[] {
  const held = [{ path: '.', baseline }, ...catalogs];
  const baselines = held.flatMap(({ path, baseline: one }) => (one ? baselineLines(one, path, lang) : []));
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
  const named = fixed.slice(0, NAMED).map(markdownCode);
  const rest = fixed.length > NAMED ? [words.more(fixed.length - NAMED)] : [];
  const gone = fixed.length > 0 ? ['', `${words.fixed} ${[...named, ...rest].join(', ')}`] : [];
  return ['', words.baseline(catalog === '.' ? '' : ` ${markdownCode(catalog)}`, fresh, same, fixed.length), ...gone];
}
