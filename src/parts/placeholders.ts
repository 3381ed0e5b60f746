import type { Analysis } from '../analysis/analysis.js';
import { dateText, numberText } from '../messages/format.js';
import type { Context } from '../sections/define.js';

/** What a text may name: `{{touchpoints}}`, with or without blanks. */
export const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

type Meaning = (analysis: Analysis, context: Context) => string;

const count = (value: number, { lang }: Context) => numberText(value, lang, { digits: 0 });

const placeholders = {
  name: ({ settings }) => settings.name ?? '',
  asOf: (_, { asOf, lang }) => dateText(asOf, lang),
  touchpoints: ({ touchpoints }, context) => count(touchpoints.length, context),
  rated: ({ touchpoints, current }, context) =>
    count(touchpoints.filter(({ id }) => current(id, 'ist') !== null).length, context),
  behind: ({ touchpoints, gap }, context) =>
    count(touchpoints.filter(({ id }) => (gap(id)?.shortfall ?? 0) > 0).length, context),
  moments: ({ model }, context) => count(model.moments.size, context),
  measures: ({ model }, context) => count(model.measures.size, context),
  departments: ({ model }, context) => count(model.departments.size, context),
} satisfies Readonly<Record<string, Meaning>>;

export const placeholderNames = Object.keys(placeholders) as readonly (keyof typeof placeholders)[];

/** Puts in what the names stand for; a value is text and is not looked through again. */
export function fillIn(text: string, analysis: Analysis, context: Context): string {
  return text.replaceAll(PLACEHOLDER, (written: string, name: string) => {
    const meaning: Meaning | undefined = Object.hasOwn(placeholders, name)
      ? placeholders[name as keyof typeof placeholders]
      : undefined;
    return meaning ? meaning(analysis, context) : written;
  });
}
