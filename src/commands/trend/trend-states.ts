import { LIMITS } from '../../core/limits.js';
import { type EntryChange, type LiveModel, makeLiveModel } from '../../core/model/live-model.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { cacheReading, type FileRead, makeReadFile, type RememberedReading } from '../../core/read/read-entries.js';
import { isCatalogFile } from '../../io/files/load.js';
import { makeCommitTree } from '../../io/git/commit-tree.js';
import type { CommittedFile } from '../../io/git/files-at.js';
import type { FileChange } from '../../io/git/steps.js';
import type { Timeline } from '../../io/git/timeline.js';
import { kinds } from '../../kinds/index.js';
import { references } from '../../kinds/references.generated.js';
import { catalogOf, isRead, type LoadedCatalog } from '../../pipeline.js';
import { type Blobs, blobsOf } from './trend-blobs.js';
import type { Point } from './trend-points.js';

export interface State {
  readonly point: Point;
  /** Valid until the next state: the model is reused. */
  readonly catalog: Standing;
  /** Has a file of the catalog changed since the previous point? */
  readonly changed: boolean;
  /** Entries that changed since the previous point; `null` for unknown. */
  readonly changes: readonly EntryChange[] | null;
}

export type Standing = Pick<LoadedCatalog, 'settings' | 'settingsValid' | 'complete' | 'model'>;

interface HistoryWalk {
  readonly timeline: Timeline;
  readonly blobs: Blobs;
  readonly reading: RememberedReading;
  readonly files: Map<string, CommittedFile>;
  /** Number of files by blob. */
  readonly uses: Map<string, number>;
  /** Links with the name of a catalog file; their targets are other files. */
  readonly links: Set<string>;
}

/** The catalog at each point in turn; unchanged files are reused. */
export function* statesOf(
  timeline: Timeline,
  points: readonly Point[],
  reading: RememberedReading = newReading(),
): Generator<State> {
  const { walk, steps } = startWalk(timeline, points, reading);
  const lastUse = lastUses(steps);
  let live: LiveModel | null = null;
  let catalog: Standing | null = null;
  for (const [at, point] of points.entries()) {
    const step = (steps[at] ?? []).filter(
      ({ path }) => walk.links.size > 0 || isRead(path, true, catalog?.settings.ignore ?? []),
    );
    const before = step.flatMap(({ path }) => walk.files.get(path) ?? []);
    const changes: readonly EntryChange[] | null = live && changesOf(walk, live, step);
    for (const change of steps[at] ?? []) applyChange(walk, change);
    if (!changes || !catalog) {
      const whole = loadWhole(walk);
      live = makeLiveModel(whole, { kinds, references });
      catalog = { ...whole, model: live.model };
    }
    yield { point, catalog, changed: at === 0 || step.length > 0, changes };
    for (const { blob } of before) if ((lastUse.get(blob) ?? 0) <= at) forgetBlob(walk, blob);
  }
}

/** The catalog at one point, like a folder on disk. */
export function catalogAt(timeline: Timeline, point: Point, reading: RememberedReading): LoadedCatalog {
  const { walk, steps } = startWalk(timeline, [point], reading);
  for (const change of steps.flat()) applyChange(walk, change);
  return loadWhole(walk);
}

function startWalk(timeline: Timeline, points: readonly Point[], reading: RememberedReading) {
  const steps = timeline.steps(points.map(({ tree }) => tree));
  const read = steps.map((step) => step.filter(({ path }) => isCatalogFile(path)));
  const blobs = blobsOf(timeline, read);
  const walk: HistoryWalk = { timeline, blobs, reading, files: new Map(), uses: new Map(), links: new Set() };
  return { walk, steps };
}

/** Makes a memory of parsed texts, for several walks over the same history. */
export function newReading(): RememberedReading {
  return cacheReading(makeReadFile(kinds));
}

/** The last step that adds each blob; after it, a replaced blob can be forgotten. */
function lastUses(steps: readonly (readonly FileChange[])[]): Map<string, number> {
  return new Map(steps.flatMap((step, at) => step.flatMap(({ blob }) => (blob === null ? [] : [[blob, at] as const]))));
}

function applyChange({ files, uses, links }: HistoryWalk, { path, blob, kind }: FileChange): void {
  const old = files.get(path)?.blob;
  if (old !== undefined) uses.set(old, (uses.get(old) ?? 1) - 1);
  links.delete(path);
  if (kind === 'link' && blob !== null && isCatalogFile(path)) links.add(path);
  if (blob === null) files.delete(path);
  else {
    files.set(path, { blob, kind });
    uses.set(blob, (uses.get(blob) ?? 0) + 1);
  }
}

function forgetBlob({ blobs, reading, uses }: HistoryWalk, blob: string): void {
  if ((uses.get(blob) ?? 0) > 0) return;
  const text = blobs.release(blob);
  if (text !== undefined) reading.forget(text);
}

/** Loads the whole catalog with the loader of folders; each text is still parsed once. */
function loadWhole({ timeline, blobs, reading, files }: HistoryWalk): LoadedCatalog {
  const sizes = (wanted: readonly string[]) => new Map(wanted.map((blob) => [blob, blobs.size(blob)]));
  return catalogOf(makeCommitTree({ read: timeline.read, sizes, text: blobs.text }, files), reading.read);
}

/** Changes made by a few files; `null` if the whole catalog must be loaded. */
function changesOf(walk: HistoryWalk, live: LiveModel, step: readonly FileChange[]): readonly EntryChange[] | null {
  const linked = walk.links.size > 0;
  const moreThanText = ({ path, kind, blob }: FileChange) =>
    path === CONFIG_FILE ||
    kind === 'link' ||
    (linked && (blob === null || !walk.files.has(path) || !isCatalogFile(path)));
  if (step.some(moreThanText)) return null;
  const before: FileRead[] = [];
  const after: FileRead[] = [];
  for (const { path, blob } of step) {
    const old = walk.files.get(path);
    if (old?.kind === 'link') return null;
    const was = old && readAt(walk, path, old.blob);
    const is = blob === null ? undefined : readAt(walk, path, blob, was);
    if (was === null || is === null) return null;
    if (was) before.push(was);
    if (is) after.push(is);
  }
  return live.change({ before, after });
}

/** `null` if the loader has findings about the file itself. */
function readAt(
  { blobs, reading }: HistoryWalk,
  path: string,
  blob: string,
  earlier?: FileRead | null,
): FileRead | null {
  if (blobs.size(blob) > LIMITS.fileBytes) return null;
  const read = blobs.text(blob);
  return read && 'text' in read ? reading.read({ path, text: read.text }, earlier ?? null) : null;
}
