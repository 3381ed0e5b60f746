import { numberText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { strengthOf, UNSURE } from '../shared/strength.js';
import type { MomentsData } from './moments.view.js';

const words = {
  en: (open: string, all: string, unknown: string | null, first: string) =>
    `${open} of ${all} moments of truth ${open === '1' ? 'is' : 'are'} open${unknown === null ? '' : `, ${unknown} cannot be judged`}; first comes ${first}.`,
  de: (open: string, all: string, unknown: string | null, first: string) =>
    `${open} von ${all} Momenten der Wahrheit ${open === '1' ? 'ist' : 'sind'} offen${unknown === null ? '' : `, ${unknown} nicht zu beurteilen`}; zuerst ${first}.`,
};

/** The share of open moments of truth. One whose worst value only the company stated counts half. */
export const momentsMessage = defineMessage({
  find: ({ moments }: MomentsData) => {
    const open = moments.filter(({ state }) => state === 'open');
    const [first] = open;
    if (!first) return null;
    const sure = open.reduce((sum, { worst }) => sum + (worst && !worst.opinion ? 1 : UNSURE), 0);
    const unknown = moments.filter(({ state }) => state === 'unknown').length;
    const numbers = { open: open.length, all: moments.length, unknown, first: first.name };
    return { strength: strengthOf('decides', sure / moments.length), numbers };
  },
  say: ({ open, all, unknown, first }, context) => {
    const { lang } = context;
    const count = (value: number) => numberText(value, lang);
    return wordsOf(words, context)(
      count(open),
      count(all),
      unknown === 0 ? null : count(unknown),
      quoteText(first, lang),
    );
  },
});
