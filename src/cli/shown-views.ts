import type { ViewSection } from '../sections/define.js';
import { viewSections } from '../sections/index.js';
import type { View } from '../views/define.js';
import { views } from '../views/index.js';

/** A view with the section that speaks of it. */
export interface ShownView {
  readonly view: View<string, object>;
  readonly section: ViewSection<string, object>;
}

/** Views by the name of the command that shows them, where that is another one. */
const ALIASES: Readonly<Record<string, string>> = { rank: 'priorities' };

/** The view of a name: its own, or that of the command which shows it. */
export function shownView(name: string): ShownView | undefined {
  return shownViews.get(Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name);
}

/**
 * What `analyze <view>` knows: the racks of views and sections side by side, by id. The types of `viewSections` prove
 * that each section speaks of its view's data; that cannot be said of a view that is chosen by a word at run time.
 */
export const shownViews: ReadonlyMap<string, ShownView> = new Map(
  views.map((view) => [view.id, { view, section: viewSections[view.id] } as unknown as ShownView]),
);
