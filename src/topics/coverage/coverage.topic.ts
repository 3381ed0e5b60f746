import { defineTopic } from '../topic.js';
import { coverageMessage } from './coverage.message.js';
import { coverage as section } from './coverage.section.js';
import { coverage as view } from './coverage.view.js';

export const coverage = defineTopic({
  view,
  section,
  title: { en: 'State of the work', de: 'Stand der Arbeit' },
  message: coverageMessage,
});
