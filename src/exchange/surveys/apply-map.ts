import { positionOf } from '../lists/guess-columns.js';
import type { SurveyColumn, SurveyLayout } from './answers.js';
import type { CountOptions } from './count-answers.js';
import { kanoPairsIn } from './kano.js';
import type { ColumnSpec, SurveyMap } from './survey-map.js';

export interface MappedLayout {
  readonly layout: SurveyLayout;
  readonly map: SurveyMap;
  readonly count: CountOptions;
  readonly weight: SurveyColumn | null;
  /** Names in the map that the file does not have. */
  readonly missing: readonly string[];
}

/** The layout of a file as the map changes it. Columns are named by their code or by their letter, `@D`. */
export function applyMap(
  layout: SurveyLayout,
  map: SurveyMap,
  declaredWeight: string | null,
  partial: boolean,
): MappedLayout {
  const missing: string[] = [];
  const find: Find = (name) => {
    const found = columnNamed(name, layout.columns);
    if (!found) missing.push(name);
    return found;
  };
  const { survey } = map;
  const columns = new Map<string, ColumnSpec | null>();
  for (const [name, spec] of map.columns) {
    const column = survey.long ? { code: name } : find(name);
    if (column) columns.set(column.code, spec);
  }
  const weightName = survey.weight === undefined ? declaredWeight : survey.weight;
  const weight = weightName === null ? null : (find(weightName) ?? null);
  const mapped = layoutWith(layout, { survey, columns }, weight, find);
  const count = countOptions(mapped, { survey, columns }, find);
  return {
    layout: mapped,
    map: { survey, columns },
    count: { ...count, partial, weight: weight?.position ?? null },
    weight,
    missing,
  };
}

type Find = (name: string) => SurveyColumn | undefined;

function layoutWith(
  layout: SurveyLayout,
  { survey, columns }: SurveyMap,
  weight: SurveyColumn | null,
  find: Find,
): SurveyLayout {
  const at = (name: string | undefined, usual: number | null) =>
    name === undefined ? usual : (find(name)?.position ?? null);
  const day = at(survey.day, layout.day);
  const wave = at(survey.wave, layout.wave);
  const personas = survey.personas ? find(survey.personas.column)?.position : undefined;
  const used = [day, wave, weight?.position, personas];
  return {
    ...layout,
    day,
    wave,
    id: survey.id === null ? null : at(survey.id, layout.id),
    columns: layout.columns.map((column) =>
      used.includes(column.position) ? { ...column, role: 'system' } : asMapped(column, columns),
    ),
  };
}

function countOptions(layout: SurveyLayout, map: SurveyMap, find: Find): Omit<CountOptions, 'partial' | 'weight'> {
  const { personas, long } = map.survey;
  const persona = personas ? find(personas.column) : undefined;
  const [item, value] = long ? [find(long.item), find(long.value)] : [];
  const pairs = kanoPairsIn(layout.columns, map);
  return {
    personas: persona ? { column: persona.position, byValue: new Map(Object.entries(personas?.values ?? {})) } : null,
    long: item && value ? { item: item.position, value: value.position } : null,
    pairs: pairs.map(({ withIt, withoutIt }) => [withIt.position, withoutIt.position] as const),
  };
}

/** A column that the map gives a use is a question, whatever the vendor takes it for. */
function asMapped(column: SurveyColumn, columns: ReadonlyMap<string, ColumnSpec | null>): SurveyColumn {
  const spec = columns.get(column.code);
  if (!spec) return column;
  if (spec.options) return { ...column, role: 'list' };
  return column.role === 'system' || column.role === 'text' ? { ...column, role: 'answer' } : column;
}

function columnNamed(name: string, columns: readonly SurveyColumn[]): SurveyColumn | undefined {
  const letter = /^@([A-Z]{1,3})$/.exec(name)?.[1];
  if (letter) return columns.find(({ position }) => position === positionOf(letter));
  return (
    columns.find(({ code }) => code === name) ?? columns.find(({ code }) => code.toLowerCase() === name.toLowerCase())
  );
}
