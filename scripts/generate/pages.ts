import { limitsOf } from '../../src/gates/engine/gate-settings.js';
import { gates } from '../../src/gates/index.js';
import { configSchema } from '../../src/kinds/catalog-schema.js';
import { kinds } from '../../src/kinds/index.js';
import { inputSchema, type JsonSchema } from '../../src/kinds/json-schema.js';
import { LANGS, type Lang } from '../../src/messages/format.js';
import type { Rule, RuleGroup, Sample } from '../../src/rules/engine/rule.js';
import { rules } from '../../src/rules/index.js';

/** The pages of docs/reference, generated from the definitions of rules, gates, commands and kinds. */
export function generatedPages(): Map<string, string> {
  return new Map([
    ...LANGS.map((lang) => [`docs/reference/${RULE_PAGES[lang].file}.md`, rulePage(lang)] as const),
    ['docs/reference/catalog.md', catalogPage()],
  ]);
}

const GROUPS: readonly RuleGroup[] = ['evidence', 'method', 'measures', 'organisation', 'hygiene', 'structure'];

const RULE_PAGES: Readonly<
  Record<
    Lang,
    {
      file: string;
      head: string;
      columns: string;
      bad: string;
      good: string;
      gates: string;
      options: string;
      locked: string;
      groups: Record<RuleGroup, string>;
    }
  >
> = {
  en: {
    file: 'rules',
    head: '# Rules of `tpm check`\n\nSeverities in the presets `recommended`, `strict` and `workshop` (`extends` in `tpm.yaml`); `rules:` and `overrides:` change them.',
    columns: '| rule | finds | recommended | strict | workshop |',
    bad: 'Not like this',
    good: 'Right like this',
    gates: '`gates:` in `tpm.yaml` sets them, `tpm check --gate` and `tpm ci` ask them.',
    options: 'Options',
    locked: 'Cannot be switched off: what it finds cannot be analysed.',
    groups: {
      structure: 'Structure',
      evidence: 'Evidence',
      method: 'Method',
      measures: 'Measures',
      organisation: 'Organisation',
      hygiene: 'Hygiene',
    },
  },
  de: {
    file: 'regeln',
    head: '# Regeln von `tpm check`\n\nSchweregrade in den Voreinstellungen `recommended`, `strict` und `workshop` (`extends` in `tpm.yaml`); `rules:` und `overrides:` ändern sie.',
    columns: '| Regel | findet | recommended | strict | workshop |',
    bad: 'So nicht',
    good: 'So ist es richtig',
    gates: '`gates:` in `tpm.yaml` stellt sie ein, `tpm check --gate` und `tpm ci` fragen danach.',
    options: 'Optionen',
    locked: 'Nicht abschaltbar: was sie findet, lässt sich nicht auswerten.',
    groups: {
      structure: 'Aufbau',
      evidence: 'Belege',
      method: 'Methode',
      measures: 'Maßnahmen',
      organisation: 'Organisation',
      hygiene: 'Sauberkeit',
    },
  },
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function rulePage(lang: Lang): string {
  const page = RULE_PAGES[lang];
  const parts = GROUPS.map((group) => {
    const own = rules.filter((rule) => rule.group === group);
    const rows = own.map(({ id, severity, presets = {}, words }) => {
      const { strict = severity, workshop = severity } = presets;
      return `| [\`${id}\`](#${id}) | ${cell(words[lang].title)} | ${severity} | ${strict} | ${workshop} |`;
    });
    return `## ${page.groups[group]}\n\n${page.columns}\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const sections = rules.map((rule) => ruleSection(rule, lang));
  return `${page.head}\n\n${parts.join('\n')}\n${gateTable(lang)}\n${sections.join('\n')}`;
}

/** The settings of gates in `tpm.yaml`, with their defaults. */
function gateTable(lang: Lang): string {
  const rows = gates.map((gate) => {
    const { id, severity, words } = gate;
    const { what, why } = words[lang];
    return `| \`${id}\` | ${cell(`${what} ${why}`)} | ${severity} | ${limitsOf(gate)
      .map((limit) => `\`${limit}\``)
      .join(' ')} |`;
  });
  return `## Gates\n\n${RULE_PAGES[lang].gates}\n\n| gate | | | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function ruleSection(rule: Rule, lang: Lang): string {
  const page = RULE_PAGES[lang];
  const { title, what, why } = rule.words[lang];
  const options = rule.options ? optionLines(inputSchema(rule.options)) : [];
  return [
    `### ${rule.id}\n`,
    `**${title}.** ${what} ${why}\n`,
    ...(rule.locked ? [`${page.locked}\n`] : []),
    ...(options.length > 0 ? [`${page.options}: ${options.join('; ')}\n`] : []),
    ...(rule.loader ? [] : [`${page.bad}:\n`, ...fences(rule.bad), `${page.good}:\n`, ...fences(rule.good)]),
  ].join('\n');
}

function optionLines({ properties = {} }: JsonSchema): string[] {
  return Object.entries(properties).map(
    ([name, option]) => `\`${name}\` (${JSON.stringify(option.default)}): ${option.description ?? ''}`,
  );
}

/** Escapes invisible characters, which an editor might remove. */
const visible = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (found) =>
    found === '\n' ? found : `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

function fences(sample: Sample): string[] {
  const files = typeof sample === 'string' ? [['', sample] as const] : Object.entries(sample);
  return files.map(([path, text]) => `\`\`\`yaml\n${path ? `# ${path}\n` : ''}${visible(text).trimEnd()}\n\`\`\`\n`);
}

function catalogPage(): string {
  const config = fieldTable(configSchema() as JsonSchema);
  const sections = kinds.map(
    ({ collection, description, schema, example }) =>
      `## ${collection}\n\n${description}\n\n${fieldTable(inputSchema(schema))}\n${fences(example).join('\n')}`,
  );
  return `# Fields of a catalog\n\nWritten from the schemas. Keys that begin with \`x-\` are your own. [How to write a catalog](../catalog.md).\n\n${sections.join('\n')}\n## tpm.yaml\n\n${config}`;
}

function fieldTable(schema: JsonSchema): string {
  const required = new Set(schema.required);
  const rows = fieldRows(schema, '').map(({ name, type, needed, text }) => {
    const top = !name.includes('.') && required.has(name);
    return `| \`${name}\`${top || needed ? ' \\*' : ''} | ${cell(type)} | ${cell(text)} |`;
  });
  return `| field (\\* required) | type | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

interface FieldRow {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly text: string;
}

/** The rows of a field and of its direct subfields. */
function fieldRows(schema: JsonSchema, prefix: string): FieldRow[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const below = prefix === '' ? inner(field) : null;
    const row = { name, type: typeOf(field), needed: required.has(key), text: field.description ?? '' };
    return [row, ...(below ? fieldRows(below.schema, `${name}${below.step}`) : [])];
  });
}

/** The fields of an object, of the items of a list or of the values of a map. */
function inner(field: JsonSchema): { readonly schema: JsonSchema; readonly step: string } | null {
  const choices = [field, ...(field.anyOf ?? [])];
  const find = (pick: (one: JsonSchema) => unknown) =>
    choices.map(pick).find((one): one is JsonSchema => typeof one === 'object' && one !== null && 'properties' in one);
  const own = find((one) => one);
  const item = find((one) => [one.items, ...(one.items?.anyOf ?? [])].find((each) => each?.properties));
  const value = find((one) => one.additionalProperties);
  if (own) return { schema: own, step: '.' };
  if (item) return { schema: item, step: '[].' };
  return value ? { schema: value, step: '.*.' } : null;
}

function typeOf(field: JsonSchema): string {
  const { enum: values, const: only } = field;
  if (values) return values.map((value) => `\`${String(value)}\``).join(' ');
  if (only !== undefined) return `\`${String(only)}\``;
  const target = field['x-ref'] ?? field.propertyNames?.['x-ref'];
  if (typeof target === 'string') return field.propertyNames ? `map by id of a ${target}` : `id of a ${target}`;
  if (field.anyOf) return [...new Set(field.anyOf.map(typeOf))].join(' or ');
  if (field.type === 'array') return `list of ${field.items ? typeOf(field.items) : 'anything'}`;
  if (field.type === 'object') return field.properties ? 'fields' : 'map';
  return String(field.type ?? 'anything');
}
