import { expect } from 'vitest';

/** The format is for people, so any text is valid. */
export function isValid(output: string): void {
  expect(output.trim()).not.toBe('');
}
