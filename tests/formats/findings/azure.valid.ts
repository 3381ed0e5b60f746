import { expect } from 'vitest';

/** Inside the group every line is inert; after it every line is a command. */
export function isValid(output: string): void {
  const lines = output.trimEnd().split('\n');
  if (lines.length === 1) {
    expect(lines[0]).toMatch(/^tpm check: \d/);
    return;
  }
  const end = lines.indexOf('##[endgroup]');
  expect(lines[0]).toMatch(/^##\[group\]tpm check: \d/);
  for (const line of lines.slice(1, end)) expect(line).not.toMatch(/##(\[|vso\[)/i);
  for (const line of lines.slice(end + 1)) {
    expect(line).toMatch(/^##vso\[task\.logissue type=(error|warning)(;[a-z]+=[^;\]]+)*\][^#]*((?!##)#[^#]*)*$/);
  }
  for (const type of ['error', 'warning']) {
    expect(lines.filter((line) => line.startsWith(`##vso[task.logissue type=${type}`)).length).toBeLessThanOrEqual(10);
  }
}
