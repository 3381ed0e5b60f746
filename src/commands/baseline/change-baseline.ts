import { Refusal } from '../../cli/refusal.js';
import type { AcceptedFinding, BaselineComparison } from '../../core/model/baseline.js';
import { compareByCodeUnit } from '../../core/order.js';
import { isAcceptable } from '../check/baseline-file.js';

export type BaselineAction = 'create' | 'update' | 'prune' | 'show';

export interface ChangedBaseline {
  readonly entries: ReadonlyMap<string, AcceptedFinding>;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface BaselineRequest {
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
  /** Limits the accepted findings to these rules. */
  readonly rules?: readonly string[] | undefined;
}

type Change = (
  before: ReadonlyMap<string, AcceptedFinding>,
  compared: BaselineComparison,
  wanted: BaselineRequest,
) => ChangedBaseline;

const keepEntries: Change = (entries) => ({ entries, added: [], removed: [] });

/** Accepts new findings; existing entries are kept with their reasons. */
const acceptFindings: Change = (before, { fresh }, { reason, expires, rules }) => {
  const added = fresh
    .filter(({ rule }) => isAcceptable(rule) && (!rules || rules.includes(rule)))
    .map(({ fingerprint }) => fingerprint);
  if (added.length === 0) return { entries: before, added, removed: [] };
  if (reason === undefined || reason.trim() === '') throw missingReasonRefusal();
  const entries = new Map(before);
  for (const fingerprint of added) {
    entries.set(fingerprint, { fingerprint, reason: reason.trim(), ...(expires === undefined ? {} : { expires }) });
  }
  return { entries, added: added.sort(compareByCodeUnit), removed: [] };
};

/** Removes fixed and expired entries. */
const pruneEntries: Change = (before, { fixed, expired }) => {
  const removed = [...fixed, ...expired].map(({ fingerprint }) => fingerprint).sort(compareByCodeUnit);
  return {
    entries: new Map([...before].filter(([fingerprint]) => !removed.includes(fingerprint))),
    added: [],
    removed,
  };
};

export const CHANGES: Readonly<Record<BaselineAction, Change>> = {
  create: (_before, compared, wanted) => acceptFindings(new Map(), compared, wanted),
  update: acceptFindings,
  prune: pruneEntries,
  show: keepEntries,
};

function missingReasonRefusal(): Refusal {
  return new Refusal(
    { en: 'accepting a finding needs a reason', de: 'einen Befund hinzunehmen braucht einen Grund' },
    {
      en: 'add --reason "why it may stay", and --expires <date> for a limited time',
      de: '--reason "warum er bleiben darf" angeben, und --expires <Datum>, wenn nur auf Zeit',
    },
  );
}
