import * as z from 'zod';
import { eventsIn } from '../../analysis/known-incidents.js';
import type { Entry } from '../../core/model/entry.js';
import { CAUSES } from '../../kinds/incident.js';
import { nullable } from '../shared/fields.js';

const cause = () => z.enum(CAUSES);

/** A cell of the cross table; `null` if the reason was not named or not found. */
export const causesSchema = () =>
  z.array(z.strictObject({ claimed: nullable(cause()), found: nullable(cause()), events: z.int() }));

/**
 * Number of events with the claimed cause "price" and a known found cause, and of those whose found cause differs
 * [000].
 */
export const priceSchema = () =>
  z.strictObject({ claimed: z.int(), examined: z.int(), notPrice: z.int(), share: nullable(z.number()) });

type Incident = Entry<'incident'>;

/** Claimed against found causes, in events; only pairs that occur. */
export function causesOf(all: readonly Incident[]): z.infer<ReturnType<typeof causesSchema>> {
  const keys = [...CAUSES, null];
  return keys.flatMap((claimed) =>
    keys.flatMap((found) => {
      const here = all.filter(({ fields }) => (fields.claimed ?? null) === claimed && (fields.cause ?? null) === found);
      return here.length > 0 && (claimed !== null || found !== null)
        ? [{ claimed, found, events: eventsIn(here) }]
        : [];
    }),
  );
}

export function priceOf(all: readonly Incident[]): z.infer<ReturnType<typeof priceSchema>> {
  const claimed = all.filter(({ fields }) => fields.claimed === 'price');
  const examined = claimed.filter(({ fields }) => fields.cause !== undefined);
  const notPrice = eventsIn(examined.filter(({ fields }) => fields.cause !== 'price'));
  const events = eventsIn(examined);
  return {
    claimed: eventsIn(claimed),
    examined: events,
    notPrice,
    share: events > 0 ? notPrice / events : null,
  };
}
