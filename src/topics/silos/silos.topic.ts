import { defineTopic } from '../topic.js';
import { silosMessage } from './silos.message.js';
import { silos as section } from './silos.section.js';
import { silos as view } from './silos.view.js';

export const silos = defineTopic({
  view,
  section,
  title: { en: 'Silos and hand-overs', de: 'Silos und Übergaben' },
  message: silosMessage,
});
