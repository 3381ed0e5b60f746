import type { Finding } from './finding.js';
import type { ParsedFile } from './parsed.js';
import { quickRead } from './quick-yaml.js';
import type { SourceFile } from './source.js';
import { checkText } from './text-checks.js';
import { readYaml } from './yaml.js';

/**
 * SourceFile → ParsedFile: values and findings. Nothing about the user's text is ever thrown.
 * The quick reader takes the common style and refuses everything else, which then goes to the authority.
 */
export function parse(source: SourceFile): ParsedFile {
  const check = checkText(source);
  if (!check.readable) return { ...source, documents: [], findings: check.findings };
  const quick = quickRead(source.text);
  if (quick) return { ...source, documents: quick, findings: inOrder([...check.findings]) };
  const { documents, findings } = readYaml(source);
  return { ...source, documents, findings: inOrder([...check.findings, ...findings]) };
}

function inOrder(findings: Finding[]): Finding[] {
  const start = (finding: Finding) => finding.place.at?.start ?? 0;
  return findings.sort((left, right) => start(left) - start(right));
}
