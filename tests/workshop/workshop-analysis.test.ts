import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../src/analysis/analysis.js';
import { CRITERIA } from '../../src/analysis/criteria.js';
import { VALUE_KINDS } from '../../src/core/model/on-scale.js';
import { analyseCatalog, fromSources } from '../../src/pipeline.js';
import { coverage } from '../../src/topics/coverage/coverage.view.js';
import { gaps } from '../../src/topics/gaps/gaps.view.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { quickWins } from '../../src/topics/quick-wins/quick-wins.view.js';
import { type RoundFile, roundFileText } from '../../src/workshop/session/round-file.js';
import { type Action, reduce, startHistory } from '../../src/workshop/state/undo.js';
import { makeWhatIf } from '../../src/workshop/state/what-if.js';
import type { Work } from '../../src/workshop/state/workshop-data.js';
import { makeRound } from '../../src/workshop/state/workshop-round.js';

const asOf = '2026-11-22';
const IDS = ['hotline', 'laden', 'constructor', 'web', 'brief', 'app'];
const MEASURES = ['rueckruf', 'schulung'];
const settings = (best: 'min' | 'max') =>
  `version: 1\nlanguage: de\nscale: ${best === 'max' ? '{ min: 1, max: 10, best: max }' : '{ min: 1, max: 6, best: min }'}\n`;

/** Customers rated some touchpoints and the company others; one round has a future date and one a persona. */
const catalogText = (done: readonly string[]) => `personas:
  pendler: { name: Pendlerin, share: 0.4 }
  familie: { name: Familie, share: 0.6 }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase, importance: { purchase: 5 }, reach: 0.4 }
  laden: { name: Beratung im Laden, phase: purchase, importance: { purchase: 4, retention: 2 } }
  constructor: { name: Prüfstand, phase: purchase }
  web: { name: Webseite, phase: pre-purchase, reach: 0.9, personas: [pendler] }
  brief: { name: Brief, phase: post-purchase, importance: { recommendation: 6 } }
  app: { name: App, phase: purchase, importance: { purchase: 3 } }
moments:
  anruf: { name: Der erste Anruf, touchpoints: [hotline, web], weight: 0.7 }
measures:
${MEASURES.map((id, at) => {
  const status = done.includes(id) ? `done, finished: ${asOf}` : 'idea';
  return `  ${id}: { name: ${id}, improves: { ${IDS[at]}: { by: 1.5 } }, effortDays: ${3 + at}, leadTimeDays: 9, status: ${status} }`;
}).join('\n')}
assessments:
  kunden:
    date: 2026-06-01
    perspective: customer
    method: survey
    ratings:
      hotline: { ist: { score: 3, n: 40, sd: 1.1 }, importance: 5 }
      laden: { expectation: 4 }
  pendler:
    date: 2026-07-01
    perspective: customer
    method: survey
    persona: pendler
    ratings: { web: { ist: 2, importance: 4 }, hotline: { ist: 4 } }
  haus: { date: 2026-11-22, perspective: company, method: expert, ratings: { laden: { ist: 5, soll: 2 }, app: { soll: 2 } } }
  morgen: { date: 2026-11-23, perspective: company, method: expert, ratings: { brief: { ist: 1 } } }
`;

const sourcesOf = (best: 'min' | 'max', done: readonly string[] = []) => [
  { path: 'tpm.yaml', text: settings(best) },
  { path: 'katalog.yaml', text: catalogText(done) },
];

const vote = fc.integer({ min: 1, max: 6 });
const touchpoint = fc.constantFrom(...IDS);
const value = fc.oneof(
  vote,
  fc.array(vote, { minLength: 2, maxLength: 5 }).map((votes) => ({ votes })),
  fc.constant(null),
);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(touchpoint, fc.constantFrom(...VALUE_KINDS), value)
      .map(([id, kind, given]) => ({ type: 'rate' as const, touchpoint: id, values: { [kind]: given } })),
  },
  fc.record({
    type: fc.constantFrom('note' as const, 'quote' as const),
    touchpoint,
    text: fc.constantFrom('Drei Tage: »nie«', '# kein Kommentar', '- 4', "it's\tso", ''),
  }),
  fc.record({
    type: fc.constant('weight' as const),
    criterion: fc.constantFrom(...CRITERIA),
    by: fc.constantFrom(-0.5, 0.5),
  }),
  fc.record({ type: fc.constant('done' as const), measure: fc.constantFrom(...MEASURES) }),
  fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const) }),
);

/** All data of the views, and all values that they are computed from. */
function dataOf(analysis: Analysis): unknown {
  const values = analysis.touchpoints.map(({ id }) => ({
    id,
    leverage: analysis.leverage(id).value,
    values: VALUE_KINDS.map((kind) => {
      const { sources: _, ...plain } = analysis.current(id, kind) ?? { sources: [] };
      return plain;
    }),
    company: analysis.company(id, 'ist')?.score ?? null,
  }));
  const views = [gaps, priorities, quickWins, coverage].map((view) => view.compute(analysis));
  return JSON.parse(JSON.stringify({ values, views }));
}

describe('the analysis of a workshop', () => {
  it('equals the analysis of the written file after any series of actions', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('max' as const, 'min' as const),
        fc.constantFrom('company' as const, 'customer' as const),
        fc.array(anyAction, { minLength: 1, maxLength: 25 }),
        (best, perspective, actions) => {
          const catalog = fromSources(sourcesOf(best));
          const { options } = analyseCatalog(catalog, { asOf });
          const round = makeRound(`${asOf}-workshop`, asOf, perspective, 'rounds');
          const whatIf = makeWhatIf({ model: catalog.model, options, round });
          const start: Work = { ratings: {}, weights: options.weights, done: [] };
          let [history, file] = [startHistory(start), { round, ratings: {}, text: null } as RoundFile];
          for (const action of actions) {
            history = reduce(history, action);
            const { now } = history;
            // Each state is analysed, so that each analysis builds on the one before.
            dataOf(whatIf.analysis(now));
            if (now.ratings === file.ratings) continue;
            const text = roundFileText('/nowhere', file, now.ratings);
            expect(text).not.toBeNull();
            file = { round, ratings: now.ratings, text };
          }
          const { now } = history;
          const written = file.text === null ? [] : [{ path: round.path, text: file.text }];
          const fresh = fromSources([...sourcesOf(best, now.done), ...written]);
          expect(fresh.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
          const anew = analyse(fresh.model, { ...options, weights: now.weights });
          expect(dataOf(whatIf.analysis(now))).toEqual(dataOf(anew));
        },
      ),
      { numRuns: 60 },
    );
  });
});
