import { expect } from 'vitest';

const COMMAND = /^::(error|warning|notice)( [a-zA-Z]+=[^:,]+(,[a-zA-Z]+=[^:,]+)*)?::.+$/;

/** Every line outside the fence is a command of tpm. Inside the fence GitHub ignores commands until the token. */
export function isValid(output: string): void {
  const lines = output.trimEnd().split('\n');
  if (lines.length === 1) {
    expect(lines[0]).toMatch(/^tpm check: \d/);
    return;
  }
  const token = /^::stop-commands::(?<token>[0-9a-f]{32})$/.exec(lines[1] ?? '')?.groups?.token;
  const end = lines.indexOf(`::${token}::`);
  expect(lines[0]).toMatch(/^::group::tpm check: \d/);
  expect(lines.filter((line) => line.includes(token ?? '-'))).toHaveLength(2);
  expect(lines[end + 1]).toBe('::endgroup::');
  for (const line of lines.slice(end + 2)) expect(line).toMatch(COMMAND);
  for (const kind of ['error', 'warning', 'notice']) {
    expect(lines.filter((line) => line.startsWith(`::${kind} `)).length).toBeLessThanOrEqual(10);
  }
}
