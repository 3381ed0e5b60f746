import type { CheckReport } from '../../src/document/check-report.js';

type Validate = (output: string, report: CheckReport) => void | Promise<void>;

const modules = import.meta.glob('../formats/findings/*.valid.ts');

/** Validators of the formats for findings, by id: one file each in `tests/formats/findings`. */
export const VALIDATORS: Readonly<Record<string, Validate>> = Object.fromEntries(
  await Promise.all(
    Object.entries(modules).map(async ([path, load]) => {
      const { isValid } = (await load()) as { readonly isValid: Validate };
      return [path.replace(/^.*\/(.+)\.valid\.ts$/, '$1'), isValid] as const;
    }),
  ),
);
