import { type Block, note } from '../../document/blocks.js';
import { listText, numberText, quoteText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import type { GapRow, GapsData } from './gaps.view.js';

const words = {
  en: {
    discuss: 'discuss',
    line: (names: string) => `To discuss, because the votes are far apart: ${names}.`,
    target: (name: string, target: string) => `${name} (${target})`,
    more: (count: string) => `${count} more`,
    how: 'Votes are far apart where r_wg = 1 − s²/σ² is below 0.7; σ² is the variance if all steps of the scale were equally likely, (steps² − 1)/12 (James, Demaree & Wolf 1984).',
    entry: (rwg: string, votes: string, options: string) => `agreement r_wg ${rwg} (${votes} votes, ${options} steps)`,
    alone: 'agreement unknown (one vote)',
  },
  de: {
    discuss: 'besprechen',
    line: (names: string) => `Zu besprechen, weil die Stimmen auseinandergehen: ${names}.`,
    target: (name: string, target: string) => `${name} (${target})`,
    more: (count: string) => `${count} weitere`,
    how: 'Stimmen gehen auseinander, wo r_wg = 1 − s²/σ² unter 0,7 liegt; σ² ist die Varianz, wenn alle Stufen der Skala gleich wahrscheinlich wären, (Stufen² − 1)/12 (James, Demaree & Wolf 1984).',
    entry: (rwg: string, votes: string, options: string) =>
      `Einigkeit r_wg ${rwg} (${votes} Stimmen, ${options} Stufen)`,
    alone: 'Einigkeit unbekannt (eine Stimme)',
  },
};

/** Are the votes on the Ist or on the target far apart? */
export function isDisputed({ agreement, agreementOnTarget }: GapRow): boolean {
  return Boolean(agreement?.discuss || agreementOnTarget?.discuss);
}

/** The touchpoints whose votes are far apart, by name. The summary screen says nothing else about agreement. */
export function discussLines({ gaps, against }: GapsData, context: Context): Block[] {
  const w = wordsOf(words, context);
  const names = gaps.flatMap((row) => {
    const name = quoteText(row.name, context.lang);
    if (row.agreement?.discuss) return [name];
    return row.agreementOnTarget?.discuss ? [w.target(name, context.terms.values[against])] : [];
  });
  if (names.length === 0) return [];
  const limit = context.overview ? 3 : names.length;
  const rest = names.length - limit;
  const shown = rest > 0 ? [...names.slice(0, limit), w.more(numberText(rest, context.lang))] : names;
  const line = note('hint', w.line(listText(shown, context.lang)));
  return context.overview ? [line] : [line, note('hint', w.how)];
}

/** The agreement behind a value, and the null model of random votes that it is compared with. */
export function agreementText(agreement: NonNullable<GapRow['agreement']>, context: Context): string[] {
  const w = wordsOf(words, context);
  const { rwg, votes, options, discuss } = agreement;
  if (rwg === null || options === null) return votes === 1 ? [w.alone] : [];
  const text = w.entry(
    numberText(rwg, context.lang, { digits: 2 }),
    numberText(votes, context.lang),
    numberText(options, context.lang),
  );
  return [discuss ? `${text}: ${w.discuss}` : text];
}
