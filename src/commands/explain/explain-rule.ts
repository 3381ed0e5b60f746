import * as z from 'zod';
import type { Session } from '../../cli/session.js';
import { type Block, heading, type Lines, paragraph } from '../../document/blocks.js';
import type { Rule, Sample } from '../../rules/engine/rule.js';
import { publishWithoutCatalog } from './explain-document.js';

export const ruleSchema = () =>
  z.strictObject({
    id: z.string(),
    group: z.string(),
    severity: z.string(),
    title: z.string(),
    what: z.string(),
    why: z.string(),
    bad: z.string(),
    good: z.string(),
  });

/** Explains a rule: what it finds, why that matters, a bad and a good sample. */
export function explainRule(rule: Rule, session: Session) {
  const { lang } = session;
  const { title, what, why } = rule.words[lang];
  const [bad, good] = lang === 'de' ? ['So nicht', 'So ist es richtig'] : ['Not like this', 'Right like this'];
  const blocks: Block[] = [
    heading(1, title, `${rule.id} · ${rule.group} · ${rule.severity}`),
    paragraph(what),
    paragraph(why),
    heading(2, bad),
    sampleLines(rule.bad),
    heading(2, good),
    sampleLines(rule.good),
  ];
  const described = {
    id: rule.id,
    group: rule.group,
    severity: rule.severity,
    title,
    what,
    why,
    bad: sampleText(rule.bad),
    good: sampleText(rule.good),
  };
  return publishWithoutCatalog(blocks, { rule: described }, session);
}

function sampleText(sample: Sample): string {
  return typeof sample === 'string'
    ? sample
    : Object.entries(sample)
        .map(([path, content]) => `# ${path}\n${content}`)
        .join('\n');
}

function sampleLines(sample: Sample): Lines {
  return linesOf(sampleText(sample));
}

/** YAML text, indented. */
export function linesOf(text: string): Lines {
  const lines = text.trimEnd().split('\n');
  return { type: 'lines', lines: lines.map((line) => [{ text: `   ${line}` }]) };
}
