import * as z from 'zod';
import { requireKnown } from '../cli/analysed-catalog.js';
import { defineCommand } from '../cli/command.js';
import { EXIT } from '../cli/exit-code.js';
import { langOf, langOfEnvironment } from '../cli/lang.js';
import { envelopeOf } from '../cli/open-catalog.js';
import { publish } from '../cli/publish.js';
import { WrongSettings } from '../cli/refusal.js';
import type { Session } from '../cli/session.js';
import { openSettings, type SettingsFile } from '../cli/settings-file.js';
import { lastDayOf } from '../core/dates.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { type Block, note } from '../document/blocks.js';
import { checkPayloadOf, checkSchema } from '../document/check-document.js';
import { formats } from '../formats/index.js';
import { checkCatalog } from '../pipeline.js';
import { wordsOf } from '../rules/engine/wording.js';
import { rules } from '../rules/index.js';
import { findingTable } from '../topics/findings/finding-table.section.js';
import { countLine, findingLines } from '../topics/findings/findings.section.js';
import { effectiveSettingsBlocks } from '../topics/settings/effective-settings.section.js';
import {
  type EffectiveRule,
  type EffectiveSetting,
  effectiveSettingsOf,
} from '../topics/settings/effective-settings.view.js';

const ACTIONS = ['print', 'check'];

const documentSchema = () => ({
  settings: z
    .array(
      z.strictObject({
        setting: z.string(),
        value: z.unknown(),
        from: z.enum(['default', 'preset', 'tpm.yaml', 'flag', 'environment']),
        line: z.nullable(z.int()),
      }),
    )
    .describe('Empty with "check".'),
  findings: checkSchema().findings,
});

/** Prints the effective settings with their origins; `check` validates tpm.yaml alone. */
export const config = defineCommand({
  words: {
    en: { args: { action: `choose one of: ${ACTIONS.join(', ')} (default: print)`, folder: 'folder of the catalog' } },
    de: { args: { action: `zur Wahl stehen: ${ACTIONS.join(', ')} (Vorgabe: print)`, folder: 'Ordner des Katalogs' } },
  },
  args: [{ name: 'action', values: () => ACTIONS }, { name: 'folder' }],
  options: () => ({}),
  examples: ['tpm config print', 'tpm config check', 'tpm config print --json'],
  document: { name: 'config', schema: documentSchema },
  run: async ({ args: [action = 'print', folder] }, session) => {
    requireKnown({ en: 'action', de: 'Aktion' }, action, ACTIONS);
    const file = openSettings(session, folder);
    const { catalog } = file;
    const lang = langOf(session.options.lang, session.host.env, catalog.settings.language);
    const asOf = catalog.settings.asOf ?? session.host.today();
    if (action === 'print' && !catalog.settingsValid) throw new WrongSettings({ catalog, asOf, lang });
    const settings = action === 'print' ? settingsInForce(file, session) : [];
    // Rules check entries, and a catalog of settings alone has none.
    const found = action === 'print' ? [] : checkCatalog(catalog, asOf);
    const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
    const document = {
      ...envelopeOf('config', { catalog, asOf }, session.version),
      settings,
      findings: checkPayloadOf(found, words, { files: 0, entries: 0 }).findings,
    };
    const frames = found.length > 0 ? [findingLines(found, { lang, words, text: catalog.text })] : [];
    const blocks: Block[] =
      action === 'print'
        ? effectiveSettingsBlocks(settings, lang)
        : [
            ...frames,
            note('hint', file.present ? countLine(found, { files: 1, reported: 1 }, lang) : MISSING_FILE_WORDS[lang]),
            findingTable(found, words),
          ];
    await publish({ document, blocks, lang }, formats, session);
    return found.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
  },
});

const MISSING_FILE_WORDS = {
  en: 'There is no tpm.yaml: every setting has its default.',
  de: 'Es gibt keine tpm.yaml: jede Einstellung hat ihren Vorgabewert.',
};

function settingsInForce({ catalog }: SettingsFile, { options, host }: Session): EffectiveSetting[] {
  const { settings } = catalog;
  const flag = (setting: string, value: unknown, from: 'flag' | 'environment' = 'flag') =>
    value === undefined ? [] : [{ setting, value, from, line: null }];
  const above: EffectiveSetting[] = [
    ...flag('language', options.lang),
    ...(options.lang === undefined ? flag('language', langOfEnvironment(host.env), 'environment') : []),
    ...flag('asOf', options.asOf === undefined ? undefined : lastDayOf(options.asOf)),
  ];
  const severities = rules.map((rule): EffectiveRule => {
    const preset = settings.extends === 'recommended' || rule.locked ? undefined : rule.presets?.[settings.extends];
    return { id: rule.id, severity: preset ?? rule.severity, from: preset === undefined ? 'default' : 'preset' };
  });
  return effectiveSettingsOf(settings, catalog.files[0], above, severities);
}
