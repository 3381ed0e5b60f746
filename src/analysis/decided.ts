import type { Entry } from '../core/entry.js';

/** It was decided to do less here on purpose, or nothing more. */
export function isGivenUp({ fields: { decision } }: Entry<'touchpoint'>): boolean {
  return decision === 'neglect' || decision === 'drop';
}
