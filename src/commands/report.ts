import * as z from 'zod';
import { demandOf, demandOptions } from '../cli/demand.js';
import { scopeOptions, weightOptions } from '../cli/options.js';
import { pdfFormat } from '../cli/pdf.js';
import { rankOptions } from '../cli/rank-options.js';
import { chosenParts, logoOf, reportOptions } from '../cli/report-choice.js';
import { openAnalysis } from '../cli/run-view.js';
import { analysisExit, envelopeOf, publish } from '../cli/session.js';
import { formats } from '../formats/index.js';
import { reportFormats } from '../formats/report/index.js';
import { composePart, computeParts, subtitleOf } from '../parts/compose.js';
import { parts } from '../parts/index.js';
import { composeSheets } from '../parts/sheets.js';
import { heading } from '../report/blocks.js';
import type { FullReport } from '../report/report.js';
import { contextOf } from '../sections/context.js';
import { loadSolver } from '../solver/highs.js';
import { plan } from '../views/plan.js';
import { defineCommand } from './define.js';

const schema = () => ({
  title: z.string(),
  /** Parts of the report, in order. */
  sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  ...Object.fromEntries(
    parts.map((part) => [part.id, part.schema().nullable().describe('null where it is left out.')]),
  ),
});

/** The whole analysis as a document to hand over. */
export const report = defineCommand({
  words: {
    en: {
      more: `The ending of -o decides the format: ${reportFormats.flatMap(({ extensions }) => extensions).join(', ')}, pdf, json, txt.\n\nSections: ${parts.map(({ id }) => id).join(', ')}. The plan stands in it where --budget or --days say what for.`,
      args: { folder: 'folder of the catalog' },
    },
    de: {
      more: `Die Endung von -o bestimmt das Format: ${reportFormats.flatMap(({ extensions }) => extensions).join(', ')}, pdf, json, txt.\n\nAbschnitte: ${parts.map(({ id }) => id).join(', ')}. Der Plan steht darin, wenn --budget oder --days sagen, wofür.`,
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'folder' }],
  options: () => ({ ...reportOptions(), ...demandOptions(), ...scopeOptions(), ...weightOptions(), ...rankOptions() }),
  examples: ['tpm report -o report.md', 'tpm report examples/stadtwerke --sections summary,gaps -f markdown'],
  document: { name: 'report', schema },
  run: async ({ args: [folder], options }, session) => {
    const flags = { ...options, robust: options.robust ?? true };
    const { opened, analysis } = openAnalysis(session, folder, flags, true);
    const { settings } = opened.catalog;
    const asked = options.budget !== undefined || options.days !== undefined;
    const best = asked ? plan(analysis, demandOf(options, analysis), await loadSolver()) : null;
    const context = contextOf(analysis, opened.lang, { handedOver: true });
    const computed = computeParts(chosenParts(options.sections, settings), { analysis, plan: best });
    const written = computed.map((one) => composePart(one, context));
    const title = options.title ?? settings.report.title ?? settings.name ?? 'tpm';
    const subtitle = subtitleOf(analysis.touchpoints.length, context);
    const all = Object.fromEntries(parts.map((part) => [part.id, null as unknown]));
    for (const { part, data } of computed) all[part.id] = data;
    const named = written.map(({ id, title: name }) => ({ id, title: name }));
    const full: FullReport = {
      document: Object.assign(envelopeOf('report', opened, session.version), { title, sections: named }, all),
      blocks: [heading(1, title, subtitle), ...written.flatMap((part) => [heading(2, part.title), ...part.blocks])],
      lang: opened.lang,
      title,
      subtitle,
      parts: written,
      ...composeSheets(analysis, computed, context),
      logo: logoOf(options.logo, { root: opened.root, settings }, session),
    };
    await publish(full, [...reportFormats, pdfFormat(session.host), ...formats], session, opened.root);
    return analysisExit(opened, session);
  },
});
