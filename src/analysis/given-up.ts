import type { Entry } from '../core/model/entry.js';

/** Has the company decided to neglect or drop the touchpoint? */
export function isGivenUp({ fields: { decision } }: Entry<'touchpoint'>): boolean {
  return decision === 'neglect' || decision === 'drop';
}
