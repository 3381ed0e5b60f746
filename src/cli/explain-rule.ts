import * as z from 'zod';
import { formats } from '../formats/index.js';
import { type Block, heading, type Lines, paragraph } from '../report/blocks.js';
import type { Rule, Sample } from '../rules/define.js';
import { EXIT } from './exit-code.js';
import { publish, type Session } from './session.js';

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

/** A rule: what it finds, why that matters, a bad and a good sample. */
export async function explainRule(rule: Rule, session: Session) {
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
  const document = {
    schema: 'tpm/explain',
    schemaVersion: '1.0' as const,
    tool: { name: 'touchpoint-manager', version: session.version },
    catalog: { name: null, path: '.' as const, files: 0, entries: 0 },
    asOf: session.host.today(),
    complete: true,
    rule: described,
    touchpoint: null,
    measure: null,
  };
  await publish({ document, blocks, lang }, formats, session);
  return EXIT.fine;
}

function sampleText(sample: Sample): string {
  return typeof sample === 'string'
    ? sample
    : Object.entries(sample)
        .map(([path, content]) => `# ${path}\n${content}`)
        .join('\n');
}

function sampleLines(sample: Sample): Lines {
  const lines = sampleText(sample).trimEnd().split('\n');
  return { type: 'lines', lines: lines.map((line) => [{ text: `   ${line}` }]) };
}
