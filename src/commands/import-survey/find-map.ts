import { basename, join, resolve } from 'node:path';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { LIMITS } from '../../core/limits.js';
import { parse } from '../../core/read/parse.js';
import { EMPTY_MAP, type SurveyMap, surveyMap, toSurveyMap } from '../../exchange/surveys/survey-map.js';
import { readText } from '../../io/files/read-file.js';
import { fileNamesOf } from '../../io/files/read-folder.js';

export interface FoundMap {
  readonly map: SurveyMap;
  /** The file, as people name it; `null` where there is none. */
  readonly shown: string | null;
}

export const MAPS_FOLDER = '.tpm/maps';

/** The map that was named, else the one in `.tpm/maps/` whose columns the file has. */
export function findMap(
  named: string | undefined,
  root: string,
  hasColumn: (name: string) => boolean,
  { host }: Session,
): FoundMap {
  if (named !== undefined) return { map: readSurveyMap(resolve(host.cwd, named), named), shown: named };
  const folder = join(root, MAPS_FOLDER);
  const fitting = fileNamesOf(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => {
      const shown = join(MAPS_FOLDER, name).replaceAll('\\', '/');
      const map = mapOrNull(join(folder, name), shown);
      const columns = [...(map?.columns.keys() ?? [])];
      return map && columns.length > 0 && columns.every(hasColumn) ? [{ map, shown }] : [];
    })
    .sort((left, right) => right.map.columns.size - left.map.columns.size);
  return fitting[0] ?? { map: EMPTY_MAP, shown: null };
}

/** Maps of lists and maps that are wrong are no maps of surveys; only a map that is named is refused. */
function mapOrNull(path: string, shown: string): SurveyMap | null {
  try {
    return readSurveyMap(path, shown);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function readSurveyMap(path: string, shown: string): SurveyMap {
  const read = readText(path, LIMITS.fileBytes);
  if (!('text' in read)) throw wrongMap(shown, { en: 'cannot be read', de: 'lässt sich nicht lesen' });
  const { documents, findings } = parse({ path: basename(shown), text: read.text });
  const broken = findings.find(({ severity }) => severity === 'error');
  if (broken) throw wrongMap(shown, { en: `is no YAML: ${broken.rule}`, de: `ist kein YAML: ${broken.rule}` });
  // The schema does not accept objects without a prototype, which the parser makes.
  const parsed = surveyMap.safeParse(JSON.parse(JSON.stringify(documents[0]?.value ?? {})));
  if (parsed.success) return toSurveyMap(parsed.data);
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw wrongMap(shown, { en: `is wrong at ${place}`, de: `ist falsch bei ${place}` });
}

function wrongMap(shown: string, what: { en: string; de: string }): Refusal {
  return new Refusal(
    { en: `the map "${shown}" ${what.en}`, de: `die Zuordnung »${shown}« ${what.de}` },
    { en: 'docs/surveys.md shows one', de: 'docs/surveys.md zeigt eine' },
  );
}
