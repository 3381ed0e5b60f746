import { dateOf } from './airport-rounds.js';
import { countOf, groupBy, type Row, textOf } from './csv.js';
import { catalogText } from './yaml-text.js';

/** A mention is an incident only if it names a touchpoint and reports something that happened there. */
export function isIncident(row: Row): boolean {
  return textOf(row, 'touchpoint_id') !== '' && textOf(row, 'kind') !== 'not-countable';
}

function incident(row: Row): [string, object] {
  const frame = textOf(row, 'code_frame');
  const code = textOf(row, 'code');
  const id = `${textOf(row, 'year')}-${frame.toLowerCase()}-${code.padStart(2, '0')}`;
  const fields = {
    date: dateOf(row),
    touchpoint: textOf(row, 'touchpoint_id'),
    polarity: textOf(row, 'kind') === 'praise' ? 'positive' : 'negative',
    story: textOf(row, 'issue'),
    count: countOf(row, 'mentions'),
    source: `code frame ${frame}, code ${code}; ${textOf(row, 'n_respondents')} asked`,
  };
  return [id, fields];
}

/** One file per year with coded comments. The comments of 2011 and 2012 were collected but never coded. */
export function incidentFiles(mentions: readonly Row[]): readonly [string, string][] {
  return [...groupBy(mentions.filter(isIncident), 'year')].map(([year, rows]) => {
    const comment = `Coded answers to "did you have a problem", ${year}. Codes of frame A (to 2016) and B (from 2017) are not the same.`;
    return [`incidents/${year}.yaml`, catalogText(comment, { incidents: Object.fromEntries(rows.map(incident)) })];
  });
}
