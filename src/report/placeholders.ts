import type { Analysis } from '../analysis/analysis.js';
import { dateText, numberText } from '../messages/format.js';
import type { Context } from '../topics/section.js';

/** A placeholder in a text: `{{touchpoints}}`, with or without blanks. */
export const PLACEHOLDER_PATTERN = /\{\{\s*([^{}]*?)\s*\}\}/g;

type Meaning = (analysis: Analysis, context: Context) => string;

const formatCount = (value: number, { lang }: Context) => numberText(value, lang, { digits: 0 });

const placeholders = {
  name: ({ settings }) => settings.name ?? '',
  asOf: (_, { asOf, lang }) => dateText(asOf, lang),
  touchpoints: ({ touchpoints }, context) => formatCount(touchpoints.length, context),
  rated: ({ touchpoints, current }, context) =>
    formatCount(touchpoints.filter(({ id }) => current(id, 'ist') !== null).length, context),
  behind: ({ touchpoints, gap }, context) =>
    formatCount(touchpoints.filter(({ id }) => (gap(id)?.shortfall ?? 0) > 0).length, context),
  moments: ({ model }, context) => formatCount(model.moments.size, context),
  measures: ({ model }, context) => formatCount(model.measures.size, context),
  departments: ({ model }, context) => formatCount(model.departments.size, context),
} satisfies Readonly<Record<string, Meaning>>;

export const placeholderNames = Object.keys(placeholders) as readonly (keyof typeof placeholders)[];

/** Replaces placeholders by their values. Placeholders inside a value are not replaced. */
export function fillIn(text: string, analysis: Analysis, context: Context): string {
  return text.replaceAll(PLACEHOLDER_PATTERN, (written: string, name: string) => {
    const meaning: Meaning | undefined = Object.hasOwn(placeholders, name)
      ? placeholders[name as keyof typeof placeholders]
      : undefined;
    return meaning ? meaning(analysis, context) : written;
  });
}
