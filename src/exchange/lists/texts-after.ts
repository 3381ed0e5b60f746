import type { Model } from '../../core/model/model.js';
import { CONFIG_FILE, type Phase } from '../../core/model/settings.js';
import { parse } from '../../core/read/parse.js';
import type { ParsedFile } from '../../core/read/parsed.js';
import { appendPhases } from '../../edit/append-phases.js';
import { formatFile } from '../../edit/format-yaml.js';
import { insertEntries, type NewEntry } from '../../edit/insert-entry.js';
import { editRound } from '../../edit/round-edit.js';
import { roundText } from '../../edit/round-text.js';
import { setFields } from '../../edit/set-field.js';
import type { KindName } from '../../kinds/index.js';
import { entryLines, fieldInfo, spellOnLine } from './entry-lines.js';
import { LISTED_KINDS } from './header-words.js';
import type { FieldChange, ListPlan } from './plan.js';
import type { RoundPlan } from './plan-rounds.js';

export interface Edits {
  readonly plan: ListPlan;
  readonly rounds: readonly RoundPlan[];
  /** Phases that apply if tpm.yaml names none; empty if those of the list replace them. */
  readonly phasesBefore: readonly Phase[];
}

export interface Place {
  readonly files: readonly ParsedFile[];
  readonly model: Model;
  /** Name of new files of entries, without extension. */
  readonly stem: string;
  /** The folder of new files, by collection. */
  readonly folderOf: (collection: string) => string;
  /** The first line of a new file, for editors; '' for none. */
  readonly modeline: (path: string) => string;
}

/** Thrown for a file that cannot be changed in place. */
export class NotInPlace extends Error {
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.name = 'NotInPlace';
    this.path = path;
  }
}

/** The changed files with their new texts. @throws NotInPlace */
export function textsAfter({ plan, rounds, phasesBefore }: Edits, place: Place): Map<string, string> {
  const texts = new Map<string, string>();
  const current = (path: string) => texts.get(path) ?? place.files.find((file) => file.path === path)?.text;
  if (plan.phases.length > 0) {
    setText(texts, CONFIG_FILE, appendPhases(current(CONFIG_FILE) ?? '', plan.phases, phasesBefore));
  }
  for (const [path, changes] of changesByFile(plan.changed, place.model)) {
    const edits = changes.map(({ kind, id, path: steps, after }) => ({
      pointer: [collectionOf(place.model, kind, id), id, ...steps],
      spelt: spellOnLine(after, fieldInfo(kind, steps)),
    }));
    setText(texts, path, setFields(parse({ path, text: current(path) ?? '' }), edits));
  }
  for (const kind of [...LISTED_KINDS, 'journey'] as const) {
    const entries = plan.created.filter((entry) => entry.kind === kind).map(entryLines);
    if (entries.length > 0) addEntries(kind, entries, texts, place);
  }
  for (const round of rounds.filter(({ touched }) => touched.length > 0)) {
    const known = place.model.index.get('assessment')?.get(round.id)?.path;
    const path = known ?? freePath(`${place.folderOf('assessments')}/${round.id}`, (one) => current(one) !== undefined);
    setText(texts, path, roundTextAfter(round, path, current(path), place));
  }
  return texts;
}

export function setText(texts: Map<string, string>, path: string, text: string | null): void {
  if (text === null) throw new NotInPlace(path);
  texts.set(path, text);
}

function changesByFile(changed: readonly FieldChange[], model: Model): Map<string, FieldChange[]> {
  const byFile = new Map<string, FieldChange[]>();
  for (const change of changed) {
    const path = model.index.get(change.kind)?.get(change.id)?.path ?? '';
    byFile.set(path, [...(byFile.get(path) ?? []), change]);
  }
  return byFile;
}

function collectionOf(model: Model, kind: FieldChange['kind'], id: string): string {
  return model.index.get(kind)?.get(id)?.collection ?? '';
}

/** Adds entries after the last one of their kind if its file contains several, else in a new file beside the others. */
export function addEntries(
  kind: KindName,
  entries: readonly NewEntry[],
  texts: Map<string, string>,
  place: Place,
): void {
  const [{ collection } = { collection: '' }] = entries;
  const known = [...(place.model.index.get(kind)?.values() ?? [])];
  const paths = [...new Set(known.map(({ path }) => path))].sort().reverse();
  const isShared = (path: string) => known.filter((entry) => entry.path === path).length > 1;
  for (const path of paths.filter((one) => isShared(one) || !one.includes('/'))) {
    const text = texts.get(path) ?? place.files.find((file) => file.path === path)?.text ?? '';
    const after = insertEntries(parse({ path, text }), collection, entries);
    if (after === null) continue;
    texts.set(path, after);
    return;
  }
  const [beside] = paths.filter((path) => path.includes('/'));
  const folder = beside === undefined ? place.folderOf(collection) : beside.slice(0, beside.lastIndexOf('/'));
  const path = freePath(
    `${folder}/${place.stem}`,
    (one) => texts.has(one) || place.files.some((file) => file.path === one),
  );
  const modeline = place.modeline(path);
  const lines = [
    ...(modeline === '' ? [] : [modeline]),
    `${collection}:`,
    ...entries.flatMap(({ lines }) => lines),
    '',
  ];
  const formatted = formatFile({ path, text: lines.join('\n') });
  setText(texts, path, 'text' in formatted ? formatted.text : lines.join('\n'));
}

export function freePath(base: string, isTaken: (path: string) => boolean): string {
  for (let number = 1; ; number++) {
    const path = `${base}${number === 1 ? '' : `-${number}`}.yaml`;
    if (!isTaken(path)) return path;
  }
}

function roundTextAfter({ id, before, after }: RoundPlan, path: string, text: string | undefined, place: Place) {
  if (before === null || text === undefined) return roundText(id, after, place.modeline(path));
  return editRound({ path, text }, { id, before, after });
}
