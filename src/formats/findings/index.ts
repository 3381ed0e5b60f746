import type { CheckReport } from '../../document/check-report.js';
import type { ListedFormat } from '../format.js';

/** Formats for findings. Each has its own file with one function of the report; other commands refuse them. */
export const findingFormats: readonly ListedFormat<CheckReport>[] = [
  { id: 'concise', extensions: [], load: async () => (await import('./concise.js')).concise },
  { id: 'summary', extensions: [], load: async () => (await import('./summary.js')).summary },
  { id: 'jsonl', extensions: ['jsonl', 'ndjson'], machine: true, load: async () => (await import('./jsonl.js')).jsonl },
  {
    id: 'sarif',
    extensions: ['sarif', 'sarif.json'],
    machine: true,
    load: async () => (await import('./sarif.js')).sarif,
  },
  { id: 'github', extensions: [], machine: true, load: async () => (await import('./github.js')).github },
  { id: 'github-summary', extensions: [], load: async () => (await import('./github-summary.js')).githubSummary },
  { id: 'gitlab', extensions: [], machine: true, load: async () => (await import('./gitlab.js')).gitlab },
  { id: 'junit', extensions: ['xml'], machine: true, load: async () => (await import('./junit.js')).junit },
  {
    id: 'checkstyle',
    extensions: ['xml'],
    machine: true,
    load: async () => (await import('./checkstyle.js')).checkstyle,
  },
  {
    id: 'rdjson',
    extensions: ['rdjson', 'rdjson.json'],
    machine: true,
    load: async () => (await import('./rdjson.js')).rdjson,
  },
  { id: 'azure', extensions: [], machine: true, load: async () => (await import('./azure.js')).azure },
  { id: 'markdown', extensions: ['md'], load: async () => (await import('./markdown.js')).markdown },
];
