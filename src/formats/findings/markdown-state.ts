import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { CheckReport } from '../../report/check-report.js';
import { markdownCode, markdownText } from './markdown-text.js';

const WORDS = {
  en: {
    gates: ['State', 'Gate', ''],
    states: { passed: 'passed', nothing: 'unchecked' },
    baseline: (fresh: number, same: number, fixed: number) =>
      `Baseline: ${fresh} new, ${same} accepted, ${fixed} fixed`,
    fixed: 'Fixed, so to be taken out of the baseline:',
    more: (count: number) => `and ${count} more`,
  },
  de: {
    gates: ['Stand', 'Gate', ''],
    states: { passed: 'bestanden', nothing: 'ungeprüft' },
    baseline: (fresh: number, same: number, fixed: number) =>
      `Baseline: ${fresh} neu, ${same} hingenommen, ${fixed} behoben`,
    fixed: 'Behoben, also aus der Baseline zu nehmen:',
    more: (count: number) => `und ${count} weitere`,
  },
} as const;

/** Names in a sentence, before the rest is counted. */
const NAMED = 10;

/** Gates, and what became of the baseline; nothing where neither was asked for. */
export function stateLines({ document: { gates = [], baseline }, lang }: CheckReport): string[] {
  return [...gateRows(gates, lang), ...(baseline ? baselineLines(baseline, lang) : [])];
}

function gateRows(gates: CheckReport['document']['gates'] & object, lang: Lang): string[] {
  if (gates.length === 0) return [];
  const words = WORDS[lang];
  const rows = gates.map(({ gate, state, severity, message }) => {
    const said = state === 'failed' ? `**${terms[lang].severities[severity]}**` : words.states[state];
    return `| ${said} | ${markdownCode(gate)} | ${markdownText(message)} |`;
  });
  return ['', `| ${words.gates.join(' | ')} |`, '|---|---|---|', ...rows];
}

function baselineLines(
  { new: fresh, same, fixed }: CheckReport['document']['baseline'] & object,
  lang: Lang,
): string[] {
  const words = WORDS[lang];
  const named = fixed.slice(0, NAMED).map(markdownCode);
  const rest = fixed.length > NAMED ? [words.more(fixed.length - NAMED)] : [];
  const gone = fixed.length > 0 ? ['', `${words.fixed} ${[...named, ...rest].join(', ')}`] : [];
  return ['', words.baseline(fresh, same, fixed.length), ...gone];
}
