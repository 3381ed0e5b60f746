import type { Diagnostic } from '../../core/diagnostic.js';
import { kinds } from '../../kinds/index.js';
import type { Renames } from './rename-map.view.js';

export interface FindingChanges {
  readonly new: readonly Diagnostic[];
  readonly resolved: readonly Diagnostic[];
}

/** New and resolved findings; suppressed findings are ignored. */
export function findingChangesOf(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  renames: Renames,
): FindingChanges {
  const open = (one: Diagnostic) => one.suppressed === null;
  const then = new Map(before.filter(open).map((one) => [renameFingerprint(one.fingerprint, renames), one]));
  const now = new Map(after.filter(open).map((one) => [one.fingerprint, one]));
  const fresh = [...now].flatMap(([key, one]) => (then.has(key) ? [] : [one]));
  const gone = [...then].flatMap(([key, one]) => (now.has(key) ? [] : [one]));
  return dropMoved(fresh, gone);
}

/** A fingerprint contains the id; a renamed entry has a new one. */
export function renameFingerprint(fingerprint: string, renames: Renames): string {
  if (renames.size === 0) return fingerprint;
  const [, rule = '', kind = '', id = '', field = ''] = /^([^:]+):([a-z]+)\/([^/]+)(.*)$/s.exec(fingerprint) ?? [];
  if (!kinds.some(({ name }) => name === kind)) return fingerprint;
  const steps = field.split('/').map((step) => renames.get(`touchpoint/${step}`) ?? step);
  return `${rule}:${kind}/${renames.get(`${kind}/${id}`) ?? id}${steps.join('/')}`;
}

/** Removes findings of files, whose fingerprint contains the path, if the file only moved. */
function dropMoved(fresh: readonly Diagnostic[], gone: readonly Diagnostic[]): FindingChanges {
  const left = new Map<string, Diagnostic[]>();
  for (const one of gone)
    if (!one.entry) left.set(keyWithoutPlace(one), [...(left.get(keyWithoutPlace(one)) ?? []), one]);
  const moved = new Set<Diagnostic>();
  const rest = fresh.filter((one) => {
    const same = one.entry ? undefined : left.get(keyWithoutPlace(one))?.shift();
    if (same) moved.add(same);
    return !same;
  });
  return { new: rest, resolved: gone.filter((one) => !moved.has(one)) };
}

function keyWithoutPlace({ rule, pointer, data }: Diagnostic): string {
  return JSON.stringify([rule, pointer, data]);
}
