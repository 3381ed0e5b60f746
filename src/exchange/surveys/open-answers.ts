import { type DecodedText, encodingOfStart, makeDecoder } from '../tables/decode-text.js';
import { MAX_SURVEY_CELLS } from '../tables/limits.js';
import { findDelimiter } from '../tables/read-csv.js';
import { type Cell, UnreadableTable } from '../tables/table.js';
import { type OpenAnswers, once, type SurveyFile } from './answer-source.js';
import type { AnswerRow } from './answers.js';

/**
 * Opens a file by its bytes: SPSS, XLSX, ODS, JSON or separated values, of which only the last are read piece by piece.
 * @param encoding the encoding of separated values, where it was found out that it is not the one they begin with
 * @throws UnreadableTable
 */
export async function openAnswers(
  file: SurveyFile,
  sheet?: string,
  encoding?: DecodedText['encoding'],
): Promise<OpenAnswers> {
  const start = Buffer.from(file.start.subarray(0, 8)).toString('latin1');
  if (/^\$FL[23]/.test(start)) return (await import('../spss/sav-answers.js')).savAnswers(wholeOf(file));
  if (start.startsWith('PK')) return openWorkbook(file, sheet);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableTable('xls');
  const head = Buffer.from(file.start.subarray(0, 256)).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (/^(%PDF|<\?xml|<!doctype|<html|<table|\{\\rtf)/i.test(head))
    throw new UnreadableTable('not-a-table', head.slice(0, 5));
  if (/^\[\s*\{|^\{\s*"/.test(head)) return (await import('./json-answers.js')).jsonAnswers(wholeOf(file));
  return openText(file, encoding ?? encodingOfStart(file.start));
}

function wholeOf({ whole }: SurveyFile): Uint8Array {
  const bytes = whole();
  if (bytes === null) throw new UnreadableTable('too-large');
  return bytes;
}

/** Exports of LimeSurvey, by their header: a question that was never shown is a cell without quotes. */
const EMPTY_BY_QUOTES = /^\ufeff?"[^\n]*"submitdate[".]/;

async function openText(file: SurveyFile, encoding: DecodedText['encoding']): Promise<OpenAnswers> {
  const { streamCsv } = await import('../tables/stream-csv.js');
  const text = makeDecoder(encoding)(file.start);
  const line = /^sep=(.)(\r\n|\n|\r)/.exec(text);
  const delimiter = line?.[1] ?? findDelimiter(line ? text.slice(line[0].length) : text);
  const rows = streamCsv(textPieces(file, encoding, line?.[0].length ?? 0), {
    delimiter,
    firstNumber: line ? 2 : 1,
    tellQuotes: EMPTY_BY_QUOTES.test(text),
  });
  return { format: 'csv', delimiter, encoding, facts: new Map(), weight: null, sheet: null, rows };
}

/** @param skip characters of a `sep=` line in front */
async function* textPieces(file: SurveyFile, encoding: DecodedText['encoding'], skip: number): AsyncGenerator<string> {
  const decode = makeDecoder(encoding);
  let left = skip;
  for await (const bytes of file.pieces()) {
    const text = decode(bytes);
    yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
  yield decode();
}

async function openWorkbook(file: SurveyFile, named: string | undefined): Promise<OpenAnswers> {
  const { readWorkbook } = await import('../tables/read-workbook.js');
  const { tables, format } = await readWorkbook(wholeOf(file), MAX_SURVEY_CELLS);
  const shown = tables.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const table = named === undefined ? shown[0] : tables.find(({ sheet }) => sheet === named);
  const rows = (table?.rows ?? []).map(({ number, cells }): AnswerRow => ({ number, cells: cells.map(textOf) }));
  return {
    format: format === 'ods' ? 'ods' : 'xlsx',
    delimiter: null,
    encoding: null,
    facts: new Map(),
    weight: null,
    sheet: table?.sheet ?? null,
    rows: once(rows),
  };
}

function textOf({ value, issue }: Cell): string | null {
  if (value === null || issue !== undefined) return null;
  return typeof value === 'object' ? [value.day, value.time].filter(Boolean).join(' ') : String(value);
}
