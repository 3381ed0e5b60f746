import { describe, expect, test } from 'vitest';
import { parseSelection } from '../../src/analysis/select.js';
import { analysisOf } from '../helpers/catalog.js';

/** Gaps: klein 1; genau 8 − 6 = 2; gross 3; beinahe 1.4 − 1.1, which is 0.2999… in binary; offen has no Ist. */
const analysis = analysisOf(`touchpoints:
  klein: { name: Klein, phase: purchase }
  genau: { name: Genau, phase: purchase }
  gross: { name: Groß, phase: purchase }
  beinahe: { name: Beinahe, phase: purchase }
  offen: { name: Offen, phase: purchase }
assessments:
  kunden:
    date: 2026-09-01
    perspective: customer
    method: survey
    ratings:
      klein: { ist: 7, soll: 8 }
      genau: { ist: 6, soll: 8 }
      gross: { ist: 5, soll: 8 }
      beinahe: { ist: 1.1, soll: 1.4 }
`);

function selected(...expressions: string[]): string[] {
  const { model } = analysis;
  const matches = parseSelection(expressions, [], { model, gapOf: (id) => analysis.gap(id)?.gap ?? null });
  if (typeof matches !== 'function') throw new Error(`${matches.problem}: ${matches.value}`);
  return [...model.touchpoints.values()].filter(matches).map(({ id }) => id);
}

describe('a comparison with the gap', () => {
  test.each([
    ['gap:>2', ['gross']],
    ['gap:>=2', ['genau', 'gross']],
    ['gap:=2', ['genau']],
    ['gap:<=2', ['beinahe', 'genau', 'klein']],
    ['gap:<2', ['beinahe', 'klein']],
    ['gap:=0.3', ['beinahe']],
    ['gap:>0.3', ['genau', 'gross', 'klein']],
    ['gap:>=-1', ['beinahe', 'genau', 'gross', 'klein']],
  ])('%s', (expression, ids) => {
    expect(selected(expression)).toEqual(ids);
  });

  test('a comma is "and", a repeated option is "or"', () => {
    expect(selected('gap:>=1,gap:<3')).toEqual(['genau', 'klein']);
    expect(selected('gap:<1', 'gap:>=3')).toEqual(['beinahe', 'gross']);
  });

  test.each(['gap:2', 'gap:>', 'gap:=>2', 'gap:>=x', 'gap:>=2..3'])('%s compares nothing', (expression) => {
    const problem = parseSelection([expression], [], { model: analysis.model, gapOf: () => 2 });
    expect(problem).toMatchObject({ problem: 'comparison', method: 'gap' });
  });
});
