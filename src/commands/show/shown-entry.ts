import type { Analysis } from '../../analysis/analysis.js';
import { type LaterDate, laterDatesAbout } from '../../analysis/later.js';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { findEntry } from '../../cli/find-entry.js';
import { Refusal } from '../../cli/refusal.js';
import { type EntryData, entryDataOf } from '../../topics/entry/entry.view.js';
import { type EntrySheet, entrySheetOf } from '../../topics/sheets/entry-sheet.view.js';
import { sheetKinds } from '../../topics/sheets/kinds/index.js';
import { owner, ownersIn } from '../../topics/sheets/kinds/owner.js';
import { sheetOf, type WorkshopSheet } from '../../topics/sheets/workshop-sheet.view.js';

export interface ShownEntry {
  readonly data: EntryData;
  /** The sheet of a touchpoint. */
  readonly sheet: WorkshopSheet | null;
  /** The sheet of any other entry. */
  readonly entrySheet: EntrySheet | null;
  readonly later: readonly LaterDate[];
}

const OWNER_PREFIX = `${owner.kind}/`;

/** The entry of `kind/id` or an id, or the owner of `owner/Name`, with the wanted sheet. */
export function shownEntryOf(analysis: Analysis, name: string, wantsSheet: boolean): ShownEntry {
  const { model } = analysis;
  if (name.startsWith(OWNER_PREFIX)) return shownOwnerOf(analysis, name.slice(OWNER_PREFIX.length));
  const found = findEntry(model, name);
  const shown = { data: entryDataOf(analysis, found), later: laterDatesAbout(found, analysis) };
  if (!wantsSheet) return { ...shown, sheet: null, entrySheet: null };
  if (found.kind === 'touchpoint') return { ...shown, sheet: sheetOf(analysis, found.id), entrySheet: null };
  const sheetKind = sheetKinds.find(({ kind }) => kind === found.kind);
  if (!sheetKind) throw refuseKind(`${found.kind}/${found.id}`);
  return { ...shown, sheet: null, entrySheet: entrySheetOf(analysis, sheetKind, found.id) };
}

/** An owner is no entry: it has a sheet, and neither a file nor references. */
function shownOwnerOf(analysis: Analysis, name: string): ShownEntry {
  requireKnown({ en: 'owner', de: 'Verantwortung' }, name, ownersIn(analysis.model));
  const entry = { kind: owner.kind, id: name, fields: { name }, file: '', line: 0 };
  return {
    data: { entry, current: null, references: [], referencedBy: [] },
    sheet: null,
    entrySheet: entrySheetOf(analysis, owner, name),
    later: [],
  };
}

function refuseKind(name: string): Refusal {
  const kinds = ['touchpoint', ...sheetKinds.map(({ kind }) => kind)].join(', ');
  return new Refusal(
    { en: `${name} has no sheet`, de: `zu ${name} gibt es kein Blatt` },
    {
      en: `sheets are of: ${kinds}; tpm show ${name} shows it`,
      de: `Blätter gibt es zu: ${kinds}; tpm show ${name} zeigt es`,
    },
  );
}
