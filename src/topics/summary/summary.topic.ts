import { definePart } from '../topic.js';
import { summary as section } from './summary.section.js';
import { summary as compute, summarySchema } from './summary.view.js';

/** The first touchpoints to improve, and how certain their ranks are. */
export const summary = definePart({
  id: 'summary',
  title: { en: 'Summary', de: 'Zusammenfassung' },
  schema: summarySchema,
  compute: ({ analysis }) => compute(analysis),
  compose: (data, context) => section.compose(data, context),
});
