import { defineTopic } from '../topic.js';
import { evidenceMessage } from './evidence.message.js';
import { evidence as section } from './evidence.section.js';
import { evidence as view } from './evidence.view.js';

export const evidence = defineTopic({
  view,
  section,
  title: { en: 'Evidence', de: 'Belege' },
  message: evidenceMessage,
});
