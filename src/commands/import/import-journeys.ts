import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import { scaleOf } from '../../core/model/on-scale.js';
import type { Scale } from '../../core/model/settings.js';
import { findDiagrams } from '../../exchange/journeys/find-diagrams.js';
import { journeyRows } from '../../exchange/journeys/journey-rows.js';
import { MERMAID_SCALE, mermaidScore } from '../../exchange/journeys/mermaid-text.js';
import { nameDiagrams, planJourneys } from '../../exchange/journeys/plan-journeys.js';
import { readDiagram } from '../../exchange/journeys/read-diagram.js';
import { decodeText } from '../../exchange/tables/decode-text.js';
import { analyseCatalog } from '../../pipeline.js';
import { askConflicts } from './import-ask.js';
import { scaleFrom } from './import-round.js';
import type { FileImport, ImportFile, ImportState } from './import-state.js';
import { journeyNotes } from './journey-notes.js';
import { type PlanSource, planUntilValid, roundIdOf, stemOf } from './plan-import.js';

/** Markdown is read as a whole, and a dense page of this size takes seconds. */
const MAX_BYTES = 256 * 1024;

/** Mermaid journeys, alone in a file or in the code blocks of a Markdown page. */
export async function importJourneys(file: ImportFile, state: ImportState): Promise<FileImport> {
  const { opened, options } = state;
  const { model } = opened.catalog;
  if (file.bytes.length > MAX_BYTES) throw tooLarge(file.shown);
  const { text } = decodeText(file.bytes);
  const found = findDiagrams(file.name, text);
  if (found.journeys.length === 0) throw noJourney(file.shown, found.others.length);
  const diagrams = nameDiagrams(found.journeys.map(readDiagram), stemOf(file.name));
  const { sections = 'phases', actors = 'personas' } = options;
  const choice = { sections, actors, model, ownScore: ownScoreIn(opened) };
  const tasks = journeyRows(diagrams, choice);
  const source: PlanSource = {
    columns: { kind: 'touchpoint', columns: [] },
    rows: tasks,
    scale: roundScale(file, state),
    complete: (plan, how) => planJourneys(plan, how, { ...choice, diagrams, tasks }),
  };
  const kept = planUntilValid(file, source, state, 'keep', []);
  const onConflict = await askConflicts(kept.conflicts, state);
  const planned = onConflict === 'keep' ? kept : planUntilValid(file, source, state, onConflict, []);
  const rejected = [...planned.plan.rejected, ...tasks.faults].sort((left, right) => left.row - right.row);
  const lines = diagrams.flatMap((one) => one.tasks.map(({ line }) => line));
  const rows = {
    filled: lines.length,
    taken: lines.filter((line) => planned.plan.entries.has(tasks.rowOf.get(line) ?? 0)).length,
    repeated: 0,
    rejected: new Set(rejected.map(({ row }) => row)).size,
  };
  const notes = journeyNotes(diagrams, found.others, tasks.ownScores, opened.lang);
  const read = { file: file.shown, importer: 'journey', sheet: null, kind: 'touchpoint', header: [], columns: [] };
  return { ...planned.plan, ...planned, rejected, source: { ...read, rows, notes } };
}

/** The score that an export of the catalog has for a touchpoint. */
function ownScoreIn({ catalog, asOf }: OpenedCatalog): (touchpoint: string) => number | null {
  const analysis = analyseCatalog(catalog, { asOf });
  return (id) => {
    const ist = analysis.isAnalysed(id) ? analysis.current(id, 'ist') : null;
    return ist === null ? null : mermaidScore(ist.score, catalog.settings.scale);
  };
}

/** Scores of Mermaid are on 1–5, unless `--scale` says otherwise; a round has one scale. */
function roundScale(file: ImportFile, state: ImportState): Scale {
  const { model, settings } = state.opened.catalog;
  const id = roundIdOf(file, state);
  const wanted = scaleFrom(state.options.scale) ?? MERMAID_SCALE;
  const round = model.assessments.get(id);
  const scale = round ? scaleOf(round.fields, settings) : wanted;
  if (scale.min === wanted.min && scale.max === wanted.max && scale.best === wanted.best) return wanted;
  throw new Refusal(
    {
      en: `the round "${id}" is on ${scale.min}–${scale.max}, the scores of Mermaid are on ${wanted.min}–${wanted.max}`,
      de: `die Runde »${id}« steht auf ${scale.min}–${scale.max}, die Bewertungen von Mermaid auf ${wanted.min}–${wanted.max}`,
    },
    { en: 'name another one with --round', de: 'mit --round eine andere nennen' },
  );
}

function tooLarge(shown: string): Refusal {
  return new Refusal(
    { en: `"${shown}" is larger than 256 KiB`, de: `»${shown}« ist größer als 256 KiB` },
    { en: 'put the journeys into a file of their own', de: 'die Kundenreisen in eine eigene Datei legen' },
  );
}

function noJourney(shown: string, others: number): Refusal {
  const more =
    others === 0
      ? { en: '', de: '' }
      : { en: `, only other diagrams (${others})`, de: `, nur andere Diagramme (${others})` };
  return new Refusal(
    {
      en: `"${shown}" holds no Mermaid journey${more.en}`,
      de: `»${shown}« enthält keine Kundenreise von Mermaid${more.de}`,
    },
    {
      en: 'a block begins with ```mermaid, and the diagram with "journey"',
      de: 'ein Block beginnt mit ```mermaid, das Diagramm mit »journey«',
    },
  );
}
