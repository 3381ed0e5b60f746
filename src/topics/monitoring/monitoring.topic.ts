import { defineTopic } from '../topic.js';
import { monitoringMessage } from './monitoring.message.js';
import { monitoring as section } from './monitoring.section.js';
import { monitoring as view } from './monitoring.view.js';
import { makeSeriesCharts } from './series.chart.js';

export const monitoring = defineTopic({
  view,
  section,
  title: { en: 'Monitoring', de: 'Monitoring' },
  message: monitoringMessage,
  charts: makeSeriesCharts,
});
