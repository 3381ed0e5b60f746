import { type Cell, isFilled, type Table, type TableRow } from '../tables/table.js';
import { headerWordsOf, LISTED_KINDS, type ListedKind, NAMING_TARGETS } from './header-words.js';
import { headerText, plainWordsOf } from './plain-words.js';

export interface Header {
  readonly kind: ListedKind;
  /** Row numbers of the header, as the spreadsheet shows them. */
  readonly rows: readonly number[];
  /** The header of each column; '' for a column without one. */
  readonly texts: readonly string[];
  readonly targets: readonly (string | null)[];
}

/** Maximum number of rows searched for the header; rows above the header are titles. */
const SEARCHED_ROWS = 30;

/**
 * Finds the row, or the two rows with a merged cell in the upper one, whose words name most columns of a list; `null`
 * if none does.
 */
export function findHeader(
  table: Table,
  given: { kind?: ListedKind | undefined; rows?: readonly number[] | undefined } = {},
): Header | null {
  const kinds = given.kind ? [given.kind] : LISTED_KINDS;
  const candidates = (given.rows ? [rowsNumbered(table, given.rows)] : candidatesIn(table)).flatMap((rows) =>
    kinds.map((kind) => makeHeader(kind, rows)),
  );
  let best: { header: Header; score: number } | null = null;
  for (const header of candidates) {
    const score = scoreOf(header);
    if (given.rows ? score >= (best?.score ?? 0) : score > (best?.score ?? 1)) best = { header, score };
  }
  return best?.header ?? null;
}

function rowsNumbered({ rows }: Table, numbers: readonly number[]): TableRow[] {
  return rows.filter(({ number }) => numbers.includes(number));
}

function candidatesIn({ rows }: Table): TableRow[][] {
  return rows.slice(0, SEARCHED_ROWS).flatMap((row, at) => {
    const next = rows[at + 1];
    return next && isSecondRow(row, next) ? [[row], [row, next]] : [[row]];
  });
}

/** Has the row only words, and some of them below a cell that is merged to the right? */
function isSecondRow(row: TableRow, next: TableRow): boolean {
  const filled = next.cells.filter(isFilled);
  const words = filled.every(({ value, issue }) => typeof value === 'string' && !issue && !/^[\d.,%\s-]+$/.test(value));
  const first = next.cells.findIndex(isFilled);
  return words && filled.length > 0 && row.cells.some(isFilled) && first > 0;
}

function makeHeader(kind: ListedKind, rows: readonly TableRow[]): Header {
  const words = headerWordsOf(kind);
  const texts = joinRows(rows);
  const targets: (string | null)[] = texts.map(({ whole, last }) => targetFor(whole, words) ?? targetFor(last, words));
  const known = withoutRepeats(
    bindFigures(
      texts.map(({ whole }) => whole),
      targets,
    ),
  );
  return { kind, rows: rows.map(({ number }) => number), texts: texts.map(({ whole }) => whole), targets: known };
}

/**
 * Joins two header rows. An upper cell also applies to the columns on its right as long as the upper cells there are
 * empty and the lower ones are not.
 */
function joinRows([top, bottom]: readonly TableRow[]): { whole: string; last: string }[] {
  const width = Math.max(top?.cells.length ?? 0, bottom?.cells.length ?? 0);
  let carried = '';
  return Array.from({ length: width }, (_, at) => {
    const [upper, lower] = [textOf(top?.cells[at]), textOf(bottom?.cells[at])];
    carried = upper !== '' || lower === '' ? upper : carried;
    return { whole: headerText(`${lower === '' ? upper : carried} ${lower}`), last: lower === '' ? upper : lower };
  });
}

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === 'string' ? cell.value : '');

function targetFor(text: string, words: ReadonlyMap<string, string>): string | null {
  const dotted = text.trim();
  if (/^(touchpoint|measure|metric|incident|persona|department|rating)\.[\w.]+$/.test(dotted)) return dotted;
  return words.get(plainWordsOf(text)) ?? null;
}

/** Relates columns such as `n` and `SD` to the value before them, or to the value that they name. */
function bindFigures(texts: readonly string[], targets: readonly (string | null)[]): (string | null)[] {
  let value: string | null = null;
  return targets.map((target, at) => {
    if (target !== null && /^rating\.(ist|soll|expectation|importance|best)$/.test(target)) value = target;
    if (target !== null) return target;
    const found =
      /^(?:(ist|soll|erwartung|wichtigkeit) )?(n|anzahl|sd|stdabw|standardabweichung)(?: (ist|soll|erwartung|wichtigkeit))?$/.exec(
        plainWordsOf(texts[at] ?? ''),
      );
    const owner = VALUES[found?.[1] ?? found?.[3] ?? ''] ?? value;
    return found && owner ? `${owner}.${/^(n|anzahl)$/.test(found[2] ?? '') ? 'n' : 'sd'}` : null;
  });
}

const VALUES: Readonly<Record<string, string>> = {
  ist: 'rating.ist',
  soll: 'rating.soll',
  erwartung: 'rating.expectation',
  wichtigkeit: 'rating.importance',
};

/** Keeps the first of several columns with the same target; votes may have several columns. */
function withoutRepeats(targets: readonly (string | null)[]): (string | null)[] {
  return targets.map((target, at) =>
    target !== null && !target.endsWith('.votes') && targets.indexOf(target) < at ? null : target,
  );
}

/** Scores a header: the naming column counts most. If kinds have equal scores, the first kind in the list wins. */
function scoreOf({ kind, targets, texts, rows }: Header): number {
  const known = targets.filter((target) => target !== null).length;
  const own = targets.filter((target) => target?.startsWith(`${kind}.`)).length;
  const filled = texts.filter((text) => text !== '').length;
  const named = targets.includes(NAMING_TARGETS[kind]) || targets.includes(`${kind}.id`);
  if (!named || filled < 1) return 0;
  const exact = texts.some(
    (text, at) => targets[at] === NAMING_TARGETS[kind] && !/^(name|bezeichnung|titel|title)$/.test(plainWordsOf(text)),
  );
  return (exact ? 3 : 1) + known + own / 100 - (rows.length - 1) / 2;
}
