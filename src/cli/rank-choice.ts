import { activeCriteriaOf } from '../analysis/active-criteria.js';
import type { Analysis } from '../analysis/analysis.js';
import { CRITERIA, type Criterion, type Weights } from '../analysis/criteria.js';
import type { Crosshair } from '../analysis/options.js';
import { type Draws, fullDraws, quickDraws } from '../analysis/robustness/draws.js';
import type { Scale, Settings } from '../core/model/settings.js';
import { findNearest } from '../core/nearest.js';
import { CROSSHAIR_NAMES } from '../kinds/config.js';
import { countText, LANGS, type Lang, type Words } from '../messages/format.js';
import { terms } from '../messages/terms.js';
import type { AnalysisChoice } from '../pipeline.js';
import { chosenMethodOf, rankWith } from '../topics/priorities/ranking.view.js';
import type { RankFlags } from './rank-options.js';
import { Refusal, suggestionOf } from './refusal.js';

/** Draws of the commands that show certainty without `--robust`: on a screen, in a report. */
const DEFAULT_DRAWS = { screen: quickDraws, report: fullDraws } as const;

/** `robust` names the default draws where the command sets it and not the user. */
export type RankChoice = Partial<Omit<RankFlags, 'robust'>> & {
  readonly robust?: boolean | keyof typeof DEFAULT_DRAWS | undefined;
  readonly compare?: boolean | undefined;
};

/** Turns options into the choice of a ranking; a typo is refused with the nearest valid word. */
export function rankChoice(flags: RankChoice, settings: Settings, weights: Weights): Partial<AnalysisChoice> {
  return {
    ...(flags.method === undefined ? {} : { method: flags.method }),
    ...(flags.crosshair === undefined ? {} : { crosshair: parseCrosshair(flags.crosshair, settings.scale) }),
    robustness: chooseDraws(flags, settings, weights),
  };
}

function chooseDraws(flags: RankChoice, settings: Settings, weights: Weights): Draws | null {
  const { weightsOrder, robust } = flags;
  if (robust === false && weightsOrder !== undefined) {
    throw new Refusal(
      { en: '--weights-order has no effect without robustness', de: '--weights-order wirkt ohne Robustheit nicht' },
      { en: 'leave out --no-robust or --weights-order', de: '--no-robust oder --weights-order weglassen' },
    );
  }
  if (!robust && weightsOrder === undefined) return null;
  const order = weightsOrder === undefined ? null : parseOrder(weightsOrder, weights);
  const draws = typeof robust === 'string' ? DEFAULT_DRAWS[robust] : fullDraws;
  return { ...draws(settings), order };
}

function parseOrder(given: string, weights: Weights): Criterion[] {
  const order = given.split('>').map((part) => {
    const name = part.trim();
    const criterion = CRITERIA.find((one) => one === name);
    if (criterion) return criterion;
    throw new Refusal(
      { en: `no criterion "${name}" for --weights-order`, de: `für --weights-order gibt es kein Kriterium »${name}«` },
      suggestionOf(findNearest(name, CRITERIA), CRITERIA),
    );
  });
  const twice = order.find((criterion, at) => order.indexOf(criterion) !== at);
  const idle = order.find((criterion) => weights[criterion] === 0);
  if (twice === undefined && idle === undefined) return order;
  throw new Refusal(
    twice === undefined
      ? { en: `"${idle}" has weight 0`, de: `»${idle}« hat das Gewicht 0` }
      : { en: `"${twice}" appears twice in --weights-order`, de: `»${twice}« steht zweimal in --weights-order` },
    ORDER_FORM,
  );
}

const ORDER_FORM = {
  en: 'name every criterion that counts once: --weights-order "purchase>retention>reach"',
  de: 'jedes Kriterium, das zählt, einmal nennen: --weights-order "purchase>retention>reach"',
};

function parseCrosshair(given: string, scale: Scale): Crosshair {
  const name = CROSSHAIR_NAMES.find((one) => one === given);
  if (name) return name;
  const [, ist, importance] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(given) ?? [];
  if (ist === undefined || importance === undefined) {
    throw new Refusal(
      { en: `"${given}" is not a crosshair`, de: `»${given}« ist kein Fadenkreuz` },
      suggestionOf(findNearest(given, CROSSHAIR_NAMES), [...CROSSHAIR_NAMES, '<ist>,<importance>']),
    );
  }
  return checkOnScale([Number(ist), Number(importance)], scale);
}

function checkOnScale(point: readonly [number, number], scale: Scale): [number, number] {
  const off = point.find((value) => value < scale.min || value > scale.max);
  if (off === undefined) return [...point];
  throw new Refusal(
    { en: `the crosshair at ${off} is off the scale`, de: `das Fadenkreuz bei ${off} liegt außerhalb der Skala` },
    {
      en: `the scale goes from ${scale.min} to ${scale.max}`,
      de: `die Skala reicht von ${scale.min} bis ${scale.max}`,
    },
  );
}

/** Refuses what only the analysis can find: a method that ranks no touchpoint, an order that leaves out a criterion. */
export function checkRankChoice(analysis: Analysis, { method, crosshair: requested, compare }: RankChoice): void {
  const { robustness, crosshair } = analysis.options;
  const quadrants = analysis.options.method === 'ipa' || compare;
  if (typeof crosshair !== 'string' && quadrants) checkOnScale(crosshair, analysis.settings.scale);
  if (requested !== undefined && !quadrants) {
    throw new Refusal(
      { en: '--crosshair applies to method ipa only', de: '--crosshair gilt nur für das Verfahren ipa' },
      { en: 'add --method ipa', de: '--method ipa ergänzen' },
    );
  }
  // The default method falls back to the gap; a method named on the command line is refused.
  if (method !== undefined && method !== 'weighted-gap') checkMethod(analysis);
  if (!robustness?.order) return;
  const { order } = robustness;
  const missing = activeCriteriaOf(analysis).filter((criterion) => !order.includes(criterion));
  if (missing.length === 0) return;
  throw new Refusal(
    {
      en: `--weights-order leaves out ${missing.join(', ')}`,
      de: `--weights-order lässt ${missing.join(', ')} aus`,
    },
    ORDER_FORM,
  );
}

function checkMethod(analysis: Analysis): void {
  const method = chosenMethodOf(analysis);
  const { ranked, notRankable } = rankWith(method, analysis);
  if (ranked.length > 0 || notRankable.length === 0) return;
  const lacks = [...new Set(notRankable.flatMap((one) => one.lacks))];
  const namesOf = (lang: Lang) => lacks.map((lack) => terms[lang].lacks[lack]).join(', ');
  const remedy = (lang: Lang) =>
    lang === 'de'
      ? `Es fehlt: ${namesOf(lang)} (${countText(notRankable.length, 'Kontaktpunkt', 'Kontaktpunkte', lang)})`
      : `missing: ${namesOf(lang)} (${countText(notRankable.length, 'touchpoint', 'touchpoints', lang)})`;
  throw new Refusal(
    {
      en: `method "${method.id}" can rank none of the touchpoints`,
      de: `Das Verfahren »${method.id}« kann keinen der Kontaktpunkte reihen`,
    },
    Object.fromEntries(LANGS.map((lang) => [lang, remedy(lang)])) as Words<string>,
  );
}
