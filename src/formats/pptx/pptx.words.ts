/** Words of the slides that no block of the report has. */
export const pptxWords = {
  en: {
    further: 'The full report has all rows and columns.',
    moreGaps: (shown: string) => `The first ${shown} are shown.`,
    source: (catalog: string, day: string) => `Source of all numbers: the catalog “${catalog}”, as of ${day}.`,
    command: (command: string) => `To see them in full: ${command}`,
    chart: (description: string) => `Chart: ${description}.`,
    chartData: 'The chart is native: “Edit data” shows its numbers, unrounded.',
  },
  de: {
    further: 'Alle Zeilen und Spalten stehen im vollständigen Bericht.',
    moreGaps: (shown: string) => `Gezeigt sind die ersten ${shown}.`,
    source: (catalog: string, day: string) => `Quelle aller Zahlen: der Katalog »${catalog}«, Stand ${day}.`,
    command: (command: string) => `Vollständig zu sehen mit: ${command}`,
    chart: (description: string) => `Diagramm: ${description}.`,
    chartData: 'Das Diagramm ist nativ: »Daten bearbeiten« zeigt seine Zahlen ungerundet.',
  },
};
