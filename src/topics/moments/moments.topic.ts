import { defineTopic } from '../topic.js';
import { momentsMessage } from './moments.message.js';
import { moments as section } from './moments.section.js';
import { moments as view } from './moments.view.js';

export const moments = defineTopic({
  view,
  section,
  title: { en: 'Moments of truth', de: 'Momente der Wahrheit' },
  message: momentsMessage,
});
