import type { Analysis } from '../../analysis/analysis.js';
import { verdictOn } from '../../analysis/effects.js';
import { overdueDaysOf } from '../../analysis/measure-state.js';
import { lastDayOf } from '../../core/dates.js';
import { compareByCodeUnit } from '../../core/order.js';
import type { MeasureChange } from './diff-schema.view.js';

type State = MeasureChange['before'];
type Event = MeasureChange['events'][number];

/** Measures that are new, advanced, ended or late; both sides are analysed on one day. */
export function measureChangesOf(before: Analysis, after: Analysis): MeasureChange[] {
  const ids = [...new Set([...before.model.measures.keys(), ...after.model.measures.keys()])].sort(compareByCodeUnit);
  return ids.flatMap((measure): MeasureChange[] => {
    const [then, now] = [stateOf(before, measure), stateOf(after, measure)];
    const events = eventsOf(then, now);
    if (isWorse(after, measure) && !isWorse(before, measure)) events.push('worse');
    if (events.length === 0) return [];
    const entry = after.model.measures.get(measure) ?? before.model.measures.get(measure);
    return [{ measure, name: entry?.fields.name ?? measure, before: then, after: now, events }];
  });
}

function stateOf({ model, options }: Analysis, id: string): State {
  const measure = model.measures.get(id);
  if (!measure) return null;
  const { status, until } = measure.fields;
  return {
    status,
    until: until === undefined ? null : lastDayOf(until),
    overdueDays: overdueDaysOf(measure, options.asOf),
  };
}

function isWorse(analysis: Analysis, id: string): boolean {
  const measure = analysis.model.measures.get(id);
  return measure?.fields.status === 'done' && verdictOn(analysis, measure) === 'worse';
}

const STATUS_EVENTS: Readonly<Record<string, Event>> = { running: 'started', done: 'done', dropped: 'dropped' };

function eventsOf(then: State, now: State): Event[] {
  if (!now) return ['removed'];
  const events: Event[] = then ? [] : ['new'];
  if (then?.status !== now.status) {
    const ended = then?.status === 'done' || then?.status === 'dropped';
    const reached = STATUS_EVENTS[now.status];
    if (ended && now.status !== 'done' && now.status !== 'dropped') events.push('reopened');
    else if (reached) events.push(reached);
    else if (then?.status === 'idea') events.push('decided');
    else if (then) events.push('reopened');
  }
  const [wasLate, isLate] = [(then?.overdueDays ?? null) !== null, now.overdueDays !== null];
  if (isLate && !wasLate) events.push('overdue');
  if (wasLate && !isLate && (now.status === 'idea' || now.status === 'planned' || now.status === 'running'))
    events.push('on-time');
  return events;
}
