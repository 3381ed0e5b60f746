import { countText, type Lang } from './format.js';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files that were read. */
  readonly files: number;
  /** Number of those files that the report covers, if not all. */
  readonly reported?: number;
  /** Catalogs that the files belong to. */
  readonly catalogs?: number;
  readonly suppressed?: number;
}

/** "3 errors, 1 warning, 0 infos in 12 files, 2 suppressed", or "in 1 of 12 files" */
export function countsText(
  { errors, warnings, infos, files, reported = files, catalogs = 1, suppressed = 0 }: Counts,
  lang: Lang,
): string {
  const format = (count: number, one: string, many: string) => countText(count, one, many, lang);
  const part = (of: string) => (reported === files ? '' : `${reported} ${of} `);
  const several = (of: string, name: string) => (catalogs === 1 ? '' : ` ${of} ${catalogs} ${name}`);
  const [found, hidden] =
    lang === 'de'
      ? [
          `${format(errors, 'Fehler', 'Fehler')}, ${format(warnings, 'Warnung', 'Warnungen')}, ${format(infos, 'Hinweis', 'Hinweise')} in ${part('von')}${format(files, 'Datei', 'Dateien')}${several('aus', 'Katalogen')}`,
          format(suppressed, 'unterdrückt', 'unterdrückt'),
        ]
      : [
          `${format(errors, 'error', 'errors')}, ${format(warnings, 'warning', 'warnings')}, ${format(infos, 'info', 'infos')} in ${part('of')}${format(files, 'file', 'files')}${several('of', 'catalogs')}`,
          format(suppressed, 'suppressed', 'suppressed'),
        ];
  return suppressed > 0 ? `${found}, ${hidden}` : found;
}
