import { defineTopic } from '../topic.js';
import { makeEffortBenefit } from './effort-benefit.chart.js';
import { quickWinsMessage } from './quick-wins.message.js';
import { quickWins as section } from './quick-wins.section.js';
import { quickWins as view } from './quick-wins.view.js';

export const quickWins = defineTopic({
  view,
  section,
  title: { en: 'Quick wins', de: 'Quick Wins' },
  message: quickWinsMessage,
  charts: makeEffortBenefit,
});
