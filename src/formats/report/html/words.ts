import { numberText, type Words } from '../../../messages/format.js';

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

/** Words of the page itself. `{shown}` and `{all}` are filled in by its script. */
export const pageWords: Words<PageWords> = {
  en: {
    skip: 'Skip to the report',
    contents: 'Contents',
    sheets: 'Touchpoints one by one',
    sheetsHint: 'Values, rank and reasons, factors, measures and voices of each touchpoint; the best ranked first.',
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
    breaks: 'Not comparable with before',
    mean: 'Mean',
    rest: 'further back',
    area: 'Area: reach',
    made: (tool) => `Written with ${tool}`,
    rowsCut: (shown, all) =>
      `The first ${numberText(shown, 'en')} of ${numberText(all, 'en')} rows, so that a browser can open the page; all of them stand in the JSON document and the tables of the report.`,
    logo: 'Logo',
    unnamed: (count) => `${count} further points bear no name here; the tables below have them.`,
  },
  de: {
    skip: 'Zum Bericht springen',
    contents: 'Inhalt',
    sheets: 'Die Kontaktpunkte im Einzelnen',
    sheetsHint: 'Werte, Rang und Gründe, Faktoren, Maßnahmen und Stimmen je Kontaktpunkt; die vordersten zuerst.',
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
    breaks: 'Nicht vergleichbar mit davor',
    mean: 'Mittel',
    rest: 'weiter hinten',
    area: 'Fläche: Reichweite',
    made: (tool) => `Erstellt mit ${tool}`,
    rowsCut: (shown, all) =>
      `Die ersten ${numberText(shown, 'de')} von ${numberText(all, 'de')} Zeilen, damit ein Browser die Seite öffnen kann; alle stehen im JSON-Dokument und in den Tabellen des Berichts.`,
    logo: 'Logo',
    unnamed: (count) => `${count} weitere Punkte tragen hier keinen Namen; sie stehen in den Tabellen darunter.`,
  },
};
