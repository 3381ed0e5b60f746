import { type Analysis, analyse } from './analysis/analysis.js';
import type { Source } from './analysis/observations.js';
import type { AnalysisOptions } from './analysis/options.js';
import { type Diagnostic, type FindFile, locateFindings, makePositions } from './core/diagnostic.js';
import { matchesGlob } from './core/glob.js';
import { LIMITS } from './core/limits.js';
import { type Catalog, makeEntryNames, readCatalog } from './core/model/catalog.js';
import { pointerOf } from './core/model/entry.js';
import { CONFIG_FILE, readSettings } from './core/model/settings.js';
import { parse } from './core/read/parse.js';
import type { ReadFile } from './core/read/read-entries.js';
import type { SourceFile } from './core/read/source.js';
import { checkGateSettings } from './gates/engine/gate-settings.js';
import { gates } from './gates/index.js';
import { makeDiskTree } from './io/files/disk-tree.js';
import type { FileTree } from './io/files/file-tree.js';
import { isCatalogFile, isSkipped, loadTree } from './io/files/load.js';
import { kinds } from './kinds/index.js';
import { references } from './kinds/references.generated.js';
import { terms as german } from './messages/de/terms.js';
import { terms as english } from './messages/en/terms.js';
import { checkRuleSettings } from './rules/engine/rule-settings.js';
import { type RunOptions, runRules } from './rules/engine/run-rules.js';
import { suppress } from './rules/engine/suppress.js';
import { rules } from './rules/index.js';

/** A catalog that was read from a folder. */
export interface LoadedCatalog extends Catalog {
  /** The text of a file, for code frames; lossy if the file is not UTF-8. */
  readonly text: (path: string) => string | undefined;
  readonly file: FindFile;
}

/**
 * folder → load → parse → validate → link. The only effect is reading; errors in the content are findings, not exceptions.
 * @param root folder of the catalog
 */
export function loadCatalog(root: string): LoadedCatalog {
  return catalogOf(makeDiskTree(root));
}

/** The catalog of a folder, a commit, or any other place that holds files. */
export function catalogOf(tree: FileTree, readFile?: ReadFile): LoadedCatalog {
  const loaded = loadTree(tree, makeIgnoreFilter(tree));
  return fromSources(loaded.sources, loaded.findings, { lossy: loaded.lossy, readFile });
}

/** A catalog from texts in memory: an editor's buffer, a commit, a test. */
export function fromSources(
  sources: readonly SourceFile[],
  loading: Catalog['findings'] = [],
  { lossy = [], readFile }: { readonly lossy?: readonly SourceFile[]; readonly readFile?: ReadFile | undefined } = {},
): LoadedCatalog {
  const catalog = readCatalog(sources, { kinds, references, phaseNames, loading, ...(readFile ? { readFile } : {}) });
  const unread = lossy.map(({ path, text }) => ({ path, text, documents: [] }));
  const files = new Map([...unread, ...catalog.files].map((file) => [file.path, file]));
  const wrong = [...checkRuleSettings(rules, catalog.settings), ...checkGateSettings(gates, catalog.settings)];
  return {
    ...catalog,
    findings: [...catalog.findings, ...wrong],
    settingsValid: catalog.settingsValid && wrong.length === 0,
    complete: catalog.complete && wrong.length === 0,
    text: (path) => files.get(path)?.text,
    file: (path) => files.get(path),
  };
}

/** The displayed names of a phase of the method without a name in `tpm.yaml`. */
export const phaseNames = (id: string): string[] => [english, german].flatMap(({ phases }) => phases[id] ?? []);

/** Would a catalog with these globs read the path or, if it may be a folder, look inside it? */
export function isRead(path: string, isFile: boolean | null, ignore: readonly string[]): boolean {
  return explainUnread(path, isFile, ignore) === null;
}

/** The reason why a catalog that ignores these globs does not read a path, determined from the name alone. */
export function explainUnread(
  path: string,
  isFile: boolean | null,
  ignore: readonly string[],
): 'skipped' | 'ignored' | 'ending' | null {
  const steps = path.split('/');
  if (steps.some(isSkipped)) return 'skipped';
  if (isFile === true && !isCatalogFile(path)) return 'ending';
  return steps.some((_, at) => matchesAny(steps.slice(0, at + 1).join('/'), ignore)) ? 'ignored' : null;
}

const matchesAny = (path: string, globs: readonly string[]) => globs.some((glob) => matchesGlob(path, glob));

/** Reads `tpm.yaml` first, because its globs decide which files are walked. */
function makeIgnoreFilter(tree: FileTree): (path: string) => boolean {
  const config = tree.read(CONFIG_FILE, LIMITS.fileBytes);
  if (!('text' in config)) return () => false;
  const { ignore } = readSettings(parse({ path: CONFIG_FILE, text: config.text })).settings;
  return (path) => matchesAny(path, ignore);
}

/** Catalog → Analysis; missing options come from `tpm.yaml`. */
export function analyseCatalog(catalog: LoadedCatalog, options: AnalysisChoice): Analysis {
  return analyse(catalog.model, optionsOf(catalog, options));
}

/** The options of an analysis; missing ones come from `tpm.yaml`. */
export function optionsOf({ settings }: Pick<LoadedCatalog, 'settings'>, options: AnalysisChoice): AnalysisOptions {
  return {
    against: settings.gap.against,
    persona: null,
    statuses: ['live'],
    audiences: ['customer'],
    weights: settings.priority.weights,
    method: settings.priority.method,
    crosshair: settings.ipa.crosshair,
    robustness: null,
    ...options,
  };
}

export type AnalysisChoice = Partial<AnalysisOptions> & Pick<AnalysisOptions, 'asOf'>;

/** Finds the line of a source in the syntax tree, for documents with the exact line of each input. */
export function exactLines(catalog: LoadedCatalog): (source: Source) => number {
  const rangeOf = makePositions(catalog.file);
  return ({ entry, field }) =>
    rangeOf({
      path: entry.path,
      doc: entry.doc,
      pointer: pointerOf(entry, field),
      part: field.length === 0 ? 'key' : 'value',
    }).start.line;
}

/** All findings of a catalog with their places. All entries are checked, regardless of the selection. */
export function checkCatalog(catalog: LoadedCatalog, asOf: string, run: RunOptions = {}): Diagnostic[] {
  const analysis = analyseCatalog(catalog, { asOf });
  const findings = catalog.settingsValid
    ? suppress(catalog, runRules(rules, analysis, catalog.findings, run), rules, run)
    : catalog.findings;
  return locateFindings(findings, { file: catalog.file, entryAt: makeEntryNames(catalog.model) });
}
