import type { Analysis } from '../../analysis/analysis.js';
import type { Message } from '../../topics/message.js';
import { quickWins } from '../../topics/quick-wins/quick-wins.view.js';
import type { ComputedPart } from '../compose-parts.js';

/** A sentence with the part that proves it. */
export interface Chosen {
  readonly computed: ComputedPart;
  readonly message: Message;
}

/** Maximum number of sentences below the headline; each takes a page of proof. */
const MAX_SENTENCES = 5;

/** A weaker sentence does not stand on page 1. */
const MIN_STRENGTH = 0.1;

/** The parts whose sentence stands above the measures on page 1. */
const MEASURE_PARTS: readonly string[] = ['plan', quickWins.id];

/** The strongest sentences of all parts; of equal ones the earlier part comes first. */
export function chooseMessages(computed: readonly ComputedPart[], analysis: Analysis): Chosen[] {
  const found = computed
    .filter(({ part }) => !MEASURE_PARTS.includes(part.id))
    .flatMap((one): Chosen[] => {
      const message = one.part.message?.(one.data, analysis) ?? null;
      return message && message.strength >= MIN_STRENGTH ? [{ computed: one, message }] : [];
    });
  return found.sort((left, right) => right.message.strength - left.message.strength).slice(0, MAX_SENTENCES);
}

/** The sentence about the measures: of the plan if money or days are given, else of the quick wins. */
export function measureMessageOf(computed: readonly ComputedPart[], analysis: Analysis): Message | null {
  const messages = MEASURE_PARTS.flatMap((id) => {
    const one = computed.find(({ part }) => part.id === id);
    return one ? [one.part.message?.(one.data, analysis) ?? null] : [];
  });
  return messages[0] ?? null;
}
