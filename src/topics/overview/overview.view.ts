import * as z from 'zod';
import { coverage } from '../coverage/coverage.view.js';
import { gaps } from '../gaps/gaps.view.js';
import { priorities } from '../priorities/priorities.view.js';
import { quickWins } from '../quick-wins/quick-wins.view.js';
import { type LaterData, laterDataOf, laterSchema } from '../shared/later.view.js';
import { defineView, type ObjectSchema } from '../view.js';
import { headlineOf, headlineSchema } from './headline.view.js';

/** The document of `tpm analyze`: the payloads of gaps, rank and quick-wins. */
export const overview = defineView({
  id: 'overview',
  document: 'analyze',
  schema: () =>
    z.strictObject({
      headline: headlineSchema(),
      ...gaps.schema().shape,
      ...priorities.schema().shape,
      ...quickWins.schema().shape,
      coverage: coverage.schema(),
      later: laterSchema(),
    }) as unknown as ObjectSchema<OverviewData>,
  compute: (analysis): OverviewData => {
    const ranking = priorities.compute(analysis);
    const wins = quickWins.compute(analysis);
    return {
      headline: headlineOf(analysis, ranking, wins),
      ...gaps.compute(analysis),
      ...ranking,
      ...wins,
      coverage: coverage.compute(analysis),
      later: laterDataOf(analysis),
    };
  },
});

export type OverviewData = {
  headline: ReturnType<typeof headlineOf>;
  coverage: ReturnType<typeof coverage.compute>;
  later: LaterData;
} & ReturnType<typeof gaps.compute> &
  ReturnType<typeof priorities.compute> &
  ReturnType<typeof quickWins.compute>;
