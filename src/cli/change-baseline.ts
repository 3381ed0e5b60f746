import type { Accepted, Compared } from '../core/baseline.js';
import { byCodeUnit } from '../core/order.js';
import { isAcceptable } from './baseline.js';
import { Refusal } from './refusal.js';

export type BaselineAction = 'create' | 'update' | 'prune' | 'show';

export interface Changed {
  readonly entries: ReadonlyMap<string, Accepted>;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface Wanted {
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
  /** Findings of these rules alone. */
  readonly rules?: readonly string[] | undefined;
}

type Change = (before: ReadonlyMap<string, Accepted>, compared: Compared, wanted: Wanted) => Changed;

const unchanged: Change = (entries) => ({ entries, added: [], removed: [] });

/** Accepts what is new; what stands there already keeps its reason, and nothing is taken out. */
const accept: Change = (before, { fresh }, { reason, expires, rules }) => {
  const added = fresh
    .filter(({ rule }) => isAcceptable(rule) && (!rules || rules.includes(rule)))
    .map(({ fingerprint }) => fingerprint);
  if (added.length === 0) return { entries: before, added, removed: [] };
  if (reason === undefined || reason.trim() === '') throw reasonMissing();
  const entries = new Map(before);
  for (const fingerprint of added) {
    entries.set(fingerprint, { fingerprint, reason: reason.trim(), ...(expires === undefined ? {} : { expires }) });
  }
  return { entries, added: added.sort(byCodeUnit), removed: [] };
};

/** Takes out what is fixed, and what expired: it accepts nothing any more. */
const prune: Change = (before, { fixed, expired }) => {
  const removed = [...fixed, ...expired].map(({ fingerprint }) => fingerprint).sort(byCodeUnit);
  return {
    entries: new Map([...before].filter(([fingerprint]) => !removed.includes(fingerprint))),
    added: [],
    removed,
  };
};

export const CHANGES: Readonly<Record<BaselineAction, Change>> = {
  create: (_before, compared, wanted) => accept(new Map(), compared, wanted),
  update: accept,
  prune,
  show: unchanged,
};

function reasonMissing(): Refusal {
  return new Refusal(
    { en: 'a finding is accepted for a reason', de: 'ein Befund wird aus einem Grund hingenommen' },
    {
      en: 'add --reason "why it may stay", and --expires <date> if only for a time',
      de: '--reason "warum er bleiben darf" angeben, und --expires <Datum>, wenn nur auf Zeit',
    },
  );
}
