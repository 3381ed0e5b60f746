import { type Analysis, analyse } from '../analysis/analysis.js';
import { CRITERIA, type Criterion, type Weights } from '../analysis/criteria.js';
import { parseSelection } from '../analysis/select.js';
import { findNearest } from '../core/nearest.js';
import type { Words } from '../messages/format.js';
import { type AnalysisChoice, analyseCatalog, exactLines } from '../pipeline.js';
import type { OpenedCatalog } from './opened.js';
import type { AnalysisFlags } from './options.js';
import { checkRankChoice, type RankChoice, rankChoice } from './rank-choice.js';
import { Refusal, suggestionOf } from './refusal.js';
import type { Session } from './session.js';

interface AnalysisRequest {
  readonly flags: Partial<AnalysisFlags> & RankChoice;
  /** Find the line of each input; only documents need it. */
  readonly lines: boolean;
}

/** Turns options into an analysis; a typo is refused with the nearest valid word. */
export function analysisFor(opened: OpenedCatalog, session: Session, { flags, lines }: AnalysisRequest): Analysis {
  const { catalog, asOf } = opened;
  const persona =
    flags.persona === undefined
      ? null
      : requireKnown({ en: 'persona', de: 'Persona' }, flags.persona, [...catalog.model.personas.keys()]);
  const weights = weightsOf(flags.weights, catalog.settings.priority.weights);
  const choice: AnalysisChoice = {
    asOf,
    persona,
    weights,
    ...rankChoice(flags, catalog.settings, weights),
    ...(flags.against ? { against: flags.against } : {}),
    ...(flags.status ? { statuses: flags.status } : {}),
    ...(flags.audience ? { audiences: flags.audience } : {}),
    ...(lines ? { lineOf: exactLines(catalog) } : {}),
  };
  const all = analyseCatalog(catalog, choice);
  const analysis = selectTouchpoints(all, opened, session, flags);
  checkRankChoice(analysis, flags);
  return analysis;
}

function selectTouchpoints(
  all: Analysis,
  opened: OpenedCatalog,
  session: Session,
  flags: AnalysisRequest['flags'],
): Analysis {
  if (!flags.select?.length && !flags.exclude?.length) return all;
  const { catalog } = opened;
  const world = { model: catalog.model, gapOf: (id: string) => all.gap(id)?.gap ?? null };
  const chosen = parseSelection(flags.select ?? [], flags.exclude ?? [], world);
  if (typeof chosen !== 'function') throw refusalOf(chosen);
  const analysis = analyse(catalog.model, { ...all.options, selected: chosen });
  if (analysis.touchpoints.length === 0) {
    session.say(
      { en: 'the selection matches no touchpoint', de: 'die Auswahl trifft keinen Kontaktpunkt' },
      opened.lang,
    );
  }
  return analysis;
}

function refusalOf({
  problem,
  method,
  value,
  near,
  known: ids,
}: Exclude<ReturnType<typeof parseSelection>, (...args: never[]) => unknown>): Refusal {
  if (problem === 'method') {
    return new Refusal(
      { en: `"${method}:" is not a selector`, de: `»${method}:« ist kein Auswahlkriterium` },
      suggestionOf(near, ids),
    );
  }
  if (problem === 'comparison') {
    return new Refusal(
      { en: `"${value}" is not a comparison`, de: `»${value}« ist kein Vergleich` },
      { en: 'for example "gap:>=2"', de: 'zum Beispiel "gap:>=2"' },
    );
  }
  return new Refusal(
    { en: `no ${method} "${value}"`, de: `${method} »${value}« gibt es nicht` },
    suggestionOf(near, ids),
  );
}

/** @param meant the id that follows from what was typed, if there is one */
export function requireKnown(kind: Words<string>, id: string, ids: readonly string[], meant?: string): string {
  if (ids.includes(id)) return id;
  throw new Refusal(
    { en: `no ${kind.en} "${id}"`, de: `${kind.de} »${id}« gibt es nicht` },
    suggestionOf(meant ?? findNearest(id, ids), ids),
  );
}

/** Weights of the command line over those of the settings. Negative and non-finite weights are refused, and weights that are all 0. */
function weightsOf(given: string | undefined, settings: Weights): Weights {
  const weights: Record<Criterion, number> = { ...settings };
  for (const part of given?.split(',') ?? []) {
    const [name = '', value = ''] = part.split('=').map((word) => word.trim());
    const criterion = requireKnown({ en: 'criterion', de: 'Kriterium' }, name, CRITERIA) as Criterion;
    if (!/^\d+(\.\d+)?$/.test(value) || !Number.isFinite(Number(value))) {
      throw new Refusal(
        { en: `"${value}" is not a weight for ${name}`, de: `»${value}« ist kein Gewicht für ${name}` },
        {
          en: 'a weight is a number from 0 up: --weights purchase=2,reach=0.5',
          de: 'ein Gewicht ist eine Zahl ab 0: --weights purchase=2,reach=0.5',
        },
      );
    }
    weights[criterion] = Number(value);
  }
  if (CRITERIA.every((criterion) => weights[criterion] === 0)) {
    throw new Refusal(
      { en: 'all weights are 0', de: 'alle Gewichte sind 0' },
      { en: 'give at least one criterion a weight above 0', de: 'mindestens einem Kriterium ein Gewicht über 0 geben' },
    );
  }
  return weights;
}
