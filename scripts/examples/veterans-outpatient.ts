import { countOf, groupBy, numberOf, type Row, textOf } from './csv.js';
import { catalogText, sentenceCase } from './yaml-text.js';

// The first quarter of a new questionnaire. Every driver with earlier values drops here at the same time.
const BREAK = 'FY2019Q3';

/** The last day of a quarter of the US federal fiscal year, which begins in October: `FY2019Q1` ends on 2018-12-31. */
function quarterEnd(quarter: string): string {
  const [, year, number] = /^FY(\d{4})Q([1-4])$/.exec(quarter) ?? [];
  if (year === undefined || number === undefined) throw new Error(`"${quarter}" is not a fiscal quarter`);
  if (number === '1') return `${Number(year) - 1}-12-31`;
  return `${year}-${{ 2: '03-31', 3: '06-30', 4: '09-30' }[number]}`;
}

/** A quarter in which the driver was not part of the questionnaire has no value. */
export function wasAsked(row: Row): boolean {
  return numberOf(row, 'mean') !== undefined;
}

function readingOf(row: Row, index: number): object {
  const broken = textOf(row, 'quarter') === BREAK && index > 0;
  const note = broken ? 'Questionnaire changed; not comparable with the quarters before' : textOf(row, 'note');
  return {
    value: countOf(row, 'mean'),
    n: countOf(row, 'respondents'),
    ...(broken ? { seriesBreak: true } : {}),
    ...(note === '' ? {} : { note }),
  };
}

/** The seven drivers of the outpatient survey about VA health care. */
export function outpatientFile(rows: readonly Row[]): string {
  const metrics = [...groupBy(rows.filter(wasAsked), 'driver')].map(([driver, quarters]) => {
    const values = quarters.map((row, index) => [quarterEnd(textOf(row, 'quarter')), readingOf(row, index)]);
    const name = `Outpatients: ${sentenceCase(driver.replaceAll('-', ' and ')).toLowerCase()}`;
    const fields = { name, touchpoint: 'va-health-care', kind: 'index', unit: 'mean of 1 to 5', better: 'higher' };
    return [driver, { ...fields, values: Object.fromEntries(values) }];
  });
  return catalogText('Quarters of the US federal fiscal year, by their last day. n is the number of respondents.', {
    metrics: Object.fromEntries(metrics),
  });
}
