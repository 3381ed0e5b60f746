import { numberText, type Words } from '../../messages/format.js';

export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly sheets: string;
  readonly sheetsHint: string;
  readonly open: string;
  readonly close: string;
  readonly filter: string;
  readonly count: string;
  readonly legend: string;
  readonly top: string;
  readonly table: string;
  readonly chart: string;
  readonly target: string;
  readonly limits: string;
  readonly signal: string;
  readonly breaks: string;
  readonly mean: string;
  readonly rest: string;
  readonly area: string;
  readonly made: (tool: string) => string;
  readonly rowsCut: (shown: number, all: number) => string;
  readonly logo: string;
  readonly unnamed: (count: string) => string;
}

/** Words of the page frame. The script of the page fills in `{shown}` and `{all}`. */
export const pageWords: Words<PageWords> = {
  en: {
    skip: 'Skip to the report',
    contents: 'Contents',
    sheets: 'Touchpoints one by one',
    sheetsHint:
      'Values, rank and reasons, factors, measures and voices of each touchpoint, in the order of their ranks.',
    open: 'Open all',
    close: 'Close all',
    filter: 'Filter',
    count: '{shown} of {all} rows',
    legend: 'Numbers in the chart',
    top: 'To the top',
    table: 'Table',
    chart: 'Chart',
    target: 'Target',
    limits: 'Control limits',
    signal: 'Signal',
    breaks: 'Not comparable with earlier values',
    mean: 'Mean',
    rest: 'lower ranks',
    area: 'Area: reach',
    made: (tool) => `Created with ${tool}`,
    rowsCut: (shown, all) =>
      `The first ${numberText(shown, 'en')} of ${numberText(all, 'en')} rows, so that a browser can open the page. The workbook, the CSV files and the JSON document hold all rows.`,
    logo: 'Logo',
    unnamed: (count) => `${count} more points have no label here; the tables below list them.`,
  },
  de: {
    skip: 'Zum Bericht springen',
    contents: 'Inhalt',
    sheets: 'Die Kontaktpunkte im Einzelnen',
    sheetsHint: 'Werte, Rang und Gründe, Faktoren, Maßnahmen und Stimmen je Kontaktpunkt, nach Rang geordnet.',
    open: 'Alle öffnen',
    close: 'Alle schließen',
    filter: 'Filtern',
    count: '{shown} von {all} Zeilen',
    legend: 'Nummern im Diagramm',
    top: 'Nach oben',
    table: 'Tabelle',
    chart: 'Diagramm',
    target: 'Ziel',
    limits: 'Regelgrenzen',
    signal: 'Signal',
    breaks: 'Mit früheren Werten nicht vergleichbar',
    mean: 'Mittel',
    rest: 'weiter hinten',
    area: 'Fläche: Reichweite',
    made: (tool) => `Erstellt mit ${tool}`,
    rowsCut: (shown, all) =>
      `Die ersten ${numberText(shown, 'de')} von ${numberText(all, 'de')} Zeilen, damit ein Browser die Seite öffnen kann. Arbeitsmappe, CSV-Dateien und JSON-Dokument enthalten alle Zeilen.`,
    logo: 'Logo',
    unnamed: (count) => `${count} weitere Punkte tragen hier keinen Namen; sie stehen in den Tabellen darunter.`,
  },
};
