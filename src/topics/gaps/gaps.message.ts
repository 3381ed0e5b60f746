import type { Analysis } from '../../analysis/analysis.js';
import { direction } from '../../analysis/scale.js';
import { numberText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { strengthOf, UNSURE } from '../shared/strength.js';
import type { GapRow, GapsData } from './gaps.view.js';

const words = {
  en: {
    short: (short: string, compared: string, target: string) =>
      `${short} of ${compared} touchpoints that can be compared ${short === '1' ? 'falls short of its' : 'fall short of their'} target (${target})`,
    tolerated: (count: string) => `${count} of them still within their corridor`,
    met: (compared: string, target: string) =>
      `Every one of the ${compared} touchpoints that can be compared reaches its target (${target}).`,
    only: (target: string) => `The one touchpoint that can be compared reaches its target (${target}).`,
  },
  de: {
    short: (short: string, compared: string, target: string) =>
      `${short} von ${compared} vergleichbaren Kontaktpunkten ${short === '1' ? 'bleibt hinter seinem' : 'bleiben hinter ihrem'} Ziel (${target}) zurück`,
    tolerated: (count: string) => `${count} davon noch im Korridor`,
    met: (compared: string, target: string) =>
      `Jeder der ${compared} vergleichbaren Kontaktpunkte erreicht sein Ziel (${target}).`,
    only: (target: string) => `Der eine vergleichbare Kontaktpunkt erreicht sein Ziel (${target}).`,
  },
};

/** How many touchpoints fall short. A gap that chance might explain, and one without an interval, counts half. */
export const gapsMessage = defineMessage({
  find: ({ gaps, against }: GapsData, analysis) => {
    const compared = gaps.filter(({ gap }) => gap !== null);
    if (compared.length === 0) return null;
    const short = compared.filter((row) => (row.shortfall ?? 0) > 0);
    const said = short.length > 0 ? short : compared;
    const sure = said.reduce((sum, row) => sum + (isSure(row, against, analysis) ? 1 : UNSURE), 0);
    const numbers = {
      short: short.length,
      compared: compared.length,
      tolerated: short.filter((row) => row.tolerated).length,
      against,
    };
    return { strength: strengthOf('describes', sure / compared.length), numbers };
  },
  say: ({ short, compared, tolerated, against }, context) => {
    const w = wordsOf(words, context);
    const count = (value: number) => numberText(value, context.lang);
    const target = context.terms.values[against];
    if (short === 0) return compared === 1 ? w.only(target) : w.met(count(compared), target);
    const parts = [
      w.short(count(short), count(compared), target),
      ...(tolerated > 0 ? [w.tolerated(count(tolerated))] : []),
    ];
    return `${parts.join(', ')}.`;
  },
});

/** Does the whole 95% interval of the Ist lie on the side of the target that the sentence states? */
function isSure({ ci95, gap, ...row }: GapRow, against: GapsData['against'], { settings }: Analysis): boolean {
  const target = row[against];
  if (!ci95 || target === null || gap === null) return false;
  const sign = direction(settings.scale);
  const gaps = ci95.map((end) => sign * (target - end));
  return gap > 0 ? gaps.every((one) => one > 0) : gaps.every((one) => one <= 0);
}
