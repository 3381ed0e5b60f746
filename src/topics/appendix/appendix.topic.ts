import { definePart } from '../topic.js';
import { appendix as section } from './appendix.section.js';
import { appendixSchema, appendix as compute } from './appendix.view.js';

/** Method and data: formulas, weights, sources, missing data. */
export const appendix = definePart({
  id: 'appendix',
  title: { en: 'Method and data', de: 'Methode und Daten' },
  schema: appendixSchema,
  compute: ({ analysis }) => compute(analysis),
  compose: (data, context) => section.compose(data, context),
});
