import type { CheckReport } from '../../report/check-report.js';
import type { Render } from '../define.js';
import { toJson } from '../json.js';

/** The JSON document taken apart: its head with the counts on the first line, then one finding per line. */
export const jsonl: Render<CheckReport> = ({ document }) => {
  const { findings, ...head } = document;
  return [head, ...findings].map((line) => `${toJson(line, 0)}\n`).join('');
};
