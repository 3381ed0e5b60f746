import { isMap, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import { suggestId } from '../../core/suggest-id.js';
import type { ListedKind } from './header-words.js';
import { plainWordsOf } from './plain-words.js';
import type { GivenValue } from './read-rows.js';

/** The id of an entry in a row; `undefined` if the row has none. */
export function idIn(given: readonly GivenValue[], kind: ListedKind): string | undefined {
  const value = given.find(({ target }) => target.name === `${kind}.id`)?.value;
  return value === undefined ? undefined : String(value);
}

export function nameIn(given: readonly GivenValue[], kind: ListedKind): string | undefined {
  const value = given.find(({ target }) => target.name === `${kind}.name`)?.value;
  return value === undefined ? undefined : String(value);
}

/** The id of a critical event, made of its date and touchpoint, because events have no name. */
export function incidentId(fields: ReadonlyMap<string, YamlValue>): string {
  return suggestId([fields.get('touchpoint'), fields.get('date')].filter(Boolean).join(' ')) || 'incident';
}

/** Fills in fields that follow from others or that lists usually lack. */
export function completeFields(kind: ListedKind, fields: Map<string, YamlValue>): void {
  if (kind === 'measure' && !fields.has('status')) fields.set('status', 'idea');
  if (kind === 'measure' && !fields.has('improves')) fields.set('improves', {});
  if (kind === 'metric' && !fields.has('values')) fields.set('values', {});
  const outcome = plainWordsOf(String(fields.get('outcome') ?? ''));
  if (kind !== 'incident' || fields.has('polarity') || outcome === '') return;
  fields.set('polarity', outcome === 'won' || outcome === 'recommended' ? 'positive' : 'negative');
}

/** Sets a value at a path: `importance.purchase` → `{ importance: { purchase } }`. */
export function setPath(fields: Map<string, YamlValue>, [field = '', part]: readonly string[], value: YamlValue): void {
  const before = fields.get(field);
  if (part === undefined) fields.set(field, value);
  else fields.set(field, { ...(isMap(before) ? (before as YamlMap) : {}), [part]: value });
}
