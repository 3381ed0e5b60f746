import type { Analysis } from '../../analysis/analysis.js';
import { laterDatesOf } from '../../analysis/later.js';
import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { Context } from '../section.js';

type Choice = Partial<
  Pick<Context, 'top' | 'overview' | 'presentation' | 'groupBy' | 'handedOver' | 'hidesMoney' | 'later'>
>;

/** The names and settings that sections need; it holds no data for computations. */
export function contextOf(analysis: Analysis, lang: Lang, choice: Choice = {}): Context {
  const { model, settings, options } = analysis;
  return {
    lang,
    terms: terms[lang],
    settings,
    asOf: options.asOf,
    later: laterDatesOf(analysis),
    name: (kind, id) => (model.index.get(kind)?.get(id)?.fields as { name?: string } | undefined)?.name ?? id,
    moments: new Set([...model.moments.values()].flatMap((moment) => moment.fields.touchpoints)),
    factor: (touchpoint, factor) => model.touchpoints.get(touchpoint)?.fields.factors?.[factor]?.text ?? factor,
    top: null,
    overview: false,
    presentation: false,
    groupBy: null,
    handedOver: false,
    hidesMoney: false,
    ...choice,
  };
}
