import { mean } from '../analysis/statistics.js';
import { VALUE_KINDS, type ValueKind } from '../core/on-scale.js';
import type { Scale } from '../core/settings.js';
import { numberText } from '../messages/format.js';
import { type Called, readVotes, type Value, valueFrom } from '../workshop/votes.js';
import { Refusal } from './refusal.js';

export type GivenValues = { readonly [K in ValueKind | 'votes']?: string | undefined };

/** Flags of `tpm rate` → values on the round's scale. */
export function valuesOf(given: GivenValues, scale: Scale): Partial<Record<ValueKind, Value>> {
  const values: Partial<Record<ValueKind, Value>> = {};
  for (const kind of VALUE_KINDS) {
    const typed = given[kind];
    if (typed !== undefined) values[kind] = valueFrom(called(`--${kind}`, typed, scale));
  }
  if (given.votes === undefined) return values;
  const votes = called('--votes', given.votes, scale);
  if (typeof values.ist === 'number') checkMean(values.ist, votes);
  else if (values.ist !== undefined) throw votedTwice();
  return { ...values, ist: { votes } };
}

function called(flag: string, typed: string, scale: Scale): readonly number[] {
  // In a shell a comma without blanks separates: `4,5` are two votes, as in `4,5,3`; `7,5 8` are two as well.
  const separates = flag === '--votes' && !/[\s;]/.test(typed.trim());
  const read = readVotes(separates ? typed.replaceAll(',', ' ') : typed, scale);
  if ('votes' in read) return read.votes;
  throw notRead(flag, typed, read, scale);
}

function notRead(flag: string, typed: string, read: Exclude<Called, { votes: unknown }>, scale: Scale): Refusal {
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
  return new Refusal({ en: `${flag}: "${word}" is no number`, de: `${flag}: »${word}« ist keine Zahl` }, remedy);
}

/** A value beside its votes can only be their mean; it is computed and not written. */
function checkMean(ist: number, votes: readonly number[]): void {
  if (Math.abs(ist - mean(votes)) < 0.05 + 1e-9) return;
  const text = (lang: 'en' | 'de') => numberText(mean(votes), lang);
  throw new Refusal(
    {
      en: `--ist is not the mean of --votes (${text('en')})`,
      de: `--ist ist nicht das Mittel von --votes (${text('de')})`,
    },
    { en: 'leave --ist away: it follows from the votes', de: '--ist weglassen: es folgt aus den Stimmen' },
  );
}

function votedTwice(): Refusal {
  return new Refusal(
    { en: 'two lists of votes for the Ist', de: 'zwei Listen von Stimmen für das Ist' },
    { en: 'give them with --votes or with --ist', de: 'entweder mit --votes oder mit --ist angeben' },
  );
}
