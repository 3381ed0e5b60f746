import { appendix } from './appendix/appendix.topic.js';
import { budget } from './budget/budget.topic.js';
import { coverage } from './coverage/coverage.topic.js';
import { evidence } from './evidence/evidence.topic.js';
import { gaps } from './gaps/gaps.topic.js';
import { incidents } from './incidents/incidents.topic.js';
import { journeys } from './journeys/journeys.topic.js';
import { measures } from './measures/measures.topic.js';
import { moments } from './moments/moments.topic.js';
import { monitoring } from './monitoring/monitoring.topic.js';
import { perception } from './perception/perception.topic.js';
import { plan } from './plan/plan.topic.js';
import { portfolio } from './portfolio/portfolio.topic.js';
import { priorities } from './priorities/priorities.topic.js';
import { quickWins } from './quick-wins/quick-wins.topic.js';
import { silos } from './silos/silos.topic.js';
import { summary } from './summary/summary.topic.js';
import type { Part, ViewTopic } from './topic.js';

/** All topics, in the order of a report, of help and of completion. */
export const topics = [
  summary,
  coverage,
  journeys,
  gaps,
  portfolio,
  priorities,
  moments,
  quickWins,
  plan,
  measures,
  silos,
  perception,
  evidence,
  incidents,
  budget,
  monitoring,
  appendix,
] as const;

/**
 * Topics by id, with a general type for lookups at run time. `definePart` and `defineTopic` prove that the data of each
 * topic fit its section. For an id known only at run time TypeScript cannot, hence the casts.
 */
export const partById: ReadonlyMap<string, Part> = new Map(topics.map((topic) => [topic.id, topic as unknown as Part]));

/** Topics that `analyze <id>` shows: those with a view. */
export const viewTopics: readonly ViewTopic<string, object>[] = topics.flatMap((topic) =>
  'view' in topic ? [topic as unknown as ViewTopic<string, object>] : [],
);
