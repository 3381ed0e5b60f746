import { defineTopic } from '../topic.js';
import { budgetMessage } from './budget.message.js';
import { budget as section } from './budget.section.js';
import { budget as view } from './budget.view.js';

export const budget = defineTopic({
  view,
  section,
  title: { en: 'Money and relevance', de: 'Geld und Relevanz' },
  message: budgetMessage,
});
