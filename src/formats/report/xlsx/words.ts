import type { Words } from '../../../messages/format.js';

/** What a workbook says on its own account. */
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
    chartsHint: 'Each chart draws the table to its left.',
    description: 'Written from the catalog: values stand unrounded in the cells, formats round what is shown.',
    cut: '… (cut: a cell holds no more)',
    group: 'Group',
    days: 'days',
  },
  de: {
    charts: 'Diagramme',
    chartsHint: 'Jedes Diagramm zeichnet die Tabelle links von ihm.',
    description: 'Aus dem Katalog geschrieben: in den Zellen stehen ungerundete Werte, Formate runden die Anzeige.',
    cut: '… (gekürzt: mehr fasst eine Zelle nicht)',
    group: 'Gruppe',
    days: 'Tage',
  },
};
