import { matchesGlob } from '../core/glob.js';
import { LIMITS } from '../core/limits.js';
import { type FileRead, makeReadFile, type RememberedReading, remembered } from '../core/read-file.js';
import { relink } from '../core/relink.js';
import { CONFIG_FILE } from '../core/settings.js';
import { commitTree } from '../git/commit-tree.js';
import type { CommittedFile } from '../git/files.js';
import type { FileChange } from '../git/steps.js';
import type { Timeline } from '../git/timeline.js';
import { kinds } from '../kinds/index.js';
import { references } from '../kinds/references.generated.js';
import { catalogOf, type LoadedCatalog } from '../pipeline.js';
import { type Blobs, blobsOf } from './trend-blobs.js';
import type { Point } from './trend-points.js';

export interface State {
  readonly point: Point;
  readonly catalog: LoadedCatalog;
  /** Did any file of the catalog change since the point before? */
  readonly changed: boolean;
}

interface Walk {
  readonly timeline: Timeline;
  readonly blobs: Blobs;
  readonly reading: RememberedReading;
  readonly files: Map<string, CommittedFile>;
}

/** The catalog at each point, one after the other; what did not change from one to the next is taken over. */
export function* statesOf(
  timeline: Timeline,
  points: readonly Point[],
  reading: RememberedReading = newReading(),
): Generator<State> {
  const steps = timeline
    .steps(points.map(({ tree }) => tree))
    .map((step) => step.filter(({ path }) => /\.ya?ml$/.test(path)));
  const lastUse = lastUses(steps);
  const walk: Walk = { timeline, blobs: blobsOf(timeline, steps), reading, files: new Map() };
  let catalog: LoadedCatalog | null = null;
  for (const [at, point] of points.entries()) {
    const step = (steps[at] ?? []).filter(({ path }) => !catalog || isLooked(path, catalog));
    const before = step.flatMap(({ path }) => walk.files.get(path) ?? []);
    const next: LoadedCatalog | null = catalog && changedCatalog(walk, catalog, step);
    for (const change of steps[at] ?? []) apply(walk, change);
    const now: LoadedCatalog = next ?? wholeCatalog(walk);
    catalog = now;
    yield { point, catalog: now, changed: at === 0 || step.length > 0 };
    for (const { blob } of before) if ((lastUse.get(blob) ?? 0) <= at) forget(walk, blob);
  }
}

/** Remembers what was parsed, for several walks over the same history. */
export function newReading(): RememberedReading {
  return remembered(makeReadFile(kinds));
}

/** The last step that brings a blob in; it may go as soon as it is replaced after that. */
function lastUses(steps: readonly (readonly FileChange[])[]): Map<string, number> {
  return new Map(steps.flatMap((step, at) => step.flatMap(({ blob }) => (blob === null ? [] : [[blob, at] as const]))));
}

function apply({ files, blobs }: Walk, { path, blob, kind }: FileChange): void {
  if (blob === null) files.delete(path);
  else files.set(path, { blob, kind, size: blobs.size(blob) });
}

function forget({ blobs, reading, files }: Walk, blob: string): void {
  for (const file of files.values()) if (file.blob === blob) return;
  const text = blobs.release(blob);
  if (text !== undefined) reading.forget(text);
}

/** Everything from the start, by the loader that also walks folders; each text is still parsed once. */
function wholeCatalog({ timeline, blobs, reading, files }: Walk): LoadedCatalog {
  const read = (wanted: Iterable<string>) => timeline.read([...wanted].filter((blob) => !blobs.text(blob)));
  return catalogOf(commitTree({ read, text: blobs.text }, files), reading.read);
}

/** Files that the loader would look at, as long as the globs of `tpm.yaml` are the same. */
function isLooked(path: string, { settings }: LoadedCatalog): boolean {
  const steps = path.split('/');
  if (steps.some((name) => name.startsWith('.') || name === 'node_modules')) return false;
  const folders = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
  return !settings.ignore.some((glob) => folders.some((folder) => matchesGlob(folder, glob)));
}

/** The catalog after a few changed files; `null` where more than these files has to be looked at. */
function changedCatalog(walk: Walk, catalog: LoadedCatalog, step: readonly FileChange[]): LoadedCatalog | null {
  if (step.length === 0) return catalog;
  if (!catalog.complete || step.some(({ path, kind }) => path === CONFIG_FILE || kind === 'link')) return null;
  const before: FileRead[] = [];
  const after: FileRead[] = [];
  for (const { path, blob } of step) {
    const old = walk.files.get(path);
    if (old?.kind === 'link') return null;
    if (old) before.push(...readAt(walk, path, old.blob));
    if (blob === null) continue;
    const read = readAt(walk, path, blob);
    if (read.length === 0) return null;
    after.push(...read);
  }
  const model = relink(catalog.model, { before, after }, { kinds, references });
  if (!model) return null;
  const gone = new Set(step.map(({ path }) => path));
  const files = [...catalog.files.filter(({ path }) => !gone.has(path)), ...after.map(({ file }) => file)];
  return { ...catalog, files, model };
}

function readAt({ blobs, reading }: Walk, path: string, blob: string): FileRead[] {
  if (blobs.size(blob) > LIMITS.fileBytes) return [];
  const read = blobs.text(blob);
  return read && 'text' in read ? [reading.read({ path, text: read.text })] : [];
}
