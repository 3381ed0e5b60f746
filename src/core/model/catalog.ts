import { kinds } from '../../kinds/index.js';
import type { Reference } from '../../kinds/json-schema.js';
import type { Kind } from '../../kinds/kind.js';
import type { EntryName, Finding } from '../finding.js';
import { compareByCodeUnit } from '../order.js';
import type { ParsedFile } from '../read/parsed.js';
import { makeReadFile, type ReadFile } from '../read/read-entries.js';
import { pointerText, type SourceFile } from '../read/source.js';
import type { entryNameOf } from './entry.js';
import { link, type Model } from './model.js';
import { CONFIG_FILE, readSettings, type Settings } from './settings.js';

/** A catalog that was read: parse → validate → link. Defects of its content are findings, never exceptions. */
export interface Catalog {
  readonly files: readonly ParsedFile[];
  readonly settings: Settings;
  /** Are the settings usable? With a wrong `tpm.yaml` nothing can be computed. */
  readonly settingsValid: boolean;
  readonly model: Model;
  /** Findings of loading, syntax, schema and references; rules add theirs later. */
  readonly findings: readonly Finding[];
  /** Whether the analysis covers every entry and rating of the folder. */
  readonly complete: boolean;
}

export interface ReadOptions {
  readonly kinds: readonly Kind[];
  readonly references: Readonly<Record<string, readonly Reference[]>>;
  /** What people read for a phase that has no name in `tpm.yaml`, so that it is understood where it is written. */
  readonly phaseNames?: (id: string) => readonly string[];
  /** Findings of the loader: unreadable files and the like. */
  readonly loading?: readonly Finding[];
  /** Reads one file; callers that read the same files many times pass a caching reader. */
  readonly readFile?: ReadFile;
}

/** SourceFile[] → Catalog. The order of the files never changes the result. */
export function readCatalog(sources: readonly SourceFile[], options: ReadOptions): Catalog {
  const loading = options.loading ?? [];
  const read = options.readFile ?? makeReadFile(options.kinds);
  const readFiles = [...sources]
    .sort((left, right) => compareByCodeUnit(left.path, right.path))
    .map((file) => read(file));
  const files = readFiles.map(({ file }) => file);
  const { settings, findings: config, unknown } = readSettings(files.find((file) => file.path === CONFIG_FILE));
  const validated = readFiles.filter(({ file }) => file.path !== CONFIG_FILE);
  const before = validated.flatMap(({ file, findings }) => [...file.findings, ...findings]);
  const entries = validated.flatMap((file) => file.entries);
  const linked = link(entries, before, { ...options, settings, unknown });
  // Without valid globs the set of files is uncertain, so findings about files are dropped.
  const ofFiles = unknown.has('ignore') ? [] : [...dropEchoes(before, linked.findings), ...linked.findings];
  const findings = [...loading, ...config, ...ofFiles];
  return {
    files,
    settings,
    // Unreadable settings are not replaced by the defaults.
    settingsValid: ![...config, ...loading].some(
      ({ severity, place }) => severity === 'error' && place.path === CONFIG_FILE,
    ),
    model: linked.model,
    findings,
    complete: !findings.some((finding) => finding.severity === 'error'),
  };
}

/** Drops findings about an invalid id where a finding about the reference already names the right one. */
function dropEchoes(findings: readonly Finding[], linking: readonly Finding[]): readonly Finding[] {
  const nameOf = ({ place: { path, doc, pointer } }: Finding) => `${path}:${doc}${pointerText(pointer)}`;
  const told = new Set(linking.filter(({ rule }) => rule === 'dangling-reference').map(nameOf));
  const isForm = ({ rule }: Finding) => rule === 'invalid-id' || rule === 'invalid-cause';
  return told.size === 0 ? findings : findings.filter((one) => !isForm(one) || !told.has(nameOf(one)));
}

/** The entry that a finding's pointer names, for messages and fingerprints. */
export function makeEntryNames(model: Model): (collection: string, id: string) => EntryName | undefined {
  const byCollection = new Map<string, Map<string, EntryName>>();
  for (const known of model.index.values()) {
    for (const entry of known.values()) {
      const names = byCollection.get(entry.collection) ?? new Map<string, EntryName>();
      byCollection.set(entry.collection, names.set(entry.id, safeName(entry)));
    }
  }
  const kindOf = new Map(kinds.map(({ collection, name }) => [collection as string, name]));
  return (collection, id) => {
    const kind = kindOf.get(collection);
    // An unreadable entry still has its id.
    return byCollection.get(collection)?.get(id) ?? (kind && { kind, id, name: null });
  };
}

/** The name of a broken entry can be of any type. */
function safeName(entry: Parameters<typeof entryNameOf>[0]): EntryName {
  const name: unknown = (entry.fields as { name?: unknown } | null)?.name;
  return { kind: entry.kind, id: entry.id, name: typeof name === 'string' ? name : null };
}
