import { defineTopic } from '../topic.js';
import { makeGapDumbbells } from './gap-dumbbells.chart.js';
import { gapsMessage } from './gaps.message.js';
import { gaps as section } from './gaps.section.js';
import { gaps as view } from './gaps.view.js';

export const gaps = defineTopic({
  view,
  section,
  title: { en: 'Soll and Ist', de: 'Soll und Ist' },
  message: gapsMessage,
  charts: makeGapDumbbells,
});
