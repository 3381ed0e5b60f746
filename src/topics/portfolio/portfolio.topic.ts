import { definePart } from '../topic.js';
import { makePhaseHeat, makePortfolioBubbles } from './portfolio.chart.js';
import { portfolioMessage } from './portfolio.message.js';
import { portfolio as section } from './portfolio.section.js';
import { portfolio as compute, portfolioSchema } from './portfolio.view.js';

/** Leverage of each touchpoint against its Ist. */
export const portfolio = definePart({
  id: 'portfolio',
  title: { en: 'Portfolio', de: 'Portfolio' },
  message: portfolioMessage,
  schema: portfolioSchema,
  compute: ({ analysis }) => compute(analysis),
  compose: (data, context) => [
    ...makePortfolioBubbles(data, context),
    ...makePhaseHeat(data, context),
    ...section.compose(data, context),
  ],
});
