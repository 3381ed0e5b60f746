import { type Analysis, analyse } from '../../analysis/analysis.js';
import type { AnalysisOptions } from '../../analysis/options.js';
import type { Model } from '../../core/model/model.js';
import type { ChosenGate } from '../../gates/engine/run-gates.js';
import { coverageChangesOf } from './diff-coverage.view.js';
import { type FindingChanges, findingChangesOf } from './diff-findings.view.js';
import { gateChangesOf } from './diff-gates.view.js';
import { measureChangesOf } from './diff-measures.view.js';
import { momentChangesOf } from './diff-moments.view.js';
import type { DiffData } from './diff-schema.view.js';
import type { DiffSide } from './diff-side.view.js';
import { isComparable, summaryOf, touchpointChangesOf } from './diff-touchpoints.view.js';
import { entryChangesOf } from './entries.view.js';
import { fieldChangesOf } from './field-changes.view.js';
import { type Relevance, relevanceOf } from './relevance.view.js';
import { findRenames } from './renames.view.js';
import { translateModel } from './translate.view.js';

/** The changes by meaning; findings are not in words yet. */
export interface Diff extends Omit<DiffData, 'findings'> {
  readonly findings: FindingChanges;
}

/**
 * Compares two states of a catalog. Files, order, spelling and comments make no difference; entries are followed
 * through renames; the date of the analysis has to be the same on both sides.
 */
export function diffSides(before: DiffSide, after: DiffSide, gates: readonly ChosenGate[]): Diff {
  const renames = findRenames(before.model, after.model);
  const earlier = translateModel(before.model, renames);
  const chosen = relevanceOf(earlier, after, before.selected, renames);
  const then = analyseSide(earlier, before.options, chosen);
  const now = analyseSide(after.model, after.options, chosen);
  const touchpoints = touchpointChangesOf(then, now);
  const found = findingChangesOf(before.findings, after.findings, renames);
  const gateRows = gateChangesOf(gates, analyse(earlier, before.usual), analyse(after.model, after.usual));
  const diff: Omit<Diff, 'different'> = {
    against: after.options.against,
    comparable: isComparable(then, now),
    summary: summaryOf(touchpoints),
    changes: entryChangesOf(earlier, after.model, renames).filter(({ kind, id }) => chosen.entry(kind, id)),
    settings: settingChanges(earlier, after.model),
    touchpoints,
    moments: momentChangesOf(then, now).filter(({ moment }) => chosen.entry('moment', moment)),
    measures: measureChangesOf(then, now).filter(({ measure }) => chosen.entry('measure', measure)),
    findings: { new: found.new.filter(chosen.finding), resolved: found.resolved.filter(chosen.finding) },
    gates: gateRows,
    coverage: coverageChangesOf(then, now),
  };
  return { different: isDifferent(diff), ...diff };
}

function analyseSide(model: Model, options: AnalysisOptions, { touchpoint }: Relevance): Analysis {
  return analyse(model, touchpoint === null ? options : { ...options, selected: ({ id }) => touchpoint.has(id) });
}

/** Compares settings with defaults filled in, so that writing down a default is no change. */
function settingChanges({ settings: then }: Model, { settings: now }: Model): DiffData['settings'] {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  return fieldChangesOf(plain(then), plain(now));
}

function isDifferent(diff: Omit<Diff, 'different'>): boolean {
  const { changes, settings, touchpoints, moments, measures, findings, gates, coverage } = diff;
  const lists = [changes, settings, touchpoints, moments, measures, findings.new, findings.resolved];
  const steps = coverage.steps.length + coverage.touchpoints.length;
  return lists.some(({ length }) => length > 0) || steps > 0 || gates.some(({ change }) => change !== null);
}
