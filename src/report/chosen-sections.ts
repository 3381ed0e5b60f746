import { Refusal, suggestionOf } from '../cli/refusal.js';
import type { Settings } from '../core/model/settings.js';
import { findNearest } from '../core/nearest.js';
import { partById } from '../topics/index.js';
import type { Part } from '../topics/topic.js';
import type { Template } from './template.js';

/** A section of the report with its settings from a template. */
export interface ChosenPart {
  readonly part: Part;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly top?: number | undefined;
  readonly select?: readonly string[] | undefined;
  readonly groupBy?: Template['sections'][number]['group-by'];
}

export type ChosenSection = ChosenPart | { readonly title: string; readonly text: string };

/** The sections in order: from the template, else `--sections`, else `report.sections` of the settings, else all. */
export function chooseSections(
  template: Template | null,
  given: readonly string[] | undefined,
  { report }: Settings,
): readonly ChosenSection[] {
  if (template && given) {
    throw new Refusal(
      { en: '--template already sets the sections', de: '--template legt die Abschnitte schon fest' },
      { en: 'leave out --sections', de: '--sections weglassen' },
    );
  }
  if (template) return template.sections.map(readSection);
  const ids = given?.flatMap((list) => list.split(',').map((id) => id.trim())) ?? report.sections;
  if (!ids) return [...partById.values()].map((part) => ({ part }));
  return [...new Set(ids)].map((id) => {
    const part = partById.get(id);
    if (part) return { part };
    const names = [...partById.keys()];
    throw new Refusal(
      { en: `unknown section "${id}"`, de: `unbekannter Abschnitt »${id}«` },
      suggestionOf(findNearest(id, names) ?? null, names),
    );
  });
}

function readSection({ id, select, 'group-by': groupBy, title, ...rest }: Template['sections'][number]): ChosenSection {
  const part = id === undefined ? undefined : partById.get(id);
  if (!part) return { title: title ?? '', text: rest.text ?? '' };
  return { part, title, ...rest, groupBy, select: typeof select === 'string' ? [select] : select };
}
