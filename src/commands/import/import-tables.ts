import { readTables } from '../../exchange/tables/read-tables.js';
import { type Tables, UnreadableTable } from '../../exchange/tables/table.js';
import { unreadableTable } from './import-refusals.js';
import type { ImportFile } from './import-state.js';
import { refuseSpss, refuseSurvey } from './survey-hint.js';

/** The tables of a file, or a refusal that says why it has none. */
export async function tablesOf({ name, shown, bytes }: ImportFile): Promise<Tables> {
  refuseSpss(shown, bytes);
  try {
    const tables = await readTables(name, bytes);
    refuseSurvey(shown, tables);
    return tables;
  } catch (error) {
    if (error instanceof UnreadableTable) throw unreadableTable(shown, error);
    throw error;
  }
}
