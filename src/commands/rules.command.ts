import * as z from 'zod';
import { defineCommand } from '../cli/command.js';
import { EXIT } from '../cli/exit-code.js';
import { langOf } from '../cli/lang.js';
import { envelopeOf, rootOf } from '../cli/open-catalog.js';
import { publish } from '../cli/publish.js';
import { SEVERITIES } from '../core/finding.js';
import { type Table, type Tone, text } from '../document/blocks.js';
import { formats } from '../formats/index.js';
import { terms } from '../messages/terms.js';
import { loadCatalog } from '../pipeline.js';
import { severityOf } from '../rules/engine/run-rules.js';
import { rules as rack } from '../rules/index.js';
import { sampleText } from './check/check-report.js';

const ruleSchema = () =>
  z.strictObject({
    id: z.string(),
    group: z.string(),
    severity: z.enum([...SEVERITIES, 'off']),
    effective: z.enum([...SEVERITIES, 'off']),
    fixable: z.boolean(),
    what: z.string(),
    why: z.string(),
    bad: z.string(),
    good: z.string(),
  });

const TONES: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'warn', info: 'dim', off: 'dim' };

/** Lists the rules with their default severity and their severity in this catalog. */
export const rules = defineCommand({
  words: {
    en: {
      args: { folder: 'folder of the catalog whose settings apply' },
    },
    de: {
      args: { folder: 'Ordner des Katalogs, dessen Einstellungen gelten' },
    },
  },
  args: [{ name: 'folder' }],
  options: () => ({}),
  examples: ['tpm rules', 'tpm rules --json'],
  document: { name: 'rules', schema: () => ({ rules: z.array(ruleSchema()) }) },
  run: async ({ args: [folder] }, session) => {
    const catalog = loadCatalog(rootOf(session, folder));
    const { settings } = catalog;
    const lang = langOf(session.options.lang, session.host.env, settings.language);
    const listed = rack.map((rule) => ({
      id: rule.id,
      group: rule.group,
      severity: rule.severity,
      effective: severityOf(rule, settings, ''),
      fixable: rule.fixable ?? false,
      what: rule.words[lang].what,
      why: rule.words[lang].why,
      bad: sampleText(rule.bad),
      good: sampleText(rule.good),
    }));
    const table: Table = {
      type: 'table',
      columns: [
        { key: 'id', title: lang === 'de' ? 'Regel' : 'Rule', flexible: true },
        { key: 'effective', title: '' },
        { key: 'group', title: '', from: 100 },
        { key: 'what', title: '', below: 'line' },
      ],
      rows: listed.map((rule) => {
        const severity = rule.effective === 'off' ? 'off' : terms[lang].severities[rule.effective];
        return [
          text(rule.id),
          { text: severity, plain: rule.effective, tone: TONES[rule.effective] ?? 'dim' },
          text(rule.group, 'dim'),
          text(rule.what),
        ];
      }),
    };
    const asOf = settings.asOf ?? session.host.today();
    const document = { ...envelopeOf('rules', { catalog, asOf }, session.version), rules: listed };
    await publish({ document, blocks: [table], lang }, formats, session);
    return EXIT.fine;
  },
});
