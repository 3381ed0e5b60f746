import { type Block, note, type Table, type Tone, text } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import type { EffectiveSetting, Origin } from './effective-settings.view.js';

const WORDS: Readonly<Record<Lang, Readonly<Record<Origin, string>> & { rules: (count: number) => string }>> = {
  en: {
    default: 'default',
    preset: 'preset',
    'tpm.yaml': 'tpm.yaml',
    flag: 'option',
    environment: 'environment',
    rules: (count) => `${count} rules at their defaults: tpm rules`,
  },
  de: {
    default: 'Voreinstellung',
    preset: 'Vorlage',
    'tpm.yaml': 'tpm.yaml',
    flag: 'Option',
    environment: 'Umgebung',
    rules: (count) => `${count} Regeln wie voreingestellt: tpm rules`,
  },
};

/** All settings. Rules appear only if they were changed, because `tpm rules` lists the others. */
export function effectiveSettingsBlocks(settings: readonly EffectiveSetting[], lang: Lang): Block[] {
  const words = WORDS[lang];
  const untouched = (one: EffectiveSetting) => one.setting.startsWith('rules.') && one.from === 'default';
  const shown = settings.filter((one) => !untouched(one));
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'setting', title: '' },
      { key: 'from', title: '' },
      { key: 'value', title: '', flexible: true },
    ],
    rows: shown.map(({ setting, value, from, line }) => {
      const tone: Tone = from === 'default' ? 'dim' : 'strong';
      const place = line === null ? words[from] : `${words[from]}:${line}`;
      return [
        text(setting),
        { text: place, plain: line === null ? from : `${from}:${line}`, tone: 'dim' },
        { text: shownValue(value), tone },
      ];
    }),
  };
  return [table, note('hint', words.rules(settings.length - shown.length))];
}

/** The value as one line of tpm.yaml. */
function shownValue(value: unknown): string {
  if (value === null) return '–';
  if (Array.isArray(value)) return `[${value.map(shownValue).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).flatMap(([key, child]) =>
    child === null ? [] : [`${key}: ${shownValue(child)}`],
  );
  // A phase without a name is shown by its id.
  if (pairs.length === 1 && 'id' in value) return String(value.id);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
