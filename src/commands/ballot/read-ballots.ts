import { basename, resolve } from 'node:path';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { readPageBallot } from '../../exchange/ballots/read-page-ballot.js';
import { readWorkbookBallot } from '../../exchange/ballots/read-workbook-ballot.js';
import { makeUnreadBallot, type ReturnedBallot } from '../../exchange/ballots/returned.js';
import { decodeText } from '../../exchange/tables/decode-text.js';
import { MAX_FILE_BYTES } from '../../exchange/tables/limits.js';
import { readTables } from '../../exchange/tables/read-tables.js';
import { UnreadableTable } from '../../exchange/tables/table.js';
import { readBytes } from '../../io/files/read-file.js';
import { kindOfPath } from '../../io/files/write.js';

/** The file of a page holds some hundred answers. */
const MAX_PAGE_BYTES = 1024 * 1024;

/** Reads each file; one that is no rating sheet is a problem of its own and stops no other. */
export async function readBallots(names: readonly string[], session: Session): Promise<ReturnedBallot[]> {
  const files = [...new Set(names)].map((shown) => ({ shown, bytes: bytesOf(shown, session) }));
  const ballots: ReturnedBallot[] = [];
  for (const { shown, bytes } of files) ballots.push(await readBallot(shown, bytes));
  return ballots;
}

function bytesOf(shown: string, { host }: Session): Uint8Array | null {
  const path = resolve(host.cwd, shown);
  const bytes = readBytes(path, MAX_FILE_BYTES);
  if (bytes || kindOfPath(path) === 'file') return bytes;
  throw new Refusal(
    { en: `there is no file "${shown}"`, de: `die Datei »${shown}« gibt es nicht` },
    { en: 'name the sheets that came back', de: 'die Bögen nennen, die zurückkamen' },
  );
}

async function readBallot(shown: string, bytes: Uint8Array | null): Promise<ReturnedBallot> {
  const unread = (value: string) => makeUnreadBallot(shown, { reason: 'unreadable', sheet: null, cell: null, value });
  if (!bytes) return unread('> 32 MiB');
  if (/^\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1').replace(/^ï»¿/, ''))) {
    return bytes.length > MAX_PAGE_BYTES ? unread('> 1 MiB') : readPageBallot(shown, decodeText(bytes).text);
  }
  try {
    return readWorkbookBallot(shown, await readTables(basename(shown), bytes));
  } catch (error) {
    if (error instanceof UnreadableTable) return unread(error.problem);
    throw error;
  }
}
