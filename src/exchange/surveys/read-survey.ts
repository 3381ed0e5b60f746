import { type DecodedText, NotUtf8 } from '../tables/decode-text.js';
import type { OpenAnswers, SurveyFile } from './answer-source.js';
import type { AnswerRow, ColumnFacts, SurveyColumn, SurveyHead, SurveyLayout } from './answers.js';
import { applyMap, type MappedLayout } from './apply-map.js';
import { AnswerCount, type Group } from './count-answers.js';
import { type Doubt, doubt } from './doubt.js';
import { type Interpretation, interpret } from './interpret.js';
import { type KanoPair, kanoPairsIn } from './kano.js';
import type { KnownTouchpoint } from './match-touchpoint.js';
import { openAnswers } from './open-answers.js';
import { type SurveyMap, surveyLine } from './survey-map.js';
import { type Recognised, recognise } from './vendors/index.js';
import type { Vendor } from './vendors/vendor.js';

export interface SurveyOptions {
  readonly map: SurveyMap;
  readonly partial: boolean;
  readonly vendor: string | undefined;
  readonly sheet: string | undefined;
  /** True where the day of the round is given, so that no day of the file is needed. */
  readonly dated: boolean;
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  readonly touchpoints: readonly KnownTouchpoint[];
  /** Told now and then how many rows are read. */
  readonly onRows?: (rows: number) => void;
}

/** A file with all of its answers counted, and what its columns are. */
export interface SurveyRead {
  readonly vendor: Vendor;
  readonly open: Omit<OpenAnswers, 'rows'>;
  readonly layout: SurveyLayout;
  readonly map: SurveyMap;
  readonly count: AnswerCount;
  readonly groups: readonly Group[];
  readonly interpretation: Interpretation;
  readonly doubts: readonly Doubt[];
  readonly kano: readonly KanoPair[];
  readonly weight: string | null;
  /** Names in the map that the file does not have. */
  readonly missing: readonly string[];
}

export type SurveyProblem = { readonly problem: 'no-rows' | 'unknown-structure' | 'unknown-vendor' };

/** Rows by which the vendor is told. */
const HEAD_ROWS = 200;

/**
 * Reads a file in one pass.
 * @throws UnreadableTable
 */
export function readSurvey(file: SurveyFile, options: SurveyOptions): Promise<SurveyRead | SurveyProblem> {
  return inItsEncoding((encoding) => readAs(file, options, encoding));
}

/** The vendor and the columns of a file, by its beginning alone; `null` where it is no export that is recognised. */
export async function recogniseFile(
  file: SurveyFile,
  { sheet, vendor, facts }: Pick<SurveyOptions, 'sheet' | 'vendor' | 'facts'>,
): Promise<Recognised | null> {
  const { head, rows } = await inItsEncoding(async (encoding) =>
    readHead(await openAnswers(file, sheet, encoding), facts),
  );
  // The file is closed when no more is wanted of it.
  await rows.return(undefined);
  return head.rows.length < 2 ? null : recognise(head, vendor);
}

/** Reads again as windows-1252 where a later byte shows that the file is no UTF-8. */
async function inItsEncoding<Result>(read: (encoding?: DecodedText['encoding']) => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotUtf8) return read('windows-1252');
    throw error;
  }
}

/** The beginning of a file, and all of its rows. */
export async function readHead(open: OpenAnswers, facts: ReadonlyMap<string, ColumnFacts>) {
  const batches = open.rows[Symbol.asyncIterator]();
  const rows: AnswerRow[] = [];
  let done = false;
  while (!done && rows.length < HEAD_ROWS) {
    const next = await batches.next();
    done = next.done === true;
    if (!next.done) rows.push(...next.value);
  }
  const head: SurveyHead = {
    format: open.format,
    delimiter: open.delimiter,
    rows: withoutEmptyEnd(rows.slice(0, HEAD_ROWS)),
    facts: new Map([...open.facts, ...facts]),
    weight: open.weight,
  };
  async function* all(): AsyncGenerator<readonly AnswerRow[]> {
    try {
      yield rows;
      for (let next = await batches.next(); !next.done; next = await batches.next()) yield next.value;
    } finally {
      await batches.return?.();
    }
  }
  return { head, rows: all() };
}

function withoutEmptyEnd(rows: readonly AnswerRow[]): AnswerRow[] {
  const last = rows.findLastIndex(({ cells }) => cells.some((cell) => (cell ?? '').trim() !== ''));
  return rows.slice(0, last + 1);
}

async function readAs(
  file: SurveyFile,
  options: SurveyOptions,
  encoding?: DecodedText['encoding'],
): Promise<SurveyRead | SurveyProblem> {
  const open = await openAnswers(file, options.sheet, encoding);
  const { head, rows } = await readHead(open, options.facts);
  if (head.rows.length < 2) return { problem: 'no-rows' };
  const found = recognise(head, options.vendor ?? options.map.survey.vendor);
  if (!found) return { problem: options.vendor === undefined ? 'unknown-structure' : 'unknown-vendor' };
  const mapped = applyMap(found.layout, options.map, open.weight, options.partial);
  const { layout } = mapped;
  const count = new AnswerCount(layout, mapped.count);
  await countRows(rows, layout.headerRows, count, options.onRows);
  return { ...interpretCount(mapped, count, open, options), vendor: found.vendor, open };
}

/** What the counts say, with the map. */
function interpretCount(
  { layout, map, count: counted, weight, missing }: MappedLayout,
  count: AnswerCount,
  { delimiter }: OpenAnswers,
  { touchpoints, dated }: SurveyOptions,
): Omit<SurveyRead, 'vendor' | 'open'> {
  const groups = [...count.groups.values()];
  const columns = counted.long ? longColumns(groups) : layout.columns;
  const kano = kanoPairsIn(columns, map);
  const paired = new Set(kano.flatMap(({ withIt, withoutIt }) => [withIt.position, withoutIt.position]));
  const interpretation = interpret({ layout, columns, groups, map, touchpoints, delimiter, paired });
  const doubts = [...interpretation.doubts, ...(dated ? [] : dayDoubts(layout, groups, map))];
  return { layout, map, count, groups, interpretation, doubts, kano, weight: weight?.code ?? null, missing };
}

async function countRows(
  batches: AsyncIterable<readonly AnswerRow[]>,
  skip: number,
  count: AnswerCount,
  onRows: SurveyOptions['onRows'],
): Promise<void> {
  let seen = 0;
  for await (const rows of batches) {
    for (const row of rows) if (seen++ >= skip) count.add(row);
    onRows?.(seen);
  }
}

/** Questions of a long file are the texts in its column of questions. */
function longColumns(groups: readonly Group[]): SurveyColumn[] {
  const items = new Set(groups.flatMap(({ columns }) => [...columns.keys()].map(String)));
  return [...items].map((code): SurveyColumn => ({ position: -1, code, label: code, part: '', role: 'answer' }));
}

function dayDoubts({ day, columns }: SurveyLayout, groups: readonly Group[], { survey }: SurveyMap): Doubt[] {
  if (survey.days !== undefined || !groups.some(({ days }) => days.isUnclear)) return [];
  const column = columns.find(({ position }) => position === day)?.code ?? '';
  const weight = survey.weight === undefined ? {} : { weight: survey.weight };
  return [doubt(column, 'which-day', { mapLine: surveyLine({ days: 'day-first', ...weight }) })];
}
