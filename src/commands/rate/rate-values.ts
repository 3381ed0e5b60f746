import { mean } from '../../analysis/statistics/describe.js';
import { Refusal } from '../../cli/refusal.js';
import { VALUE_KINDS, type ValueKind } from '../../core/model/on-scale.js';
import type { Scale } from '../../core/model/settings.js';
import { numberText } from '../../messages/format.js';
import { type ParsedVotes, parseVotes, type Value, valueOfVotes } from '../../workshop/state/typed-votes.js';

export type GivenValues = { readonly [K in ValueKind | 'votes']?: string | undefined };

/** The values of the options of `tpm rate`, checked against the scale of the round. */
export function valuesOf(given: GivenValues, scale: Scale): Partial<Record<ValueKind, Value>> {
  const values: Partial<Record<ValueKind, Value>> = {};
  for (const kind of VALUE_KINDS) {
    const typed = given[kind];
    if (typed !== undefined) values[kind] = valueOfVotes(votesOf(`--${kind}`, typed, scale));
  }
  if (given.votes === undefined) return values;
  const votes = votesOf('--votes', given.votes, scale);
  if (typeof values.ist === 'number') checkMean(values.ist, votes);
  else if (values.ist !== undefined) throw refuseTwoVoteLists();
  return { ...values, ist: { votes } };
}

function votesOf(flag: string, typed: string, scale: Scale): readonly number[] {
  // In --votes without spaces every comma separates votes: `4,5` is two votes. With spaces a comma is a decimal sign:
  // `7,5 8`.
  const separates = flag === '--votes' && !/[\s;]/.test(typed.trim());
  const read = parseVotes(separates ? typed.replaceAll(',', ' ') : typed, scale);
  if ('votes' in read) return read.votes;
  throw refuseText(flag, typed, read, scale);
}

function refuseText(
  flag: string,
  typed: string,
  read: Exclude<ParsedVotes, { votes: unknown }>,
  scale: Scale,
): Refusal {
  const word = 'word' in read ? read.word : typed;
  const remedy = {
    en: `numbers from ${scale.min} to ${scale.max}: ${flag} ${scale.min}, or several votes`,
    de: `Zahlen von ${scale.min} bis ${scale.max}: ${flag} ${scale.min}, oder mehrere Stimmen`,
  };
  if (read.problem === 'off-scale') {
    return new Refusal(
      { en: `${flag}: ${word} is outside the scale`, de: `${flag}: ${word} liegt außerhalb der Skala` },
      remedy,
    );
  }
  return new Refusal({ en: `${flag}: "${word}" is not a number`, de: `${flag}: »${word}« ist keine Zahl` }, remedy);
}

/** Refuses a value that is not the mean of its votes; the mean is computed and not written. */
function checkMean(ist: number, votes: readonly number[]): void {
  if (Math.abs(ist - mean(votes)) < 0.05 + 1e-9) return;
  const text = (lang: 'en' | 'de') => numberText(mean(votes), lang);
  throw new Refusal(
    {
      en: `--ist is not the mean of --votes (${text('en')})`,
      de: `--ist ist nicht das Mittel von --votes (${text('de')})`,
    },
    { en: 'omit --ist: it is computed from the votes', de: '--ist weglassen: es wird aus den Stimmen berechnet' },
  );
}

function refuseTwoVoteLists(): Refusal {
  return new Refusal(
    { en: 'the votes for the Ist are given twice', de: 'die Stimmen für das Ist sind doppelt angegeben' },
    { en: 'use either --votes or --ist', de: 'entweder mit --votes oder mit --ist angeben' },
  );
}
