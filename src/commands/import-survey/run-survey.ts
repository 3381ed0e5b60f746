import { basename, join } from 'node:path';
import { requireKnown } from '../../cli/analysed-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { replaceFile } from '../../cli/output.js';
import { progressLine } from '../../cli/progress.js';
import type { Session } from '../../cli/session.js';
import { parse } from '../../core/read/parse.js';
import { MANY_ROWS, namesEvents } from '../../exchange/lists/click-log.js';
import { TooManyWaves } from '../../exchange/surveys/count-answers.js';
import type { KnownTouchpoint } from '../../exchange/surveys/match-touchpoint.js';
import { planSurvey } from '../../exchange/surveys/plan-survey.js';
import { readSurvey, recogniseFile, type SurveyRead } from '../../exchange/surveys/read-survey.js';
import { type SurveyMap, surveyMap, toSurveyMap } from '../../exchange/surveys/survey-map.js';
import { UnreadableTable } from '../../exchange/tables/table.js';
import type { SurveyData } from '../../topics/survey/survey.view.js';
import { catalogWith } from '../import/catalog-with.js';
import { unreadableTable } from '../import/import-refusals.js';
import type { ImportStart } from '../import/import-start.js';
import { stemOf } from '../import/plan-import.js';
import { writeTexts } from '../import/run-import.js';
import { askDoubts } from './ask-doubts.js';
import { findMap, MAPS_FOLDER } from './find-map.js';
import { type PlannedTexts, planTexts } from './plan-texts.js';
import { surveyMapText } from './save-map.js';
import { dataOfPlan, dataOfRead } from './survey-data.js';
import { type OpenedSurvey, openSurvey } from './survey-file.js';
import type { SurveyOptions } from './survey-options.js';
import { clickLog, notASurvey, tooManyWaves } from './survey-refusals.js';

export interface SurveyResult {
  readonly data: SurveyData;
  readonly vendor: string;
  /** The catalog afterwards, or as it would be. */
  readonly after: OpenedCatalog;
}

/** Reads the answers, asks what they do not tell, and writes rounds and metric values. */
export async function runSurvey(
  names: readonly string[],
  { opened, start }: ImportStart,
  session: Session,
  options: SurveyOptions,
): Promise<SurveyResult> {
  const survey = await openSurvey(names, session);
  const began: OpenedCatalog = { ...opened, catalog: catalogWith(opened.catalog, start) };
  requirePersona(options.persona, began);
  const { read, mapShown, answered } = await readDecided(survey, began, session, options);
  const isHeld = read.doubts.some(({ blocks }) => blocks);
  const planned = isHeld ? NOTHING : planFor(read, survey, began, options);
  const texts = new Map([...(planned.texts.size > 0 ? start : []), ...planned.texts]);
  const changed = [...texts].filter(([path, text]) => opened.catalog.text(path) !== text);
  const write = !options.dryRun && !isHeld;
  if (write) await writeTexts(opened, changed);
  if (!options.dryRun && (options.saveMap || (answered && write))) {
    const path = `${MAPS_FOLDER}/${stemOf(survey.file.name)}.yaml`;
    await replaceFile(join(opened.root, path), surveyMapText(read), path);
  }
  const data: SurveyData = {
    ...dataOfRead(read, survey, mapShown, opened.lang),
    ...dataOfPlan(planned, changed, opened),
    written: write && changed.length > 0,
  };
  return { data, vendor: read.vendor.name, after: { ...began, catalog: catalogWith(began.catalog, texts) } };
}

const NOTHING: PlannedTexts = { rounds: [], metrics: [], conflicts: [], texts: new Map() };

function planFor(
  read: SurveyRead,
  { shown, file }: OpenedSurvey,
  opened: OpenedCatalog,
  options: SurveyOptions,
): PlannedTexts {
  const plan = planSurvey({
    read,
    base: options.round ?? stemOf(file.name),
    date: options.date,
    today: opened.asOf,
    persona: options.persona,
    source: basename(shown),
  });
  return planTexts(plan, file.name, opened, options.onConflict ?? 'keep');
}

interface Decided {
  readonly read: SurveyRead;
  readonly mapShown: string | null;
  /** Whether a person has settled something. */
  readonly answered: boolean;
}

/** Reads once without a map to know the columns, unless a map is named; what is in doubt is asked and read again. */
async function readDecided(
  survey: OpenedSurvey,
  opened: OpenedCatalog,
  session: Session,
  options: SurveyOptions,
): Promise<Decided> {
  const columns = await columnNames(survey, options);
  const found = findMap(options.map, opened.root, (name) => columns.has(name) || /^@[A-Z]{1,3}$/.test(name), session);
  const read = await readWith(found.map, survey, opened, session, options);
  const lines = await askDoubts(read.doubts, opened, session);
  if (lines === null) return { read, mapShown: found.shown, answered: false };
  const map = mergeMaps(found.map, mapIn(lines.join('\n')));
  return { read: await readWith(map, survey, opened, session, options), mapShown: found.shown, answered: true };
}

/** Codes of the columns; none where the file is not recognised, which is told when it is read. */
async function columnNames({ shown, file, facts }: OpenedSurvey, options: SurveyOptions): Promise<ReadonlySet<string>> {
  const { sheet, vendor } = options;
  const found = await orUnreadable(shown, () => recogniseFile(file, { sheet, vendor, facts }));
  return new Set(found?.layout.columns.map(({ code }) => code));
}

async function readWith(
  map: SurveyMap,
  { shown, file, facts }: OpenedSurvey,
  opened: OpenedCatalog,
  session: Session,
  options: SurveyOptions,
): Promise<SurveyRead> {
  const progress = progressLine(session);
  const started = performance.now();
  const read = await orUnreadable(shown, () =>
    readSurvey(file, {
      map,
      partial: options.partial ?? false,
      vendor: options.vendor,
      sheet: options.sheet,
      dated: options.date !== undefined,
      facts,
      touchpoints: knownTouchpoints(opened),
      onRows: (rows) =>
        progress.show((performance.now() - started) / 1000, { en: `${rows} rows read`, de: `${rows} Zeilen gelesen` }),
    }),
  ).finally(progress.clear);
  if ('problem' in read) throw notASurvey(shown, read, options.vendor);
  if (isClickLog(read)) throw clickLog(shown);
  for (const persona of [map.survey.persona, ...Object.values(map.survey.personas?.values ?? {})])
    requirePersona(persona, opened);
  return read;
}

/** Many rows of people and times, and no question among the columns. */
function isClickLog({ count, layout, interpretation, kano }: SurveyRead): boolean {
  const isEmpty = interpretation.items.length === 0 && interpretation.choices.length === 0 && kano.length === 0;
  return isEmpty && count.answers >= MANY_ROWS && namesEvents(layout.columns.map(({ code }) => code));
}

function knownTouchpoints({ catalog }: OpenedCatalog): KnownTouchpoint[] {
  return [...catalog.model.touchpoints.values()].map(({ id, fields }) => {
    return { id, name: fields.name, factors: Object.keys(fields.factors ?? {}) };
  });
}

function requirePersona(persona: string | undefined, { catalog }: OpenedCatalog): void {
  if (persona !== undefined)
    requireKnown({ en: 'persona', de: 'Persona' }, persona, [...catalog.model.personas.keys()]);
}

async function orUnreadable<Result>(shown: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableTable) throw unreadableTable(shown, error);
    if (error instanceof TooManyWaves) throw tooManyWaves(shown);
    throw error;
  }
}

function mapIn(text: string): SurveyMap {
  const { documents } = parse({ path: 'map.yaml', text: `${text}\n` });
  return toSurveyMap(surveyMap.parse(JSON.parse(JSON.stringify(documents[0]?.value ?? {}))));
}

function mergeMaps(first: SurveyMap, second: SurveyMap): SurveyMap {
  return { survey: { ...first.survey, ...second.survey }, columns: new Map([...first.columns, ...second.columns]) };
}
