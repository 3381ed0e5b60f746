import type { Finding } from '../finding.js';
import type { ParsedFile, Parts, YamlValue } from './parsed.js';
import { readQuickly } from './quick-yaml.js';
import type { SourceFile } from './source.js';
import { checkText } from './text-checks.js';
import { readYaml } from './yaml.js';

/**
 * SourceFile → ParsedFile: values and findings. Defects of the text are findings, never exceptions.
 * The quick reader handles the common style and refuses everything else, which the full parser (`yaml.ts`) then reads.
 * @param known entries of an earlier version of the text; if given, the entries of this version are cached as well
 */
export function parse(source: SourceFile, known?: Parts): ParsedFile {
  const check = checkText(source);
  if (!check.readable) return { ...source, documents: [], findings: check.findings };
  const parts = known ? { known, read: new Map<string, YamlValue>() } : null;
  const quick = readQuickly(source.text, parts);
  const findings = sortFindings([...check.findings]);
  if (quick) return { ...source, documents: quick, findings, ...(parts ? { parts: parts.read } : {}) };
  const { documents, findings: more } = readYaml(source);
  return { ...source, documents, findings: sortFindings([...findings, ...more]) };
}

function sortFindings(findings: Finding[]): Finding[] {
  const start = (finding: Finding) => finding.place.at?.start ?? 0;
  return findings.sort((left, right) => start(left) - start(right));
}
