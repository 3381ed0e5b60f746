import { basename, resolve } from 'node:path';
import { Refusal, suggestionOf } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { LIMITS } from '../../core/limits.js';
import { findNearest } from '../../core/nearest.js';
import { parse } from '../../core/read/parse.js';
import { type ColumnMap, columnMap } from '../../exchange/lists/column-map.js';
import { TARGETS } from '../../exchange/lists/targets.js';
import { readText } from '../../io/files/read-file.js';

/** Reads the file of `--map`. An unknown target is refused with the most similar target as suggestion. */
export function readMap(shown: string, { host }: Session): ColumnMap {
  const read = readText(resolve(host.cwd, shown), LIMITS.fileBytes);
  if (!('text' in read)) throw refuseMap(shown, { en: 'cannot be read', de: 'lässt sich nicht lesen' });
  const { documents, findings } = parse({ path: basename(shown), text: read.text });
  if (findings.some(({ severity }) => severity === 'error'))
    throw refuseMap(shown, { en: 'is no YAML', de: 'ist kein YAML' });
  const parsed = columnMap.safeParse(toPlainValue(documents[0]?.value ?? {}));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  const value = String(
    issue?.path.reduce<unknown>((one, key) => (one as Record<string, unknown>)?.[String(key)], documents[0]?.value) ??
      '',
  );
  if (issue?.message !== 'unknown-target')
    throw refuseMap(shown, { en: `wrong at ${place}`, de: `falsch bei ${place}` });
  throw new Refusal(
    { en: `"${shown}": no target "${value}" (${place})`, de: `»${shown}«: kein Ziel »${value}« (${place})` },
    suggestionOf(findNearest(value, [...TARGETS.keys()]), [...TARGETS.keys()]),
  );
}

/** Copies a parsed value into plain objects, because the schema does not accept objects without a prototype. */
function toPlainValue(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function refuseMap(shown: string, what: { en: string; de: string }): Refusal {
  return new Refusal(
    { en: `the map "${shown}" ${what.en}`, de: `die Zuordnung »${shown}« ${what.de}` },
    { en: 'docs/import.md shows one', de: 'docs/import.md zeigt eine' },
  );
}
