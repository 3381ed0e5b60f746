import type { Entry } from '../../core/model/entry.js';
import { isMap, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import { suggestId } from '../../core/suggest-id.js';
import { KnownEntries } from '../lists/known-entries.js';
import { nameKey } from '../lists/plain-words.js';
import type { Conflict, FieldChange, ListPlan, NewEntryDraft, OnConflict } from '../lists/plan.js';
import type { Rejection } from '../lists/reasons.js';
import { type JourneyChoice, type JourneyRows, travellerOf } from './journey-rows.js';
import { safeName } from './mermaid-text.js';
import type { Diagram } from './read-diagram.js';

/** A diagram with the name that its journey gets. */
export interface NamedDiagram extends Diagram {
  readonly name: string;
}

/** Journeys are called by their title, else by the heading above, else by the file; a second one of a name has a number. */
export function nameDiagrams(diagrams: readonly Diagram[], file: string): NamedDiagram[] {
  const counts = new Map<string, number>();
  return diagrams.map((diagram) => {
    const name = diagram.title ?? diagram.heading ?? file;
    const count = (counts.get(nameKey(name)) ?? 0) + 1;
    counts.set(nameKey(name), count);
    return { ...diagram, name: count === 1 ? name : `${name} ${count}` };
  });
}

interface Input extends JourneyChoice {
  readonly diagrams: readonly NamedDiagram[];
  readonly tasks: JourneyRows;
}

/** Adds the journeys to the plan of their touchpoints. */
export function planJourneys(
  plan: ListPlan,
  { onConflict, without }: { readonly onConflict: OnConflict; readonly without: readonly Rejection[] },
  input: Input,
): ListPlan {
  const created: NewEntryDraft[] = [...plan.created];
  const changed: FieldChange[] = [...plan.changed];
  const conflicts: Conflict[] = [...plan.conflicts];
  const used = new Set<string>();
  for (const diagram of input.diagrams) {
    const steps = stepsIn(diagram, plan, input);
    if (steps.length === 0 || without.some(({ row }) => row === diagram.line)) continue;
    const { id, isNew } = findJourney(diagram, input, used);
    used.add(id);
    const persona = personaOf(diagram, input, created);
    const name = diagram.name;
    if (isNew) {
      const fields = [['name', name], ...(persona === null ? [] : [['persona', persona]]), ['steps', steps]];
      created.push({ kind: 'journey', id, row: diagram.line, fields: new Map(fields as [string, YamlValue][]) });
      continue;
    }
    const before = input.model.journeys.get(id);
    if (!before) continue;
    for (const change of changesOf(before, { name, persona, steps }, diagram.line)) {
      const taken = change.before === null || onConflict === 'take';
      if (change.before !== null) conflicts.push({ ...change, taken });
      if (taken) changed.push(change);
    }
  }
  return { ...plan, created, changed, conflicts };
}

/** Ids of the touchpoints; with the part of the journey as a note where sections are parts. */
function stepsIn({ tasks }: Diagram, plan: ListPlan, { tasks: rows, sections }: Input): YamlValue[] {
  return tasks.flatMap(({ line, section }): YamlValue[] => {
    const touchpoint = plan.entries.get(rows.rowOf.get(line) ?? 0);
    if (touchpoint === undefined) return [];
    return [sections === 'parts' && section !== null ? { touchpoint, note: section.name } : touchpoint];
  });
}

function findJourney({ marker, name }: NamedDiagram, { model }: Input, used: ReadonlySet<string>) {
  const known = [...(model.index.get('journey')?.keys() ?? [])];
  if (marker) return { id: marker.id, isNew: !known.includes(marker.id) };
  const named = [...model.journeys.values()].find(
    ({ id, fields }) => !used.has(id) && nameKey(fields.name) === nameKey(name),
  );
  if (named) return { id: named.id, isNew: false };
  const suggested = suggestId(name) || 'journey';
  for (let number = 1; ; number++) {
    const id = number === 1 ? suggested : `${suggested.slice(0, 60)}-${number}`;
    if (!known.includes(id) && !used.has(id)) return { id, isNew: true };
  }
}

function personaOf(diagram: Diagram, input: Input, created: NewEntryDraft[]): string | null {
  const actor = travellerOf(diagram, input);
  if (actor === null) return null;
  const draft = created.find(
    ({ kind, fields }) => kind === 'persona' && nameKey(String(fields.get('name'))) === nameKey(actor),
  );
  if (draft) return draft.id;
  const { id, isNew } = personaIn(actor, input);
  if (isNew) created.push({ kind: 'persona', id, row: diagram.line, fields: new Map([['name', actor]]) });
  return id;
}

function personaIn(actor: string, { model }: Input) {
  const [exported] = [...model.personas.values()].filter(
    ({ fields }) => safeName(fields.name.replaceAll(',', ' ')) === actor,
  );
  if (exported) return { id: exported.id, isNew: false };
  return new KnownEntries('persona', model, [actor]).find(undefined, actor);
}

interface Read {
  readonly name: string;
  readonly persona: string | null;
  readonly steps: readonly YamlValue[];
}

/** Steps are the same where their touchpoints are; what else a step says is no part of a diagram and stays. */
function changesOf({ id, fields }: Entry<'journey'>, { name, persona, steps }: Read, row: number): FieldChange[] {
  const change = { kind: 'journey' as const, id, row };
  const old = fields.steps as readonly YamlValue[];
  const same =
    old.length === steps.length && old.every((one, at) => touchpointOf(one) === touchpointOf(steps[at] ?? null));
  const isCalled = [fields.name, safeName(fields.name)].some((one) => nameKey(one) === nameKey(name));
  return [
    ...(isCalled ? [] : [{ ...change, path: ['name'], before: fields.name, after: name }]),
    ...(persona === null || fields.persona === persona
      ? []
      : [{ ...change, path: ['persona'], before: fields.persona ?? null, after: persona }]),
    ...(same ? [] : [{ ...change, path: ['steps'], before: old, after: keepExtras(old, steps) }]),
  ];
}

function touchpointOf(step: YamlValue): YamlValue {
  return isMap(step) ? (step.touchpoint ?? null) : step;
}

/** A visit that stays keeps what the catalog says of it. */
function keepExtras(old: readonly YamlValue[], steps: readonly YamlValue[]): YamlValue[] {
  const left = [...old];
  return steps.map((step) => {
    const at = left.findIndex((one) => touchpointOf(one) === touchpointOf(step));
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (kept === undefined || !isMap(kept)) return step;
    return isMap(step) ? ({ ...kept, ...step } as YamlMap) : kept;
  });
}
