import type { Lang } from '../messages/format.js';

const TITLES = {
  en: { named: 'What changes', nameless: 'What changes in the touchpoint catalog' },
  de: { named: 'Was sich ändert', nameless: 'Was sich im Kontaktpunkt-Katalog ändert' },
} as const;

/** The title of a comparison in a file or comment. */
export function diffTitleOf(catalog: string | null, lang: Lang): string {
  return catalog === null ? TITLES[lang].nameless : `${TITLES[lang].named}: ${catalog}`;
}
