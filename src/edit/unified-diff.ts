import { createTwoFilesPatch } from 'diff';

/** The changes of a file as a unified diff with the path in its head; '' if there are none. */
export function makeUnifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
