import { defineTopic } from '../topic.js';
import { measuresMessage } from './measures.message.js';
import { measures as section } from './measures.section.js';
import { measures as view } from './measures.view.js';

export const measures = defineTopic({
  view,
  section,
  title: { en: 'Action plan', de: 'Maßnahmenplan' },
  message: measuresMessage,
});
