import { requireKnown } from '../../cli/analysed-catalog.js';
import { Refusal } from '../../cli/refusal.js';
import { CONFIG_FILE, type Phase, type Scale } from '../../core/model/settings.js';
import { isMap } from '../../core/read/parsed.js';
import type { RoundsInput } from '../../exchange/lists/plan-rounds.js';
import type { LoadedCatalog } from '../../pipeline.js';
import type { ImportState } from './import-state.js';

/** Parses a scale: `1-5`, or `1-6:min` if 1 is the best value. */
export function scaleFrom(text: string | undefined): Scale | undefined {
  if (text === undefined) return undefined;
  const found = /^(-?\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?::(min|max))?$/.exec(text);
  const [min, max] = [Number(found?.[1]), Number(found?.[2])];
  if (min < max) return { min, max, best: found?.[3] === 'min' ? 'min' : 'max' };
  throw new Refusal(
    { en: `--scale ${text}: the lower end comes first`, de: `--scale ${text}: das untere Ende kommt zuerst` },
    { en: 'form: --scale 1-6:min, where 1 is the best', de: 'Form: --scale 1-6:min, wo 1 das Beste ist' },
  );
}

/** The fields of a new round that apply to all its ratings. */
export function roundHead(file: string, scale: Scale, { opened, options }: ImportState): RoundsInput['head'] {
  const { model, settings } = opened.catalog;
  const { persona, department, perspective = 'company', method = 'expert', date = opened.asOf } = options;
  if (persona !== undefined) requireKnown({ en: 'persona', de: 'Persona' }, persona, [...model.personas.keys()]);
  if (department !== undefined) {
    requireKnown({ en: 'department', de: 'Abteilung' }, department, [...model.departments.keys()]);
  }
  const { min, max, best } = settings.scale;
  const own = scale.min !== min || scale.max !== max || scale.best !== best;
  return {
    date,
    perspective,
    method,
    ...(persona === undefined ? {} : { persona }),
    ...(department === undefined ? {} : { department }),
    source: file,
    ...(own ? { scale: scale.best === 'max' ? ({ min: scale.min, max: scale.max } as Scale) : scale } : {}),
  };
}

/**
 * The phases before the import. A catalog without touchpoints and without phases in tpm.yaml gets only those of the
 * list.
 */
export function phasesBefore(catalog: LoadedCatalog): { known: readonly Phase[]; written: readonly Phase[] } {
  const settings = catalog.file(CONFIG_FILE)?.documents[0]?.value;
  const named = isMap(settings) && settings.phases !== undefined;
  const { phases } = catalog.settings;
  if (named) return { known: phases, written: [] };
  const isNew = (catalog.model.index.get('touchpoint')?.size ?? 0) === 0;
  return { known: phases, written: isNew ? [] : phases };
}
