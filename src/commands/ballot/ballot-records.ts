import { join } from 'node:path';
import { Refusal } from '../../cli/refusal.js';
import { LIMITS } from '../../core/limits.js';
import { BALLOT_FOLDER, type BallotRecord, readRecord } from '../../exchange/ballots/record.js';
import { readText } from '../../io/files/read-file.js';
import { fileNamesOf } from '../../io/files/read-folder.js';

export const recordPath = (set: string): string => `${BALLOT_FOLDER}/${set}.json`;

/** What was issued from this catalog, by set. */
export function readRecords(root: string): Map<string, BallotRecord> {
  const names = fileNamesOf(join(root, BALLOT_FOLDER)).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => {
      const path = `${BALLOT_FOLDER}/${name}`;
      const read = readText(join(root, path), LIMITS.fileBytes);
      const record = 'text' in read ? readRecord(read.text) : null;
      if (record === null || recordPath(record.set) !== path) throw damagedRecordRefusal(path);
      return [record.set, record];
    }),
  );
}

function damagedRecordRefusal(path: string): Refusal {
  return new Refusal(
    { en: `"${path}" is not the record that tpm wrote`, de: `»${path}« ist nicht die Aufzeichnung, die tpm schrieb` },
    {
      en: 'restore it with git, or delete it with all of its sheets',
      de: 'mit git wiederherstellen oder löschen, mit allen ihren Bögen',
    },
  );
}
