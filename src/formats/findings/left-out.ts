import type { Severity } from '../../core/finding.js';
import { countText, type Lang } from '../../messages/format.js';

const WORDS: Readonly<Record<Lang, Readonly<Record<Severity, readonly [string, string]>>>> = {
  en: {
    error: ['more error', 'more errors'],
    warning: ['more warning', 'more warnings'],
    info: ['more info', 'more infos'],
  },
  de: {
    error: ['weiterer Fehler', 'weitere Fehler'],
    warning: ['weitere Warnung', 'weitere Warnungen'],
    info: ['weiterer Hinweis', 'weitere Hinweise'],
  },
};

/** Says how many findings the host does not show, and where they are listed. */
export function formatLeftOut(left: number, severity: Severity, lang: Lang): string {
  const [one, many] = WORDS[lang][severity];
  const where = lang === 'de' ? 'die ganze Liste steht im Protokoll' : 'the whole list is in the log';
  return `${countText(left, one, many, lang)}: ${where}`;
}
