import { parse } from '../core/read/parse.js';
import type { SourceFile } from '../core/read/source.js';
import type { Fields } from '../kinds/index.js';
import { toFlowText } from './plain-text.js';
import { roundText } from './round-text.js';
import { setField } from './set-field.js';

type Assessment = Fields<'assessment'>;

interface Change {
  readonly id: string;
  readonly before: Assessment;
  readonly after: Assessment;
}

/**
 * The text of a round's file after its ratings or its ballots changed. A file that holds only this round, in the form that tpm writes,
 * is written again; in any other file the text around the ratings stays unchanged.
 * @returns `null` if the change cannot be made in place
 */
export function editRound(file: SourceFile, { id, before, after }: Change): string | null {
  const [first = ''] = file.text.split('\n', 1);
  const modeline = first.startsWith('# yaml-language-server:') ? first : '';
  if (file.text === roundText(id, before, modeline)) return roundText(id, after, modeline);
  let text: string | null = file.text;
  const ratings = differencesOf(before.ratings, after.ratings);
  const changes = [
    ...headDifferences(before, after),
    ...ratings.map(([at, value]) => [['ratings', ...at], value] as const),
  ];
  for (const [pointer, value] of changes) {
    const spelt = value === undefined ? null : toFlowText(value);
    const at = ['assessments', id, ...pointer];
    text = text === null ? null : setField(parse({ path: file.path, text }), { pointer: at, spelt });
  }
  return text;
}

type Difference = readonly [pointer: readonly string[], value: unknown];

/** Fields of the round itself that changed, such as the number of people asked. */
function headDifferences(before: Assessment, after: Assessment): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Assessment)[];
  return fields
    .filter((field) => field !== 'ratings' && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field): Difference => [[field], after[field]]);
}

/** The differences: whole ratings that are new or removed, otherwise single fields. */
function differencesOf(before: Assessment['ratings'], after: Assessment['ratings']): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((touchpoint): Difference[] => {
    const [old, fresh] = [before[touchpoint], after[touchpoint]];
    if (!old || !fresh) return old === fresh ? [] : [[[touchpoint], fresh]];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])] as (keyof typeof old)[];
    return fields
      .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]))
      .map((field): Difference => [[touchpoint, field], fresh[field]]);
  });
}
