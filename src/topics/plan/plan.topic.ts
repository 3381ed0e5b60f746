import * as z from 'zod';
import { definePart } from '../topic.js';
import { planMessage } from './plan.message.js';
import { plan as section } from './plan.section.js';
import { planSchema } from './plan.view.js';

/** The best mix of measures for a given budget or number of days. */
export const plan = definePart({
  id: 'plan',
  title: { en: 'The best mix of measures', de: 'Der beste Maßnahmen-Mix' },
  message: planMessage,
  schema: () => z.strictObject(planSchema()),
  compute: (facts) => facts.plan,
  compose: (data, context) => section.compose(data, context),
});
