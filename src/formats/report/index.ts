import type { FullReport } from '../../report/report.js';
import type { ListedFormat, Written } from '../define.js';

/** Formats for a whole report. Each has its own file with one function of the report. */
export const reportFormats: readonly ListedFormat<FullReport, Written | Promise<Written>>[] = [
  { id: 'html', extensions: ['html', 'htm'], load: async () => (await import('./html/page.js')).htmlPage },
  { id: 'markdown', extensions: ['md'], load: async () => (await import('./markdown.js')).markdown },
  { id: 'xlsx', extensions: ['xlsx'], load: async () => (await import('./xlsx.js')).xlsx },
  {
    id: 'csv',
    extensions: ['csv'],
    load: async () => (await import('./csv.js')).csv,
    loadFiles: async () => (await import('./csv.js')).csvFiles,
  },
];
