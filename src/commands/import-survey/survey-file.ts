import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import type { SurveyFile } from '../../exchange/surveys/answer-source.js';
import type { ColumnFacts } from '../../exchange/surveys/answers.js';
import { Companions, companionNames } from '../../exchange/surveys/companions.js';
import { openAnswers } from '../../exchange/surveys/open-answers.js';
import { readHead } from '../../exchange/surveys/read-survey.js';
import { MAX_FILE_BYTES } from '../../exchange/tables/limits.js';
import { UnreadableTable } from '../../exchange/tables/table.js';
import { readBytes, readStart } from '../../io/files/read-file.js';
import { readPieces } from '../../io/files/read-pieces.js';
import { unreadableTable } from '../import/import-refusals.js';

const START_BYTES = 65_536;

export interface OpenedSurvey {
  /** As it was typed. */
  readonly shown: string;
  readonly file: SurveyFile;
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  /** Names of the files with labels. */
  readonly companions: readonly string[];
}

/** The one file with answers among those named, and the files that hold its labels. */
export async function openSurvey(names: readonly string[], session: Session): Promise<OpenedSurvey> {
  const companions = new Companions();
  const taken: string[] = [];
  const surveys: { shown: string; file: SurveyFile }[] = [];
  for (const shown of names) {
    const file = fileAt(resolve(session.host.cwd, shown));
    if (!file) throw noFile(shown);
    if (await takeCompanion(shown, file, companions)) taken.push(shown);
    else surveys.push({ shown, file });
  }
  const [survey, second] = surveys;
  if (!survey || second) throw oneSurvey(second?.shown ?? names[0] ?? '');
  const path = resolve(session.host.cwd, survey.shown);
  for (const name of taken.length === 0 ? companionNames(basename(path)) : []) {
    const file = fileAt(join(dirname(path), name));
    if (file && (await takeCompanion(name, file, companions))) taken.push(name);
  }
  return { ...survey, facts: companions.all(), companions: taken };
}

function fileAt(path: string): SurveyFile | null {
  const start = readStart(path, START_BYTES);
  if (!start) return null;
  return { name: basename(path), start, pieces: () => readPieces(path), whole: () => readBytes(path, MAX_FILE_BYTES) };
}

async function takeCompanion(shown: string, file: SurveyFile, companions: Companions): Promise<boolean> {
  try {
    const open = await openAnswers(file);
    if (open.format !== 'csv') return false;
    const { rows } = await readHead(open, new Map());
    const all = [];
    for await (const batch of rows) {
      all.push(...batch);
      if (!companions.isCompanion(all)) return false;
    }
    return companions.take(all);
  } catch (error) {
    if (error instanceof UnreadableTable) throw unreadableTable(shown, error);
    return false;
  }
}

function noFile(shown: string): Refusal {
  return new Refusal(
    { en: `there is no file "${shown}"`, de: `die Datei »${shown}« gibt es nicht` },
    {
      en: 'name the export of a survey: CSV, XLSX, ODS, JSON or SPSS',
      de: 'den Export einer Befragung nennen: CSV, XLSX, ODS, JSON oder SPSS',
    },
  );
}

function oneSurvey(shown: string): Refusal {
  return new Refusal(
    { en: `one survey at a time: "${shown}"`, de: `eine Befragung auf einmal: »${shown}«` },
    {
      en: 'further files may only hold its labels, such as those of SoSci Survey',
      de: 'weitere Dateien dürfen nur ihre Beschriftungen enthalten, wie die von SoSci Survey',
    },
  );
}
