import { expect } from 'vitest';

/** It is for people: any text. */
export function isValid(output: string): void {
  expect(output.trim()).not.toBe('');
}
