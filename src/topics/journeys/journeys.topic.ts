import { defineTopic } from '../topic.js';
import { makeJourneyCurves } from './journey-curve.chart.js';
import { journeysMessage } from './journeys.message.js';
import { journeys as section } from './journeys.section.js';
import { journeys as view } from './journeys.view.js';

export const journeys = defineTopic({
  view,
  section,
  title: { en: 'Journeys', de: 'Kundenreisen' },
  message: journeysMessage,
  charts: makeJourneyCurves,
});
