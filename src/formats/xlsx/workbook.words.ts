import type { Words } from '../../messages/format.js';

/** Words of the workbook itself. */
export const workbookWords: Words<{
  readonly charts: string;
  readonly chartsHint: string;
  readonly description: string;
  readonly cut: string;
  readonly group: string;
  readonly days: string;
}> = {
  en: {
    charts: 'Charts',
    chartsHint: 'Each chart shows the table to its left.',
    description: 'Created from the catalog. Cells hold unrounded values; number formats round what is shown.',
    cut: '… (cut at the size limit of a cell)',
    group: 'Group',
    days: 'days',
  },
  de: {
    charts: 'Diagramme',
    chartsHint: 'Jedes Diagramm zeigt die Tabelle links daneben.',
    description: 'Aus dem Katalog erstellt. Die Zellen enthalten ungerundete Werte, Zahlenformate runden die Anzeige.',
    cut: '… (gekürzt: mehr fasst eine Zelle nicht)',
    group: 'Gruppe',
    days: 'Tage',
  },
};
