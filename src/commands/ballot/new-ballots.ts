import { join, relative, resolve } from 'node:path';
import { analysisFor, requireKnown } from '../../cli/analysed-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { replaceFile } from '../../cli/output.js';
import { Refusal, suggestionOf } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { LIMITS } from '../../core/limits.js';
import { VALUE_KINDS, type ValueKind } from '../../core/model/on-scale.js';
import { sha256Of } from '../../core/sha256.js';
import { touchpointsInFileOrder } from '../../exchange/ballots/file-order.js';
import { makeForm } from '../../exchange/ballots/make-form.js';
import { type BallotRecord, recordText } from '../../exchange/ballots/record.js';
import { MAX_FILE_BYTES } from '../../exchange/tables/limits.js';
import type { WrittenContent } from '../../formats/format.js';
import { readBytes, readText } from '../../io/files/read-file.js';
import { kindOfPath } from '../../io/files/write.js';
import type { BallotNewData } from '../../topics/ballots/ballots.view.js';
import type { BallotOptions } from './ballot-options.js';
import { recordPath } from './ballot-records.js';
import { type Recipient, readRecipients } from './recipients.js';

export const SHEET_FORMATS = ['xlsx', 'html'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** A file to write; `null` as content where it is there already, byte by byte. */
interface SheetFile {
  readonly path: string;
  readonly shown: string;
  readonly content: WrittenContent | null;
}

/** Writes the sheets and the record of them: the record first, because no sheet counts without it. */
export async function newBallots(
  opened: OpenedCatalog,
  session: Session,
  options: BallotOptions,
  formats: readonly SheetFormat[],
): Promise<BallotNewData> {
  const recipients = await readRecipients(opened, session, options);
  const record = makeRecord(opened, session, options, recipients);
  const files: SheetFile[][] = [];
  for (const [at, recipient] of recipients.entries()) {
    files.push(
      await makeFiles(recipient, record.ballots[at]?.ballot ?? '', { opened, session, options, formats, record }),
    );
  }
  const path = recordPath(record.set);
  const known = readText(join(opened.root, path), LIMITS.fileBytes);
  const text = recordText(record);
  const isRecorded = 'text' in known && known.text === text;
  const fresh = files.flat().filter(({ content }) => content !== null);
  const write = !options.dryRun && (fresh.length > 0 || !isRecorded);
  if (write && !isRecorded) await replaceFile(join(opened.root, path), text, path);
  if (write) for (const { path: file, shown, content } of fresh) await replaceFile(file, content ?? '', shown);
  const { set, issued, scale, rate, touchpoints } = record;
  const ballots = record.ballots.map((ballot, at) => {
    const name = recipients[at]?.person ?? null;
    return { ...ballot, name, files: (files[at] ?? []).map(({ shown }) => shown) };
  });
  return { set, issued, scale, rate, touchpoints, ballots, record: path, written: write };
}

function makeRecord(
  opened: OpenedCatalog,
  session: Session,
  options: BallotOptions,
  recipients: readonly Recipient[],
): BallotRecord {
  const { catalog, asOf } = opened;
  const flags = {
    ...(options.touchpoints ? { select: options.touchpoints } : {}),
    ...(options.exclude ? { exclude: options.exclude } : {}),
  };
  const chosen = new Set(analysisFor(opened, session, { flags, lines: false }).touchpoints.map(({ id }) => id));
  const touchpoints = touchpointsInFileOrder(catalog.model).flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  if (touchpoints.length === 0) {
    throw new Refusal(
      { en: 'no touchpoint to rate', de: 'kein Kontaktpunkt zu bewerten' },
      { en: 'tpm ls --select … previews a selection', de: 'tpm ls --select … zeigt eine Auswahl' },
    );
  }
  const { scale, name } = catalog.settings;
  const about = { issued: asOf, catalog: name, scale, rate: parseRatedKinds(options.rate), touchpoints };
  const set = sha256Of(JSON.stringify([about, recipients])).slice(0, 10);
  const ballots = recipients.map(({ department, persona, person }, at) => {
    return {
      ballot: `${set}-${at + 1}`,
      department,
      persona,
      person: person !== null,
      name: options.names ? person : null,
    };
  });
  return { format: 'tpm/ballots', version: 1, set, ...about, ballots };
}

function parseRatedKinds(typed = 'ist'): ValueKind[] {
  const kinds = typed.split(',').map((word) => word.trim());
  for (const kind of kinds) requireKnown({ en: 'value', de: 'Wert' }, kind, VALUE_KINDS);
  return VALUE_KINDS.filter((kind) => kinds.includes(kind));
}

interface Making {
  readonly opened: OpenedCatalog;
  readonly session: Session;
  readonly options: BallotOptions;
  readonly formats: readonly SheetFormat[];
  readonly record: BallotRecord;
}

async function makeFiles(
  { label, persona, file }: Recipient,
  ballot: string,
  { opened, session, options, formats, record }: Making,
): Promise<SheetFile[]> {
  const { cwd } = session.host;
  const folder = resolve(cwd, session.options.output ?? 'ballots');
  const about = { record, ballot, recipient: label, persona, file, sendBack: options.sendBack ?? null };
  const { model } = opened.catalog;
  const files: SheetFile[] = [];
  for (const format of formats) {
    const form = makeForm({ ...about, model, lang: opened.lang, kind: format === 'xlsx' ? 'workbook' : 'page' });
    const content =
      format === 'xlsx'
        ? await (await import('../../formats/xlsx/ballot-workbook.js')).writeBallotWorkbook(form, record.issued)
        : (await import('../../formats/html/ballot-page.js')).writeBallotPage(form);
    const path = join(folder, `${file}.${format}`);
    const shown = relative(cwd, path) || path;
    files.push({ path, shown, content: skipIfThere(path, shown, content, session.options.force ?? false) });
  }
  return files;
}

/** A file of that name may hold answers, so it is replaced only with --force. */
function skipIfThere(path: string, shown: string, content: WrittenContent, force: boolean): WrittenContent | null {
  const kind = kindOfPath(path);
  if (kind === 'none' || (force && kind === 'file')) return content;
  const there = kind === 'file' ? readBytes(path, MAX_FILE_BYTES) : null;
  if (there && Buffer.from(there).equals(Buffer.from(content as string))) return null;
  throw new Refusal(
    {
      en: `"${shown}" is there already and may hold answers`,
      de: `»${shown}« gibt es schon, vielleicht mit Antworten`,
    },
    {
      en: 'choose another folder with -o, or replace it with --force',
      de: 'mit -o einen anderen Ordner wählen oder mit --force ersetzen',
    },
  );
}

/** The formats of the sheets among those of `-f`; the others are formats of the answer on stdout. */
export function sheetFormatsOf(chosen: readonly string[]): { sheets: SheetFormat[]; others: string[] } {
  const isSheet = (name: string): name is SheetFormat => (SHEET_FORMATS as readonly string[]).includes(name);
  const named = chosen.find((name) => name.includes('='));
  if (named !== undefined) {
    throw new Refusal(
      { en: `-f ${named}: the sheets go into a folder`, de: `-f ${named}: die Bögen kommen in einen Ordner` },
      suggestionOf(`-f ${named.split('=', 1)[0]} -o ballots`, []),
    );
  }
  const sheets = chosen.filter(isSheet);
  return { sheets: sheets.length > 0 ? sheets : ['xlsx'], others: chosen.filter((name) => !isSheet(name)) };
}
