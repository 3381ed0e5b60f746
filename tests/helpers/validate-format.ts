import type { CheckReport } from '../../src/document/check-report.js';

type Validate = (output: string, report: CheckReport) => void | Promise<void>;

const modules = import.meta.glob<{ readonly isValid: Validate }>('../formats/findings/*.valid.ts', { eager: true });

/** Validators of finding formats by the format's id: one file for each in `tests/formats/findings`. */
export const VALID: Readonly<Record<string, Validate>> = Object.fromEntries(
  Object.entries(modules).map(([path, { isValid }]) => [path.replace(/^.*\/(.+)\.valid\.ts$/, '$1'), isValid]),
);
