import { type Block, note, type Piece } from '../../document/blocks.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import { countsText } from '../../messages/counts.js';
import { terms } from '../../messages/terms.js';
import type { Render } from '../format.js';
import { text } from '../terminal/text.js';
import { activeFindingsOf } from './finding-text.js';

const SEVERITY_TONES = { error: 'bad', warning: 'warn', info: 'dim' } as const;

/** One line per finding for grep, editors and small screens: place, severity, message, rule. */
export const concise: Render<CheckReport> = (report, display) => {
  const { document, lang } = report;
  const piecesOf = ({ file, range, severity, message, ruleId }: JsonFinding): Piece[] => [
    { text: `${file === '' ? '.' : file}:${range.start.line}:${range.start.column}`, tone: 'strong' },
    { text: ' ' },
    { text: terms[lang].severities[severity], tone: SEVERITY_TONES[severity] },
    { text: ` ${message} ` },
    { text: ruleId, tone: 'dim' },
  ];
  const findings = activeFindingsOf(report);
  const count = note(document.summary.errors > 0 ? 'error' : 'hint', countsText(document.summary, lang));
  const lines: Block[] = findings.length > 0 ? [{ type: 'lines', lines: findings.map(piecesOf) }] : [];
  return text.render({ document, blocks: [...lines, count], lang }, display);
};
