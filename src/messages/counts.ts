import { countText, type Lang } from './format.js';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
  readonly suppressed?: number;
}

/** "3 errors, 1 warning, 0 infos in 12 files, 2 suppressed" */
export function countsText({ errors, warnings, infos, files, suppressed = 0 }: Counts, lang: Lang): string {
  const say = (count: number, one: string, many: string) => countText(count, one, many, lang);
  const [found, hidden] =
    lang === 'de'
      ? [
          `${say(errors, 'Fehler', 'Fehler')}, ${say(warnings, 'Warnung', 'Warnungen')}, ${say(infos, 'Hinweis', 'Hinweise')} in ${say(files, 'Datei', 'Dateien')}`,
          say(suppressed, 'unterdrückt', 'unterdrückt'),
        ]
      : [
          `${say(errors, 'error', 'errors')}, ${say(warnings, 'warning', 'warnings')}, ${say(infos, 'info', 'infos')} in ${say(files, 'file', 'files')}`,
          say(suppressed, 'suppressed', 'suppressed'),
        ];
  return suppressed > 0 ? `${found}, ${hidden}` : found;
}
