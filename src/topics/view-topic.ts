import type { ChartBlock } from '../document/blocks.js';
import type { Words } from '../messages/format.js';
import type { Context, Section } from './section.js';
import { definePart, type Part } from './topic.js';
import type { View } from './view.js';

/** A part of one view: its charts, then its section. */
export function partOf<Id extends string, Data>(
  view: View<Id, Data>,
  section: Section<string, Data>,
  title: Words<string>,
  charts: (data: Data, context: Context) => readonly ChartBlock[] = () => [],
): Part<Id, Data> {
  return definePart({
    id: view.id,
    title,
    schema: view.schema,
    compute: ({ analysis }) => view.compute(analysis),
    compose: (data, context) => [...charts(data, context), ...section.compose(data, context)],
  });
}
