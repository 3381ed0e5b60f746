import { relative, sep } from 'node:path';
import { envelopeOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { sortByText } from '../../core/order.js';
import { type Block, heading, note } from '../../document/blocks.js';
import type { CheckedCatalog } from '../../document/check-state.js';
import { countsText } from '../../messages/counts.js';
import type { Lang } from '../../messages/format.js';
import { BLANK_LINE, failedGatesOf, gateCount, plainTable } from './check-blocks.js';
import { type CatalogCheck, type Content, partOf, type Target, wordsIn } from './check-content.js';
import type { CheckFlags } from './check-options.js';

/** Refuses options that apply to one catalog only. */
export function refuseForSeveral({ watch, baseline }: CheckFlags): void {
  const wrong = watch ? '--watch' : baseline !== undefined && baseline !== 'none' ? '--baseline <file>' : null;
  if (wrong === null) return;
  throw new Refusal(
    { en: `${wrong} takes one catalog only`, de: `${wrong} nimmt nur einen Katalog` },
    { en: 'run it once for each catalog', de: 'es für jeden Katalog einzeln aufrufen' },
  );
}

/** Path of a catalog relative to the current folder, with `/`. */
export function relativePathOf(root: string, { host }: Pick<Session, 'host'>): string {
  return relative(host.cwd, root).split(sep).join('/') || '.';
}

/** Content of a report on several catalogs: paths are relative to the current folder, each catalog keeps its settings. */
export function jointContentOf(all: readonly CatalogCheck[], { session, name, all: each }: Target): Content {
  const lang = commonLangOf(all, session);
  const parts = all.map((one) => {
    const catalog = relativePathOf(one.opened.root, session);
    const checked = prefixPaths(one, catalog === '.' ? '' : `${catalog}/`);
    return { catalog, checked, ...partOf(checked, { lang, catalog, all: each }) };
  });
  const catalogs = parts.map(catalogOf);
  const summary = sumOf(catalogs);
  const [{ checked: first }] = parts as [Part];
  const document = {
    ...envelopeOf(name, first.opened, session.version),
    catalog: { name: null, path: '.' as const, files: summary.files, entries: summary.entries },
    asOf: latestDateOf(catalogs),
    complete: catalogs.every(({ complete }) => complete),
    summary,
    findings: parts.flatMap(({ payload }) => payload.findings),
    gates: parts.flatMap(({ state }) => state.gates),
    baseline: null,
    since: null,
    fixes: parts.flatMap(({ state }) => state.fixes),
    catalogs,
  };
  return {
    document,
    blocks: blocksOf(parts, catalogs, lang),
    lang,
    files: parts.flatMap((part) => part.checked.files),
  };
}

interface Part extends ReturnType<typeof partOf> {
  readonly catalog: string;
  readonly checked: CatalogCheck;
}

function catalogOf({ catalog, checked: { opened }, payload, state }: Part): CheckedCatalog {
  return {
    path: catalog,
    name: opened.catalog.settings.name,
    asOf: opened.asOf,
    complete: opened.catalog.complete,
    summary: payload.summary,
    baseline: state.baseline,
    since: state.since,
  };
}

/** Blocks of each catalog below its folder, then the totals. */
function blocksOf(parts: readonly Part[], catalogs: readonly CheckedCatalog[], lang: Lang): Block[] {
  const summary = sumOf(catalogs);
  const failed = parts.reduce((sum, { checked }) => sum + failedGatesOf(checked.judged), 0);
  const total = countsText({ ...summary, suppressed: 0 }, lang) + gateCount(failed, lang);
  const judged = parts.map(({ checked, catalog }) => ({ ...checked.judged, catalog }));
  return [
    ...parts.flatMap(({ blocks, catalog }, at) => [heading(1, catalog, catalogs[at]?.name ?? undefined), ...blocks]),
    BLANK_LINE,
    note(summary.errors + failed > 0 ? 'error' : 'next', total),
    plainTable(judged, { lang, words: wordsIn(lang) }),
  ];
}

/** Prefixes the paths of a result, to make them relative to the current folder. */
function prefixPaths({ opened, judged, fixes, files }: CatalogCheck, before: string): CatalogCheck {
  const placed = (file: string) => before + (file === '' ? CONFIG_FILE : file);
  const diagnostics = judged.diagnostics.map(
    (one): Diagnostic => ({
      ...one,
      file: placed(one.file),
      related: one.related.map((other) => ({ ...other, file: placed(other.file) })),
    }),
  );
  const gates = judged.gates.map((result) => ({
    ...result,
    because: result.because.map((one) => ({ ...one, entry: { ...one.entry, path: placed(one.entry.path) } })),
  }));
  const { baseline } = judged;
  const text: OpenedCatalog['catalog']['text'] = (path) => opened.catalog.text(path.slice(before.length));
  return {
    opened: { ...opened, catalog: { ...opened.catalog, text } },
    judged: { ...judged, diagnostics, gates, baseline: baseline && { ...baseline, shown: before + baseline.shown } },
    fixes: fixes.map((one) => ({ ...one, file: placed(one.file) })),
    files: files.map((one) => ({ ...one, path: placed(one.path) })),
  };
}

function sumOf(catalogs: readonly CheckedCatalog[]): CheckedCatalog['summary'] {
  const sum = (count: keyof CheckedCatalog['summary']) =>
    catalogs.reduce((all, { summary }) => all + summary[count], 0);
  return {
    errors: sum('errors'),
    warnings: sum('warnings'),
    infos: sum('infos'),
    suppressed: sum('suppressed'),
    files: sum('files'),
    reported: sum('reported'),
    entries: sum('entries'),
    catalogs: catalogs.length,
  };
}

function latestDateOf(catalogs: readonly CheckedCatalog[]): string {
  return sortByText(catalogs, ({ asOf }) => asOf).at(-1)?.asOf ?? '';
}

/** The language that all catalogs share, else that of the session. */
function commonLangOf(all: readonly CatalogCheck[], session: Session): Lang {
  const langs = new Set(all.map(({ opened }) => opened.lang));
  const [first] = langs;
  return langs.size === 1 && first !== undefined ? first : session.lang;
}
