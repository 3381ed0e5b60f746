import { join, relative, resolve, sep } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import {
  type AcceptedFinding,
  type BaselineComparison,
  type BaselineProblem,
  compareBaseline,
  readBaseline,
} from '../../core/model/baseline.js';
import { formerNamesOf } from '../../core/model/former-names.js';
import { readText } from '../../io/files/read-file.js';
import { kindOfPath } from '../../io/files/write.js';
import type { Words } from '../../messages/format.js';
import { rules } from '../../rules/index.js';
import { renameFingerprint } from '../../topics/diff/diff-findings.view.js';

const BASELINE_FILE = '.tpm/baseline.json';

/** Enough for 200,000 findings with a sentence each. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface Baseline {
  readonly path: string;
  /** Path in messages: relative to the catalog if the file lies there, else to the current folder. */
  readonly shown: string;
  readonly entries: ReadonlyMap<string, AcceptedFinding>;
}

export function baselinePath({ root }: Pick<OpenedCatalog, 'root'>, session: Session, given?: string) {
  const path = given === undefined ? join(root, BASELINE_FILE) : resolve(session.host.cwd, given);
  const inside = relative(root, path);
  const shown = inside.startsWith('..') ? relative(session.host.cwd, path) : inside;
  return { path, shown: shown.split(sep).join('/') };
}

/** The baseline of a catalog; `null` without a file or with `--baseline none`. */
export function openBaseline(opened: Pick<OpenedCatalog, 'root'>, session: Session, given?: string): Baseline | null {
  if (given === 'none') return null;
  const { path, shown } = baselinePath(opened, session, given);
  if (given === undefined && kindOfPath(path) === 'none') return null;
  const read = readText(path, MAX_BYTES);
  if (!('text' in read)) {
    const reason = read.problem === 'unreadable' ? read.reason : read.problem;
    throw new Refusal(
      {
        en: `cannot read the baseline "${shown}" (${reason})`,
        de: `die Baseline »${shown}« ist nicht lesbar (${reason})`,
      },
      { en: 'tpm baseline create writes one', de: 'tpm baseline create legt eine an' },
    );
  }
  const entries = readBaseline(read.text);
  if ('problem' in entries) throw wrongBaseline(shown, entries);
  return { path, shown, entries };
}

const PROBLEMS: Readonly<Record<BaselineProblem['problem'], (at: string) => Words<string>>> = {
  json: () => ({ en: 'is not JSON', de: 'ist kein JSON' }),
  version: () => ({ en: 'has another version than 1', de: 'hat eine andere Version als 1' }),
  field: (at) => ({ en: `is wrong at "${at || '/'}"`, de: `ist falsch bei »${at || '/'}«` }),
  twice: (at) => ({ en: `names "${at}" twice`, de: `nennt »${at}« zweimal` }),
};

function wrongBaseline(shown: string, { problem, at }: BaselineProblem): Refusal {
  const { en, de } = PROBLEMS[problem](at);
  const shape = '{ "version": 1, "accepted": [{ "fingerprint", "reason", "expires"? }] }';
  return new Refusal(
    { en: `the baseline "${shown}" ${en}`, de: `die Baseline »${shown}« ${de}` },
    problem === 'json'
      ? {
          en: 'look for merge conflict markers, or restore it from git',
          de: 'nach Marken eines Merge-Konflikts suchen oder sie aus git wiederherstellen',
        }
      : { en: `its form: ${shape}`, de: `ihre Form: ${shape}` },
  );
}

const UNREAD_RULE_IDS = new Set(rules.filter((rule) => rule.unread).map((rule) => rule.id));

export const isAcceptable = (rule: string): boolean => !UNREAD_RULE_IDS.has(rule);

/**
 * Compares findings with a baseline; without one all findings are new. Unreadable files hide findings, so that with any of
 * them nothing counts as fixed.
 */
export function compareWithBaseline(
  found: readonly Diagnostic[],
  baseline: Baseline | null,
  {
    asOf,
    catalog,
    skip = [],
  }: Pick<OpenedCatalog, 'asOf' | 'catalog'> & { readonly skip?: readonly string[] | undefined },
): BaselineComparison {
  const entries = renameEntries(baseline?.entries ?? new Map(), formerNamesOf(catalog.model), found);
  const whole = catalog.settingsValid && found.every(({ rule }) => isAcceptable(rule));
  return compareBaseline(found, entries, {
    asOf,
    acceptable: isAcceptable,
    judged: (rule) => whole && !skip.includes(rule),
  });
}

/** Findings accepted under an id listed in `formerly` move to the current id. */
function renameEntries(
  entries: ReadonlyMap<string, AcceptedFinding>,
  renames: ReadonlyMap<string, string>,
  found: readonly Diagnostic[],
): ReadonlyMap<string, AcceptedFinding> {
  if (renames.size === 0) return entries;
  const now = new Set(found.map(({ fingerprint }) => fingerprint));
  return new Map(
    [...entries].map(([fingerprint, entry]) => {
      const renamed = renameFingerprint(fingerprint, renames);
      const isOld = !now.has(fingerprint) && now.has(renamed) && !entries.has(renamed);
      return isOld ? [renamed, { ...entry, fingerprint: renamed }] : [fingerprint, entry];
    }),
  );
}
