import type { FailOn } from '../../cli/exit-code.js';
import type { Session } from '../../cli/session.js';
import type { Severity } from '../../core/finding.js';
import type { CheckReport, RuleFacts } from '../../document/check-report.js';
import { pathInRepository } from '../../io/files/repository.js';
import type { Lang } from '../../messages/format.js';
import type { Sample } from '../../rules/engine/rule.js';
import { rules } from '../../rules/index.js';

interface CheckedContent extends Pick<CheckReport, 'document' | 'blocks' | 'lang' | 'files'> {
  /** Folder that the paths of the document are relative to. */
  readonly root: string;
  readonly gate: Gate;
}

interface Gate {
  readonly failOn: FailOn;
  readonly maxWarnings: number | undefined;
}

/** Findings with the facts that formats for CI systems need. */
export function makeCheckReport({ root, gate, ...content }: CheckedContent, session: Session): CheckReport {
  return {
    ...content,
    rule: (id) => ruleFacts(id, content.lang),
    prefix: pathInRepository(root, session.host.cwd),
    failOn: gateOf(gate, content.document.summary.warnings),
  };
}

/** The severity that fails; above the limit of warnings each warning fails. */
function gateOf({ failOn, maxWarnings }: Gate, warnings: number): Severity | 'none' {
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  return tooMany && failOn !== 'info' ? 'warning' : failOn;
}

/** Words of a rule in a language. */
export function ruleFacts(id: string, lang: Lang): RuleFacts | undefined {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return undefined;
  const { group, severity, bad, good } = rule;
  const { title, what, why } = rule.words[lang];
  return { id, group, severity, title, what, why, bad: sampleText(bad), good: sampleText(good) };
}

/** A sample of several files as one text. */
export function sampleText(sample: Sample): string {
  if (typeof sample === 'string') return sample;
  return Object.entries(sample)
    .map(([path, content]) => `# ${path}\n${content}`)
    .join('\n');
}
