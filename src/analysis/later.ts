import { lastDayOf } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import { compareByCodeUnit } from '../core/order.js';
import type { Pointer } from '../core/read/source.js';
import type { Analysis } from './analysis.js';
import { endOf } from './measure-benefits.js';

export const DATED_KINDS = ['assessment', 'metric', 'incident', 'measure'] as const;
export type LaterKind = (typeof DATED_KINDS)[number];

/** A date after the day of an analysis; the dated value is left out. */
export interface LaterDate {
  readonly entry: Entry;
  readonly kind: LaterKind;
  readonly date: string;
  /** The field that holds the date. */
  readonly field: Pointer;
}

/** Dates after the day of the analysis that concern one entry: a touchpoint, those of a measure, or its own. */
export function laterDatesAbout(entry: Entry, analysis: Analysis): LaterDate[] {
  if (entry.kind === 'touchpoint') return laterDatesOf(analysis, (id) => id === entry.id);
  if (entry.kind === 'measure') return laterDatesOf(analysis, (id) => Object.hasOwn(entry.fields.improves, id));
  return datesAfter(entry, analysis.options.asOf);
}

/** Dates after the day of the analysis within its scope, by kind, then by date. */
export function laterDatesOf(
  analysis: Analysis,
  isAnalysed: (touchpoint: string) => boolean = analysis.isAnalysed,
): LaterDate[] {
  const { model, options } = analysis;
  const isMeant = (persona: string | undefined) =>
    options.persona === null || (persona ?? options.persona) === options.persona;
  const isWhole = isAnalysed === analysis.isAnalysed;
  const looked = [
    ...[...model.assessments.values()].filter(
      ({ fields }) => isMeant(fields.persona) && Object.keys(fields.ratings).some(isAnalysed),
    ),
    ...[...model.metrics.values()].filter(({ fields: { touchpoint } }) =>
      touchpoint === undefined ? isWhole && !options.selected : isAnalysed(touchpoint),
    ),
    ...[...model.incidents.values()].filter(({ fields }) => isMeant(fields.persona) && isAnalysed(fields.touchpoint)),
    ...[...model.measures.values()].filter(({ fields }) => Object.keys(fields.improves).some(isAnalysed)),
  ];
  return looked
    .flatMap((entry) => datesAfter(entry, options.asOf))
    .sort(
      (left, right) =>
        DATED_KINDS.indexOf(left.kind) - DATED_KINDS.indexOf(right.kind) ||
        compareByCodeUnit(left.date, right.date) ||
        compareByCodeUnit(left.entry.id, right.entry.id),
    );
}

/** The dates of one entry that an analysis of a day leaves out. Of measures, only done ones have such dates. */
export function datesAfter(entry: Entry, day: string): LaterDate[] {
  return datesOf(entry).filter(({ date }) => date > day);
}

function datesOf(entry: Entry): LaterDate[] {
  if (isOfKind(entry, 'assessment'))
    return [{ entry, kind: 'assessment', date: lastDayOf(entry.fields.date), field: ['date'] }];
  if (isOfKind(entry, 'incident'))
    return [{ entry, kind: 'incident', date: lastDayOf(entry.fields.date), field: ['date'] }];
  if (isOfKind(entry, 'metric')) {
    return Object.keys(entry.fields.values).map((date) => ({
      entry,
      kind: 'metric' as const,
      date: lastDayOf(date),
      field: ['values', date],
    }));
  }
  if (!isOfKind(entry, 'measure') || entry.fields.status !== 'done') return [];
  const date = endOf(entry);
  const field = [entry.fields.finished === undefined ? 'until' : 'finished'];
  return date === null ? [] : [{ entry, kind: 'measure', date, field }];
}

function isOfKind<Kind extends LaterKind>(entry: Entry, kind: Kind): entry is Entry<Kind> {
  return entry.kind === kind;
}
