import { describe, expect, test } from 'vitest';
import { perception } from '../../src/topics/perception/perception.view.js';
import { analysisOf } from '../helpers/catalog.js';

describe('company minus customers', () => {
  const rounds = (customers: string, company: string) => `touchpoints:
  laden: { name: Laden, phase: purchase, importance: { purchase: 9, retention: 3 } }
  werkstatt: { name: Werkstatt, phase: post-purchase }
  hotline: { name: Hotline, phase: post-purchase }
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { ${customers} } }
  team: { date: 2026-06-30, perspective: company, method: workshop, ratings: { ${company} } }
`;

  test('is taken where both rated, the widest difference first; the rest is named', () => {
    const sample = rounds(
      'laden: { ist: 6 }, werkstatt: { ist: 8 }',
      'laden: { ist: 9 }, werkstatt: { ist: 4 }, hotline: { ist: 5 }',
    );
    const data = perception.compute(analysisOf(sample));
    expect(data.touchpoints.map(({ touchpoint, ist }) => [touchpoint, ist])).toEqual([
      ['werkstatt', { customers: 8, company: 4, gap: -4 }],
      ['laden', { customers: 6, company: 9, gap: 3 }],
    ]);
    expect(data.summary).toEqual({ both: 2, meanGap: -0.5, flattered: 1 });
    expect(data.missing).toEqual([{ touchpoint: 'hotline', lacks: ['customers'] }]);
  });

  test('is turned on school grades: we give ourselves a 2, customers a 4', () => {
    const data = perception.compute(
      analysisOf({
        'tpm.yaml': 'scale: { min: 1, max: 6, best: min }\n',
        'k.yaml': rounds('laden: { ist: 4 }', 'laden: { ist: 2 }').replace(
          'importance: { purchase: 9, retention: 3 }',
          'reach: 0.5',
        ),
      }),
    );
    expect(data.touchpoints[0]?.ist).toEqual({ customers: 4, company: 2, gap: 2 });
  });

  test('importance: rounds of the company take precedence over the mean of the touchpoint’s own points, (9 + 3) / 2', () => {
    const importance = (company: string) =>
      perception.compute(analysisOf(rounds('laden: { importance: 8 }', company))).touchpoints[0]?.importance;
    expect(importance('werkstatt: { ist: 5 }')).toEqual({ customers: 8, company: 6, gap: -2 });
    expect(importance('laden: { importance: 5 }')).toEqual({ customers: 8, company: 5, gap: -3 });
  });
});

describe('of the customers’ top 10', () => {
  /** Twelve touchpoints: for customers a to l have falling importance; the company ranks k and l before i and j. */
  const ids = [...'abcdefghijkl'];
  const sample = (company: (id: string, at: number) => string) => `touchpoints:
${ids.map((id, at) => `  ${id}: { name: ${id}, phase: purchase${company(id, at)} }`).join('\n')}
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, scale: { min: 1, max: 100 }, ratings: { ${ids.map((id, at) => `${id}: { importance: ${99 - at} }`).join(', ')} } }
`;
  const settings = 'scale: { min: 1, max: 100 }\n';
  const top = (company: (id: string, at: number) => string) =>
    perception.compute(analysisOf({ 'tpm.yaml': settings, 'k.yaml': sample(company) })).top;

  test('eight are in the company’s own top 10', () => {
    const own = [99, 98, 97, 96, 95, 94, 93, 92, 50, 49, 91, 90];
    const data = top((_, at) => `, importance: { purchase: ${own[at]} }`);
    expect(data.overlap).toBe(8);
    expect(data.touchpoints.map(({ touchpoint, companyRank }) => `${touchpoint} ${companyRank}`).slice(6)).toEqual([
      'g 7',
      'h 8',
      'i 11',
      'j 12',
    ]);
  });

  test('a tie at the tenth place lets both in', () => {
    const own = [99, 98, 97, 96, 95, 94, 93, 92, 91, 90, 90, 1];
    const data = top((_, at) => `, importance: { purchase: ${own[at]} }`);
    expect(data.overlap).toBe(10);
    expect(data.touchpoints[9]?.companyRank).toBe(10);
  });

  test('a touchpoint without importance by the company is not in its list', () => {
    const data = top((id) => (id === 'a' ? '' : ', importance: { purchase: 50 }'));
    expect(data.overlap).toBe(9);
    expect(data.touchpoints[0]).toMatchObject({ company: null, companyRank: null });
  });

  test('the overlap is null if one side has no importance', () => {
    expect(top(() => '').overlap).toBeNull();
  });
});
