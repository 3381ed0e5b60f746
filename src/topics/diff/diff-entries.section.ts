import type { YamlValue } from '../../core/read/parsed.js';
import { type Block, type Cell, type Column, type Tone, text } from '../../document/blocks.js';
import { type Context, wordsOf } from '../section.js';
import { type DiffWords, diffWords } from './diff.words.js';
import { limitRows } from './diff-events.section.js';
import type { DiffData, EntryChange, JsonFinding } from './diff-schema.view.js';

/** Fields shown per entry before the rest is counted. */
const MAX_FIELDS = 6;
/** Maximum length of a shown value; a description can be a page long. */
const MAX_VALUE_CHARS = 40;

/** Details below the row of a change. */
const FIELD_COLUMNS: readonly Column[] = [{ key: 'fields', title: '', below: 'line' }];

const TONES: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'warn', info: 'dim' };

/** New and resolved findings. */
export function findingBlocks({ findings }: DiffData, context: Context): Block[] {
  const w: DiffWords = wordsOf(diffWords, context);
  const row =
    (word: string, tone?: Tone) =>
    (finding: JsonFinding): Cell[] => [
      text(word, tone ?? TONES[finding.severity]),
      text(finding.message),
      text(finding.ruleId, 'dim'),
      text(`${finding.file === '' ? '.' : finding.file}:${finding.line}`),
    ];
  const rows = [...findings.new.map(row(w.findingNew)), ...findings.resolved.map(row(w.findingGone, 'good'))];
  return limitRows(w.titles.findings, rows, context, FIELD_COLUMNS);
}

/** Added, changed and removed entries, field by field, then the settings. */
export function entryBlocks({ changes, settings }: DiffData, context: Context): Block[] {
  const w: DiffWords = wordsOf(diffWords, context);
  const entries = changes.map((change) => entryRow(change, w, context));
  const fields = settings.map(({ path, before, after }) => [
    text(w.change.changed),
    text(fieldName(path)),
    text(`${valueText(before)} → ${valueText(after)}`, 'dim'),
    text(''),
  ]);
  return [
    ...limitRows(w.titles.entries, entries, context, FIELD_COLUMNS),
    ...limitRows(w.titles.settings, fields, context, FIELD_COLUMNS),
  ];
}

function entryRow({ kind, id, name, change, from, fields }: EntryChange, w: DiffWords, context: Context): Cell[] {
  const shown = fields
    .slice(0, MAX_FIELDS)
    .map(({ path, before, after }) => `${fieldName(path)}: ${valueText(before)} → ${valueText(after)}`);
  const rest = fields.length - shown.length;
  const origin = from === null ? [] : [w.was(from)];
  const details = [...origin, ...shown, ...(rest > 0 ? [w.moreFields(rest)] : [])];
  const tone = change === 'added' ? 'good' : change === 'removed' ? 'bad' : undefined;
  return [
    text(w.change[change], tone),
    text(name === null ? id : `${name} (${id})`),
    text(context.terms.kinds[kind] ?? kind, 'dim'),
    text(details.join(' · ')),
  ];
}

/** `/ratings/hotline/ist/score` → `ratings.hotline.ist.score` */
function fieldName(path: string): string {
  const steps = path.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

/** A value in one line of YAML; a long one is shortened in the middle. */
function valueText(value: unknown): string {
  const written = plainText(value as YamlValue);
  const signs = [...written];
  if (signs.length <= MAX_VALUE_CHARS) return written;
  return `${signs.slice(0, MAX_VALUE_CHARS - 15).join('')}…${signs.slice(-14).join('')}`;
}

function plainText(value: YamlValue): string {
  if (value === null) return '–';
  if (Array.isArray(value)) return `[${value.map(plainText).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, field]) => `${key} ${plainText(field as YamlValue)}`)
    .join(', ');
}
