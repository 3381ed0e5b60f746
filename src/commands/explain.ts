import * as z from 'zod';
import { EXIT } from '../cli/exit-code.js';
import { findEntry } from '../cli/find-entry.js';
import { analysisOptions } from '../cli/options.js';
import { Refusal } from '../cli/refusal.js';
import { openAnalysis, type ViewFlags } from '../cli/run-view.js';
import { analysisExit, envelopeOf, publish, type Session } from '../cli/session.js';
import { formats } from '../formats/index.js';
import { type Block, heading, type Lines, paragraph } from '../report/blocks.js';
import type { Rule, Sample } from '../rules/define.js';
import { rules } from '../rules/index.js';
import { contextOf } from '../sections/context.js';
import { explanation as section } from '../sections/explanation.js';
import { explainTouchpoint, touchpointExplanation } from '../views/explanation.js';
import { defineCommand } from './define.js';

const ruleSchema = () =>
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

/** A rule with its samples, or the parts of a rank with their places. */
export const explain = defineCommand({
  words: {
    en: {
      args: { name: 'a rule, or a touchpoint', folder: 'folder of the catalog' },
    },
    de: {
      args: { name: 'eine Regel oder ein Kontaktpunkt', folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'name', required: true }, { name: 'folder' }],
  options: analysisOptions,
  examples: ['tpm explain hotline', 'tpm explain dangling-reference', 'tpm explain hotline --weights reach=0'],
  document: {
    name: 'explain',
    schema: () => ({ rule: z.nullable(ruleSchema()), touchpoint: z.nullable(touchpointExplanation()) }),
  },
  run: ({ args: [name = '', folder], options }, session) => {
    const rule = rules.find((one) => one.id === name);
    return rule ? explainRule(rule, session) : explainEntry(name, folder, options, session);
  },
});

async function explainEntry(name: string, folder: string | undefined, flags: ViewFlags, session: Session) {
  const { opened, analysis } = openAnalysis(session, folder, flags, true);
  const entry = findEntry(opened.catalog.model, name);
  if (entry.kind !== 'touchpoint') {
    throw new Refusal(
      {
        en: `only touchpoints and rules are explained, not ${entry.kind}/${entry.id}`,
        de: `erklärt werden Kontaktpunkte und Regeln, nicht ${entry.kind}/${entry.id}`,
      },
      { en: `tpm show ${entry.kind}/${entry.id} shows it`, de: `tpm show ${entry.kind}/${entry.id} zeigt es` },
    );
  }
  const touchpoint = explainTouchpoint(analysis, entry.id);
  const blocks = section.compose(touchpoint, contextOf(analysis, opened.lang));
  const document = { ...envelopeOf('explain', opened, session.version), rule: null, touchpoint };
  await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
  return analysisExit(opened, session);
}

async function explainRule(rule: Rule, session: Session) {
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
