import { defineTopic } from '../topic.js';
import { monitoring as section } from './monitoring.section.js';
import { monitoring as view } from './monitoring.view.js';
import { makeSeriesCharts } from './series.chart.js';

export const monitoring = defineTopic({
  view,
  section,
  title: { en: 'Monitoring', de: 'Monitoring' },
  charts: makeSeriesCharts,
});
