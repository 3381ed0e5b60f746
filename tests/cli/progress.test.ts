import { describe, expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.js';
import type { Session } from '../../src/cli/session.js';
import { memoryHost } from '../helpers/host.js';

const words = { en: 'reads …', de: 'liest …' };

function line(more: { readonly tty?: boolean; readonly quiet?: boolean; readonly lang?: 'en' | 'de' } = {}) {
  const host = memoryHost({ tty: more.tty ?? true });
  const session = { host, options: { quiet: more.quiet }, lang: more.lang ?? 'en' } as unknown as Session;
  return { line: progressLine(session), stderr: () => host.written().stderr };
}

describe('the line of progress', () => {
  test('appears after a second, changes four times a second, and is erased', () => {
    const { line: progress, stderr } = line({ lang: 'de' });
    for (const seconds of [0.5, 1, 1.1, 1.2, 1.3]) progress.show(seconds, words);
    expect(stderr()).toBe('\rtpm: liest …\rtpm: liest …');
    progress.clear();
    expect(stderr().endsWith(`\r${' '.repeat('tpm: liest …'.length)}\r`)).toBe(true);
  });

  test('a shorter text erases a longer one', () => {
    const { line: progress, stderr } = line();
    progress.show(1, { en: 'reads 1,000', de: '' });
    progress.show(2, { en: 'reads 9', de: '' });
    expect(stderr()).toBe('\rtpm: reads 1,000\rtpm: reads 9    ');
  });

  test.each([{ tty: false }, { quiet: true }])('says nothing with %o', (world) => {
    const { line: progress, stderr } = line(world);
    progress.show(5, words);
    progress.clear();
    expect(stderr()).toBe('');
  });
});
