import * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import { analysisFor } from '../cli/analysed-catalog.js';
import { defineCommand } from '../cli/command.js';
import { analysisExit, envelopeOf } from '../cli/open-catalog.js';
import { scopeOptions, weightOptions } from '../cli/options.js';
import { publish } from '../cli/publish.js';
import { rankOptions } from '../cli/rank-options.js';
import { needsLines, openAnalysis } from '../cli/run-view.js';
import { reportFormats } from '../formats/report-formats.js';
import { loadSolver } from '../io/solver/highs.js';
import { terms } from '../messages/terms.js';
import { briefSchema } from '../report/brief/brief-payload.js';
import { chooseSections } from '../report/chosen-sections.js';
import type { ReportRequest } from '../report/compose-report.js';
import { reportFormatsFor } from '../report/formats-of-report.js';
import { makeReport } from '../report/make-report.js';
import { redactionOf } from '../report/redaction/redaction.js';
import { checkTables, formOf, logoOf, reportOptions } from '../report/report-choice.js';
import { loadTemplate } from '../report/template-file.js';
import { topics } from '../topics/index.js';
import { plan } from '../topics/plan/plan.view.js';
import { demandOf, demandOptions } from './plan/demand.js';

const schema = () => ({
  title: z.string(),
  redacted: z.boolean().describe('Whether names, quotes and amounts of money are hidden; a hidden amount is null.'),
  /** Sections of the report, in order. */
  sections: z.array(
    z.strictObject({
      id: z
        .string()
        .describe(
          'Id of the section, with a number at its end if the section is repeated; "text" and "intro" are texts.',
        ),
      title: z.string(),
      select: z
        .array(z.string())
        .nullable()
        .describe('Selectors of the touchpoints of this section in the template; null for all.'),
      data: z
        .unknown()
        .describe('Data of the selected touchpoints, in the shape of the field of that section; else null.'),
    }),
  ),
  brief: briefSchema().nullable().describe('The first page of a brief report; null for a report by sections.'),
  ...Object.fromEntries(
    topics.map((topic) => [topic.id, topic.schema().nullable().describe('null if the section is left out.')]),
  ),
});

/** Writes the whole analysis as a document. */
export const report = defineCommand({
  words: {
    en: {
      more: `The ending of the file after -o sets the format; choose one of: ${reportFormats.flatMap(({ extensions }) => extensions).join(', ')}, pdf, json, txt.\n\nSections: ${topics.map(({ id }) => id).join(', ')}. The section plan needs --budget or --days.`,
      args: { folder: 'folder of the catalog' },
    },
    de: {
      more: `Die Endung der Datei nach -o bestimmt das Format; möglich sind: ${reportFormats.flatMap(({ extensions }) => extensions).join(', ')}, pdf, json, txt.\n\nAbschnitte: ${topics.map(({ id }) => id).join(', ')}. Der Abschnitt plan braucht --budget oder --days.`,
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'folder' }],
  options: () => ({ ...reportOptions(), ...demandOptions(), ...scopeOptions(), ...weightOptions(), ...rankOptions() }),
  examples: [
    'tpm report -o report.md',
    'tpm report examples/stadtwerke --brief -f markdown',
    'tpm report --brief -o board.pptx',
    'tpm report examples/stadtwerke --sections summary,gaps -f markdown',
  ],
  document: { name: 'report', schema },
  run: async ({ args: [folder], options }, session) => {
    const flags = { ...options, robust: options.robust ?? ('report' as const) };
    const formats = reportFormatsFor(session.host);
    const lines = needsLines(session, formats);
    const { opened, analysis: whole } = openAnalysis(session, folder, flags, lines);
    const redaction = options.redact ? redactionOf(opened.catalog.model, opened.lang) : null;
    const redact = (one: Analysis) => (redaction ? redaction.analysis(one) : one);
    const analysis = redact(whole);
    const { settings } = opened.catalog;
    const form = formOf(options, settings, session);
    const hasDemand = options.budget !== undefined || options.days !== undefined;
    const bestPlan = hasDemand ? plan(analysis, demandOf(options, analysis), await loadSolver()) : null;
    const template = options.template === undefined ? null : loadTemplate(options.template, opened);
    const named = { ...opened, catalog: { ...opened.catalog, settings: analysis.settings } };
    const request: ReportRequest = {
      facts: { analysis, plan: bestPlan },
      lang: opened.lang,
      chosen: chooseSections(template, options.sections, settings),
      title: options.title ?? template?.title ?? settings.report.title ?? settings.name ?? terms[opened.lang].nameless,
      intro: template?.intro,
      analysisOf: (select) => redact(analysisFor(opened, session, { flags: { ...flags, select: [...select] }, lines })),
      redaction,
      sheets: form.sheets,
    };
    const frame = {
      envelope: envelopeOf('report', named, session.version),
      lang: opened.lang,
      csvDialect: options.csvDialect ?? 'rfc',
      logo: logoOf(options.logo, { root: opened.root, settings }, session),
    };
    const full = makeReport(request, frame, form);
    checkTables(full, session);
    await publish(full, formats, session, opened.root);
    return analysisExit(opened, session);
  },
});
