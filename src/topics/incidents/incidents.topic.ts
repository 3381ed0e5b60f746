import { defineTopic } from '../topic.js';
import { incidentsMessage } from './incidents.message.js';
import { incidents as section } from './incidents.section.js';
import { incidents as view } from './incidents.view.js';

export const incidents = defineTopic({
  view,
  section,
  title: { en: 'Critical incidents', de: 'Kritische Ereignisse' },
  message: incidentsMessage,
});
