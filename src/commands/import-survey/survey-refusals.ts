import { Refusal } from '../../cli/refusal.js';
import type { SurveyProblem } from '../../exchange/surveys/read-survey.js';

/** A file that is no export of a survey, or not the one that was named. */
export function notASurvey(shown: string, { problem }: SurveyProblem, vendor: string | undefined): Refusal {
  if (problem === 'no-rows') {
    return new Refusal(
      { en: `"${shown}": no answers below a header`, de: `»${shown}«: keine Antworten unter einer Überschrift` },
      { en: 'export the answers of single people', de: 'die Antworten der einzelnen Personen exportieren' },
    );
  }
  return new Refusal(
    {
      en: `"${shown}": does not have the structure of an export${vendor === undefined ? '' : ` of ${vendor}`}`,
      de: `»${shown}«: nicht gebaut wie ein Export${vendor === undefined ? '' : ` von ${vendor}`}`,
    },
    {
      en: 'without --vendor it is read as what it looks like',
      de: 'ohne --vendor wird die Datei als das gelesen, wonach sie aussieht',
    },
  );
}

/** A log of clicks has a row for each of them and no rating. */
export function clickLog(shown: string): Refusal {
  return new Refusal(
    {
      en: `"${shown}": a log of what single people did, without a rating`,
      de: `»${shown}«: ein Protokoll dessen, was einzelne Personen taten, ohne eine Bewertung`,
    },
    {
      en: 'count it per touchpoint first, and import that list with tpm import',
      de: 'zuerst je Kontaktpunkt zählen und diese Liste mit tpm import importieren',
    },
  );
}

export function tooManyWaves(shown: string): Refusal {
  return new Refusal(
    { en: `"${shown}": more than 200 waves`, de: `»${shown}«: mehr als 200 Wellen` },
    {
      en: 'name another column as survey.wave in the map',
      de: 'in der Zuordnung unter survey.wave eine andere Spalte nennen',
    },
  );
}
