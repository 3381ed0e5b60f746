import { viewTopics } from '../../topics/index.js';
import type { ViewTopic } from '../../topics/topic.js';

type ShownView = ViewTopic<string, object>;

/** Views by the name of a command that differs from the view's id. */
const ALIASES: Readonly<Record<string, string>> = { rank: 'priorities' };

/** Finds a view by its id or by the name of its command. */
export function findView(name: string): ShownView | undefined {
  return shownViews.get(Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name);
}

/** Views of `analyze <view>` by id. */
export const shownViews: ReadonlyMap<string, ShownView> = new Map(viewTopics.map((topic) => [topic.id, topic]));
