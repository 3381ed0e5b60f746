import { numberText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { digitsOf, wordsOf } from '../section.js';
import { pointsSize, strengthOf } from '../shared/strength.js';
import type { JourneysData } from './journeys.view.js';

const words = {
  en: (journey: string, mean: string, step: string, ist: string) =>
    `On average the journey ${journey} goes worst: its steps get ${mean}, and ${step} is its weakest with ${ist}.`,
  de: (journey: string, mean: string, step: string, ist: string) =>
    `Am schlechtesten verläuft im Mittel die Reise ${journey}: Ihre Schritte erhalten ${mean}, am schwächsten ist ${step} mit ${ist}.`,
};

/** The worst of several rated journeys; a mean of steps has no interval. */
export const journeysMessage = defineMessage({
  find: ({ journeys }: JourneysData, { model, settings }) => {
    const rated = journeys.filter(({ meanIst }) => meanIst !== null);
    const [worst, next] = rated;
    if (!worst || !next || worst.meanIst === null || !worst.weakest || worst.meanIst === next.meanIst) return null;
    const { touchpoint, ist } = worst.weakest;
    const step = model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint;
    const size = pointsSize(worst.meanShortfall ?? 0, null, settings);
    const numbers = { journey: worst.name, meanIst: worst.meanIst, step, ist };
    return { strength: strengthOf('explains', size), numbers };
  },
  say: ({ journey, meanIst, step, ist }, context) => {
    const { lang } = context;
    const score = (value: number) => numberText(value, lang, { digits: digitsOf(context.settings) });
    return wordsOf(words, context)(quoteText(journey, lang), score(meanIst), quoteText(step, lang), score(ist));
  },
});
