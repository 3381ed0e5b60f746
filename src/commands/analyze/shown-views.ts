import type { ViewSection } from '../../topics/section.js';
import { viewSections } from '../../topics/sections.js';
import type { View } from '../../topics/view.js';
import { views } from '../../topics/views.js';

/** A view with its section. */
export interface ShownView {
  readonly view: View<string, object>;
  readonly section: ViewSection<string, object>;
}

/** Views by the name of a command that differs from the view's id. */
const ALIASES: Readonly<Record<string, string>> = { rank: 'priorities' };

/** Finds a view by its id or by the name of its command. */
export function findView(name: string): ShownView | undefined {
  return shownViews.get(Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name);
}

/**
 * Views of `analyze <view>` by id, each with its section. `viewSections` proves by type that each section takes the data of
 * its view; the types of a view chosen at run time cannot, hence the cast.
 */
export const shownViews: ReadonlyMap<string, ShownView> = new Map(
  views.map((view) => [view.id, { view, section: viewSections[view.id] } as unknown as ShownView]),
);
