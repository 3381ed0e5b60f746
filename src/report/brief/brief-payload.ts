import * as z from 'zod';
import { topics } from '../../topics/index.js';
import { headlineSchema } from '../../topics/overview/headline.view.js';
import { money } from '../../topics/shared/fields.js';
import { hideMoney } from '../redaction/redact-data.js';
import type { Brief } from './compose-brief.js';

/** The field `brief` of the document. */
export const briefSchema = () =>
  z.strictObject({
    headline: headlineSchema(),
    sentences: z.array(
      z.strictObject({
        section: z.string().describe('The section that proves the sentence.'),
        text: z.string(),
        strength: z.number().min(0).max(1).describe('Weight of the sort of sentence times its size (method.md).'),
        numbers: z
          .record(z.string(), z.union([z.number(), z.string(), z.null()]))
          .describe('The numbers and names behind the sentence, unrounded; a hidden amount of money is null.'),
      }),
    ),
    measures: z
      .array(
        z.strictObject({
          measure: z.string(),
          name: z.string(),
          cost: money(),
          days: z.number().nullable(),
          closes: z.number().describe('Priority points that the measure closes on its own, or adds to the plan.'),
          touchpoints: z.array(z.string()),
        }),
      )
      .describe('The measures to decide on: those of the plan, else the quick wins that can be combined.'),
  });

/** The document of a brief report: its sentences, and the data of the sections that prove them. */
export function briefPayloadOf({ title, parts, chosen, headline, proposed }: Brief, redacted: boolean): object {
  const [first, ...proofs] = parts;
  const texts = proofs.map(({ blocks: [opening] }) => (opening && 'text' in opening ? opening.text : ''));
  const brief = {
    headline,
    sentences: chosen.map(({ computed, message }, at) => ({
      section: computed.part.id,
      text: texts[at] ?? '',
      strength: message.strength,
      numbers: redacted ? withoutMoney(message) : message.numbers,
    })),
    measures: proposed.map((row) => ({ ...row, touchpoints: [...row.touchpoints] })),
  };
  const data = Object.fromEntries(topics.map(({ id }) => [id, null as unknown]));
  for (const { computed } of chosen) {
    data[computed.part.id] = redacted ? hideMoney(computed.data, computed.part.schema()) : computed.data;
  }
  const sections = [...(first ? [first] : []), ...proofs].map(({ id, title: name }) => {
    return { id, title: name, select: null, data: null };
  });
  return { title, redacted, sections, brief: redacted ? hideMoney(brief, briefSchema()) : brief, ...data };
}

function withoutMoney({ numbers, money: hidden }: Brief['chosen'][number]['message']): object {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, hidden.includes(key) ? null : value]));
}
