import type { FullReport } from '../../src/document/report.js';
import type { Lang } from '../../src/messages/format.js';
import { analyseCatalog, type LoadedCatalog } from '../../src/pipeline.js';
import { composePart, computeParts, subtitleOf, valuesOf } from '../../src/report/compose-parts.js';
import { composeSheets } from '../../src/report/touchpoint-sheets.js';
import { partById } from '../../src/topics/index.js';
import { contextOf } from '../../src/topics/shared/context.js';

/** The complete report of a catalog: the input of the formats of `tpm report`. */
export function fullReport(catalog: LoadedCatalog, lang: Lang): FullReport {
  const analysis = analyseCatalog(catalog, {
    asOf: catalog.settings.asOf ?? '2026-11-01',
    robustness: { draws: 200, seed: 1, full: true, order: null },
  });
  const context = contextOf(analysis, lang, { handedOver: true });
  const computed = computeParts([...partById.values()], { analysis, plan: null });
  const written = computed.map((one) => composePart(one, analysis, context));
  const tool = { name: 'touchpoint-manager', version: '0.0.0' };
  return {
    document: { tool } as FullReport['document'],
    blocks: [],
    lang,
    title: catalog.settings.name ?? 'tpm',
    subtitle: subtitleOf(analysis.touchpoints.length, context),
    parts: written,
    ...composeSheets(analysis, computed, context),
    values: valuesOf(computed, analysis, context),
    csvDialect: 'rfc',
    logo: null,
  };
}
