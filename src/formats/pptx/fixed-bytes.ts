import { unzipSync, zipSync } from 'fflate';

/** The earliest time of a ZIP archive, in local time, as the archive stores it: the same bytes in every time zone. */
const ZIP_START = new Date(1980, 0, 1);
const TIME_PATTERN = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)/g;

/** Names of the parts of charts; the library numbers them through all presentations of a process. */
const CHART_PATTERN = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;

/**
 * A presentation as the same bytes for the same content: its dates, and those of the workbooks of its charts, become the day
 * of the analysis, its charts are numbered from 1, and its parts are packed with a fixed time.
 */
export function fixBytes(archive: Uint8Array, day: string): Uint8Array {
  const parts = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'));
  const renumber = makeRenumber(parts.map(([name]) => name));
  const fixed = parts.map(([name, bytes]) => [renumber(name), fixPart(name, bytes, { day, renumber })]);
  return zipSync(Object.fromEntries(fixed), { level: 6, mtime: ZIP_START });
}

type Renumber = (text: string) => string;

function makeRenumber(names: readonly string[]): Renumber {
  const numbers = new Set(
    names.flatMap((name) => [...name.matchAll(CHART_PATTERN)].map(([, , number]) => Number(number))),
  );
  const order = [...numbers].sort((left, right) => left - right);
  return (text) =>
    text.replaceAll(CHART_PATTERN, (_, name: string, number: string) => `${name}${order.indexOf(Number(number)) + 1}`);
}

interface Fixed {
  readonly day: string;
  readonly renumber: Renumber;
}

function fixPart(name: string, bytes: Uint8Array, { day, renumber }: Fixed): Uint8Array {
  if (name.endsWith('.xlsx')) return fixBytes(bytes, day);
  const fix = (change: Renumber) => new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  if (name.endsWith('docProps/core.xml')) return fix((text) => text.replaceAll(TIME_PATTERN, `$1${day}T00:00:00Z`));
  return name.endsWith('.rels') || name === '[Content_Types].xml' ? fix(renumber) : bytes;
}
