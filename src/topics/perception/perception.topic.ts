import { defineTopic } from '../topic.js';
import { perceptionMessage } from './perception.message.js';
import { perception as section } from './perception.section.js';
import { perception as view } from './perception.view.js';

export const perception = defineTopic({
  view,
  section,
  title: { en: 'Inside and outside view', de: 'Innensicht und Außensicht' },
  message: perceptionMessage,
});
