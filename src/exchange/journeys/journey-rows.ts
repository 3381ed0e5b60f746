import type { Model } from '../../core/model/model.js';
import { KnownEntries } from '../lists/known-entries.js';
import { nameKey } from '../lists/plain-words.js';
import type { GivenValue, ListRow } from '../lists/read-rows.js';
import type { Rejection } from '../lists/reasons.js';
import { TARGETS } from '../lists/targets.js';
import { safeName } from './mermaid-text.js';
import type { Diagram, JourneyTask } from './read-diagram.js';

export interface JourneyChoice {
  readonly sections: 'phases' | 'parts';
  /** What an actor is that the catalog has neither as a persona nor as a department. */
  readonly actors: 'personas' | 'departments';
  readonly model: Model;
  /** The score that `tpm export` writes for a touchpoint; `null` where it has none. */
  readonly ownScore: (touchpoint: string) => number | null;
}

export interface JourneyRows {
  /** A row for each touchpoint, with the number of the line where it first comes. */
  readonly rows: readonly ListRow[];
  /** Line of a task → line of the first task of its touchpoint. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Lines with something that did not go in. */
  readonly faults: readonly Rejection[];
  /** Scores that are the catalog's own, from `tpm export`. */
  readonly ownScores: number;
}

interface ActedTask extends JourneyTask {
  /** The persona of its journey. */
  readonly traveller: string | null;
}

/** The tasks of one touchpoint. */
interface Group {
  readonly id: string | undefined;
  readonly tasks: ActedTask[];
}

/** Tasks as rows of a list of touchpoints. */
export function journeyRows(diagrams: readonly Diagram[], choice: JourneyChoice): JourneyRows {
  const tasks = diagrams.flatMap((diagram) => diagram.tasks.map((task) => ({ task, diagram })));
  const names = tasks.flatMap(({ task }) => task.name ?? []);
  const known = new KnownEntries('touchpoint', choice.model, names);
  const groups = new Map<string, Group>();
  const faults: Rejection[] = [];
  const rowOf = new Map<number, number>();
  const travellers = new Map(diagrams.map((diagram) => [diagram, travellerOf(diagram, choice)]));
  let ownScores = 0;
  for (const { task, diagram } of tasks) {
    if (task.fault) faults.push(rejectionOf(task));
    if (task.name === null || (task.name === '' && !task.marker)) continue;
    const id = task.marker?.id ?? knownId(task.name, known);
    const own = diagram.marker !== null && id !== undefined && task.score === choice.ownScore(id);
    if (own && task.score !== null) ownScores++;
    const read = own ? { ...task, score: null } : task;
    const key = id ?? nameKey(task.name);
    const group: Group = groups.get(key) ?? { id: task.marker?.id, tasks: [] };
    const scored = group.tasks.find(({ score }) => score !== null);
    if (scored && read.score !== null && scored.score !== read.score) faults.push(otherScore(read, scored));
    group.tasks.push({ ...read, traveller: travellers.get(diagram) ?? null });
    groups.set(key, group);
    rowOf.set(task.line, group.tasks[0]?.line ?? task.line);
  }
  const rows = [...groups.values()].map((group) => rowOfGroup(group, choice));
  return { rows, rowOf, faults, ownScores };
}

function knownId(name: string, known: KnownEntries): string | undefined {
  const { id, isNew } = known.find(undefined, name);
  return isNew ? undefined : id;
}

function rejectionOf({ line, name, fault }: JourneyTask): Rejection {
  const { reason, value, data } = fault ?? { reason: 'no-task' as const, value: '', data: {} };
  return { row: line, column: null, header: name ?? '', reason, value, data };
}

function otherScore({ line, name, score }: JourneyTask, first: JourneyTask): Rejection {
  const data = { line: first.line };
  return { row: line, column: null, header: name ?? '', reason: 'other-score', value: String(score), data };
}

/** The first section and the first score of a touchpoint count; its actors are those of all its tasks. */
function rowOfGroup({ id, tasks }: Group, choice: JourneyChoice): ListRow {
  const [first] = tasks;
  const section = tasks.find((task) => task.section !== null)?.section ?? null;
  const score = tasks.find((task) => task.score !== null)?.score ?? null;
  const known = id === undefined ? undefined : choice.model.touchpoints.get(id)?.fields;
  const sameName = known !== undefined && safeName(known.name) === first?.name;
  const { personas, departments } = actorsOf(tasks, choice);
  const given = [
    ...(id === undefined ? [] : give('touchpoint.id', id)),
    ...(sameName ? [] : give('touchpoint.name', first?.name || id || '')),
    ...(section === null || choice.sections === 'parts' ? [] : give('touchpoint.phase', section.phase ?? section.name)),
    ...(score === null ? [] : give('rating.ist', score)),
    ...(personas.length === 0 ? [] : give('touchpoint.personas', personas)),
    ...(departments[0] === undefined ? [] : give('touchpoint.department', departments[0])),
    ...(departments.length < 2 ? [] : give('touchpoint.involved', departments.slice(1))),
  ];
  return { number: first?.line ?? 0, hidden: false, given };
}

function give(name: string, value: GivenValue['value']): GivenValue[] {
  const target = TARGETS.get(name);
  return target ? [{ target, value, column: null }] : [];
}

/** Who takes part in the tasks of a touchpoint; a persona that its journey has alone is not written down twice. */
function actorsOf(tasks: readonly ActedTask[], choice: JourneyChoice) {
  const departments = new Set<string>();
  const personas = new Set<string>();
  for (const { actors, traveller } of tasks) {
    const people = actors.filter((actor) => !isDepartment(actor, choice));
    for (const actor of actors) if (!people.includes(actor)) departments.add(actor);
    if (people.length === 1 && people[0] === traveller) continue;
    for (const actor of people) personas.add(actor);
  }
  return { departments: [...departments], personas: [...personas] };
}

/** The one persona that all tasks of a journey with any persona name; `null` without such a one. */
export function travellerOf({ tasks }: Diagram, choice: Pick<JourneyChoice, 'actors' | 'model'>): string | null {
  const lists = tasks
    .map(({ actors }) => actors.filter((actor) => !isDepartment(actor, choice)))
    .filter((actors) => actors.length > 0);
  const [first = [], ...others] = lists;
  const [actor, ...more] = first.filter((one) => others.every((list) => list.includes(one)));
  return actor === undefined || more.length > 0 ? null : actor;
}

/** An actor is what the catalog has under that name, else what `--actors` says. */
function isDepartment(actor: string, { actors, model }: Pick<JourneyChoice, 'actors' | 'model'>): boolean {
  const isOne = (entries: Model['personas'] | Model['departments']) =>
    [...entries.values()].some(({ id, fields }) => id === actor || nameKey(fields.name) === nameKey(actor));
  if (isOne(model.personas)) return false;
  return isOne(model.departments) || actors === 'departments';
}
