import type { Analysis } from '../../src/analysis/analysis.js';
import type { AnalysisOptions } from '../../src/analysis/options.js';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import type { Finding } from '../../src/core/finding.js';
import { analyseCatalog, checkCatalog, fromSources, type LoadedCatalog } from '../../src/pipeline.js';
import type { Sample } from '../../src/rules/engine/rule.js';
import { type RunOptions, runRules } from '../../src/rules/engine/run-rules.js';
import { suppress } from '../../src/rules/engine/suppress.js';
import { rules } from '../../src/rules/index.js';

/** The date of the analysis of samples without `asOf` in their `tpm.yaml`. */
const AS_OF = '2026-11-01';

/** Reads a sample as a catalog: a single text becomes `katalog.yaml`; several texts are files by path. */
export function catalogOf(sample: Sample): LoadedCatalog {
  const files = typeof sample === 'string' ? { 'katalog.yaml': sample } : sample;
  return fromSources(Object.entries(files).map(([path, text]) => ({ path, text })));
}

/** Analyses a sample like a command without options. */
export function analysisOf(sample: Sample, options: Partial<AnalysisOptions> = {}): Analysis {
  return analyseSample(catalogOf(sample), options);
}

function analyseSample(catalog: LoadedCatalog, options: Partial<AnalysisOptions> = {}): Analysis {
  return analyseCatalog(catalog, { asOf: catalog.settings.asOf ?? AS_OF, ...options });
}

/** All findings of a sample: those of the stages and those of the rules. */
export function findingsOf(sample: Sample, options: RunOptions = {}): Finding[] {
  const catalog = catalogOf(sample);
  return suppress(catalog, runRules(rules, analyseSample(catalog), catalog.findings, options), rules, options);
}

/** The findings of a sample with their places, as `tpm check` prints them. */
export function diagnosticsOf(sample: Sample, options: RunOptions = {}): Diagnostic[] {
  const catalog = catalogOf(sample);
  return checkCatalog(catalog, catalog.settings.asOf ?? AS_OF, options);
}

/** The text that a finding underlines, with its line: `5: hotlin`. */
export function underlinedTextOf(sample: Sample, { file, range }: Pick<Diagnostic, 'file' | 'range'>): string {
  const text = typeof sample === 'string' ? sample : (sample[file] ?? '');
  const line = text.split('\n')[range.start.line - 1] ?? '';
  const end = range.end.line === range.start.line ? range.end.column - 1 : undefined;
  return `${range.start.line}: ${line.slice(range.start.column - 1, end)}`;
}
