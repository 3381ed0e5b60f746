import { defineTopic } from '../topic.js';
import { prioritiesMessage } from './priorities.message.js';
import { priorities as section } from './priorities.section.js';
import { priorities as view } from './priorities.view.js';
import { makeRankShares } from './rank-shares.chart.js';

export const priorities = defineTopic({
  view,
  section,
  title: { en: 'Priorities', de: 'Prioritäten' },
  message: prioritiesMessage,
  charts: makeRankShares,
});
