import type { ViewSection } from '../sections/define.js';
import { viewSections } from '../sections/index.js';
import type { View } from '../views/define.js';
import { views } from '../views/index.js';

/** A view with the section that speaks of it. */
export interface ShownView {
  readonly view: View<string, object>;
  readonly section: ViewSection<string, object>;
}

/**
 * What `analyze <view>` knows: the racks of views and sections side by side, by id. The types of `viewSections` prove
 * that each section speaks of its view's data; that cannot be said of a view that is chosen by a word at run time.
 */
export const shownViews: ReadonlyMap<string, ShownView> = new Map(
  views.map((view) => [view.id, { view, section: viewSections[view.id] } as unknown as ShownView]),
);
