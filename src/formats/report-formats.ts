import type { FullReport } from '../document/report.js';
import type { ListedFormat, WrittenContent } from './format.js';

/** Formats for a whole report. Each has its own file with one function of the report. */
export const reportFormats: readonly ListedFormat<FullReport, WrittenContent | Promise<WrittenContent>>[] = [
  { id: 'html', extensions: ['html', 'htm'], load: async () => (await import('./html/report-page.js')).writeHtmlPage },
  { id: 'markdown', extensions: ['md'], load: async () => (await import('./markdown/report-markdown.js')).markdown },
  {
    id: 'pptx',
    extensions: ['pptx'],
    load: async () => {
      const { pptx } = await import('./pptx/slides.js');
      return (report) => pptx(report.slides ?? report);
    },
  },
  { id: 'xlsx', extensions: ['xlsx'], load: async () => (await import('./xlsx/workbook.js')).xlsx },
  {
    id: 'csv',
    extensions: ['csv'],
    load: async () => (await import('./csv/report-csv.js')).csv,
    loadFiles: async () => (await import('./csv/report-csv.js')).csvFiles,
  },
];
