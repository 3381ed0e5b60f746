import { sortByText } from '../../core/order.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport, RuleFacts } from '../../document/check-report.js';

const WORDS = {
  en: { wrong: 'Wrong', right: 'Right' },
  de: { wrong: 'Falsch', right: 'Richtig' },
};

export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const PROBLEMS = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** The ids of the rules with findings, sorted. Results refer to rules by index. */
export function ruleIdsOf(findings: readonly JsonFinding[]): string[] {
  return sortByText(new Set(findings.map(({ ruleId }) => ruleId)), (id) => id);
}

/** The rule with the texts of `tpm explain <rule>`. */
export function makeSarifRule(id: string, { rule, lang }: CheckReport): object {
  const facts = rule(id);
  if (!facts) return { id };
  const { severity, title, what, why, group } = facts;
  const problem = severity === 'off' ? {} : { 'problem.severity': PROBLEMS[severity] };
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${what}\n\n${why}`, markdown: helpMarkdown(facts, lang) },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: SARIF_LEVELS[severity] },
    properties: { tags: [group], precision: 'very-high', ...problem },
  };
}

function helpMarkdown({ what, why, bad, good }: RuleFacts, lang: CheckReport['lang']): string {
  const { wrong, right } = WORDS[lang];
  const sample = (title: string, text: string) => `${title}:\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
  return [what, why, sample(wrong, bad), sample(right, good)].join('\n\n');
}
