import type { Range } from '../../core/read/source.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { repositoryPathOf, trackedName } from './finding-text.js';
import { SARIF_LEVELS } from './sarif-rule.js';

const SUPPRESSION_KINDS = { inline: 'inSource', baseline: 'external' } as const;

export function makeSarifResult(finding: JsonFinding, ruleIndex: number, report: CheckReport): object {
  const { ruleId, severity, file, range, related, suppressed } = finding;
  return {
    ruleId,
    ruleIndex,
    level: SARIF_LEVELS[severity],
    message: { text: messageText(finding) },
    locations: [{ physicalLocation: physicalLocation(file, range, report) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: physicalLocation(other.file, other.range, report),
        ...(other.message !== '' && { message: { text: escapeLinks(makeVisible(other.message)) } }),
      })),
    }),
    // GitHub computes "primaryLocationLineHash" from the line during the upload.
    partialFingerprints: { 'tpmFinding/v1': makeVisible(trackedName(finding)) },
    suppressions: suppressed
      ? [
          {
            kind: SUPPRESSION_KINDS[suppressed.by],
            ...(suppressed.reason !== '' && { justification: makeVisible(suppressed.reason) }),
          },
        ]
      : [],
    ...fixesOf(finding, report),
  };
}

/** GitHub shows the first sentence as the title of an alert. */
function messageText({ message, help }: JsonFinding): string {
  const text = help === '' ? makeVisible(message) : `${makeVisible(message)}. ${makeVisible(help)}`;
  return escapeLinks(text);
}

/** Escapes brackets: `[text](target)` in a message is a link. */
function escapeLinks(text: string): string {
  return text.includes('](') ? text.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`) : text;
}

function physicalLocation(file: string, range: Range, report: CheckReport): object {
  return { artifactLocation: artifactLocation(file, report), region: regionOf(range) };
}

function artifactLocation(file: string, report: CheckReport): object {
  return { uri: uriOf(repositoryPathOf(report, file)) };
}

/** A path as a relative URI reference; unpaired surrogates become U+FFFD, because a URI cannot hold them. */
export function uriOf(path: string): string {
  const text = path.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return text.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The suggestions with a replacement text that can be applied unchanged. */
function fixesOf({ file, suggestions }: JsonFinding, report: CheckReport): object {
  const fixes = suggestions.flatMap(({ text, replacement }) =>
    replacement === undefined
      ? []
      : [
          {
            description: { text: escapeLinks(makeVisible(text)) },
            artifactChanges: [
              {
                artifactLocation: artifactLocation(file, report),
                replacements: [
                  { deletedRegion: regionOf(replacement.range), insertedContent: { text: replacement.text } },
                ],
              },
            ],
          },
        ],
  );
  return fixes.length > 0 ? { fixes } : {};
}
