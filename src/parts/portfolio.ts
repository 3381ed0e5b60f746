import { phaseHeat, portfolioBubbles } from '../charts/portfolio.js';
import { portfolio as section } from '../sections/portfolio.js';
import { portfolio as compute, portfolioSchema } from '../views/portfolio.js';
import { definePart } from './define.js';

/** Leverage of each touchpoint against its Ist. */
export const portfolio = definePart({
  id: 'portfolio',
  title: { en: 'Portfolio', de: 'Portfolio' },
  schema: portfolioSchema,
  compute: ({ analysis }) => compute(analysis),
  compose: (data, context) => [
    ...portfolioBubbles(data, context),
    ...phaseHeat(data, context),
    ...section.compose(data, context),
  ],
});
