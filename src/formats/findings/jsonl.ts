import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { toJson } from '../json.js';

/** The JSON document as lines: the head with the counts first, then one finding per line. */
export const jsonl: Render<CheckReport> = ({ document }) => {
  const { findings, ...head } = document;
  return [head, ...findings].map((line) => `${toJson(line, 0)}\n`).join('');
};
