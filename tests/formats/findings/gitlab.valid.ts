import { expect } from 'vitest';
import * as z from 'zod';

const gitlabSchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.?\/)./),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1) }),
    }),
  }),
);

/** A Code Quality report with unique fingerprints, because GitLab drops issues with equal ones. */
export function isValid(output: string): void {
  const issues = gitlabSchema.parse(JSON.parse(output));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
}
