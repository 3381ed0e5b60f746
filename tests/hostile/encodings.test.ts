import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { judge, warmUp } from '../helpers/hostile-input.js';

const VALID_TEXT = `touchpoints:
  gebuehr: { name: Gebühr für die Karte, phase: purchase, owner: Kasse, department: technik }
`;
const COMMENTED_TEXT = `# Preise 2026\n${VALID_TEXT}`;

// Processor time is limited instead of wall time, which includes other load of the machine.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(warmUp);

describe('a file that is not UTF-8 is reported with its likely encoding and line', () => {
  test.each([
    ['Windows-1252', Buffer.from(COMMENTED_TEXT, 'latin1'), 3],
    ['UTF-16 LE', Buffer.from(`\ufeff${VALID_TEXT}`, 'utf16le'), 1],
    ['UTF-16 LE', Buffer.from(VALID_TEXT, 'utf16le'), 1],
    ['UTF-16 BE', Buffer.from(`\ufeff${VALID_TEXT}`, 'utf16le').swap16(), 1],
    ['UTF-16 BE', Buffer.from(VALID_TEXT, 'utf16le').swap16(), 1],
    ['gzip', gzipSync(VALID_TEXT), 1],
    ['Windows-1252', Buffer.concat([Buffer.from('# halb gespeichert\n# Geb'), Buffer.from([0xc3])]), 2],
  ])('%s', async (encoding, bytes, line) => {
    const { found, findings, code } = await judge({ 'preise.yaml': bytes });
    expect(found).toEqual([`preise.yaml:${line} not-utf8`]);
    expect(findings[0]?.data).toMatchObject({ encoding });
    expect(code).toBe(1);
  });
});

describe('what editors of every system write is read', () => {
  test.each([
    ['a byte order mark', `\ufeff${VALID_TEXT}`],
    ['CRLF', VALID_TEXT.replaceAll('\n', '\r\n')],
    ['a byte order mark and CRLF', `\ufeff${VALID_TEXT.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', VALID_TEXT.trimEnd()],
    ['CRLF in some lines only', VALID_TEXT.replace('\n', '\r\n')],
  ])('%s', async (_, text) => {
    expect(await judge({ 'preise.yaml': text })).toMatchObject({ found: [], code: 0 });
  });
});

describe('an empty file is valid', () => {
  test.each([
    ['no byte at all', ''],
    ['only a byte order mark', '\ufeff'],
    ['only line breaks', '\n\r\n\n'],
    ['only a comment', '# hier kommen die Filialen hin\n'],
    ['only document marks', '---\n---\n...\n'],
    ['a collection without entries', 'touchpoints:\nmoments: {}\n'],
  ])('%s', async (_, text) => {
    expect(await judge({ 'filialen.yaml': text })).toMatchObject({ found: [], code: 0 });
  });
});

describe('control and hidden characters are found at their places', () => {
  test.each([
    ['a NUL', 'control-character', 'x-notiz: "a\0b"\n', 1],
    ['an escape character', 'control-character', '# Karte\nx-notiz: "\u001b[2J"\n', 2],
    ['a C1 control', 'control-character', 'x-notiz: "\u009b2J"\n', 1],
    ['a DEL', 'control-character', 'x-notiz: "a\u007fb"\n', 1],
    ['U+FFFE', 'control-character', 'x-notiz: "a\ufffeb"\n', 1],
    ['a CR that ends no line', 'lone-carriage-return', VALID_TEXT.replaceAll('\n', '\r'), 1],
    ['a second byte order mark', 'hidden-character', '# a\ufeffb\n', 1],
    ['a zero-width space', 'hidden-character', '# Ge\u200bbühr\n', 1],
    ['a turned reading direction', 'hidden-character', '# \u202eGebühr\n', 1],
    ['a tab as indentation', 'yaml-syntax', 'touchpoints:\n\tgebuehr: {}\n', 2],
    ['a merge conflict', 'merge-conflict', `<<<<<<< HEAD\n${VALID_TEXT}=======\n>>>>>>> karte\n`, 1],
    ['a git LFS pointer', 'git-lfs-pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n', 1],
  ])('%s', async (_, rule, text, line) => {
    const { found, code } = await judge({ 'preise.yaml': text });
    expect(found[0]).toBe(`preise.yaml:${line} ${rule}`);
    expect(new Set(found.map((one) => one.split(' ')[1]))).toEqual(new Set([rule]));
    expect(code).toBe(rule === 'hidden-character' ? 0 : 1);
  });

  test('many of them are counted, not listed', async () => {
    const { found, text } = await judge({ 'preise.yaml': `x-notiz: "${'\u0007'.repeat(5000)}"\n` });
    expect(found).toHaveLength(20);
    expect(text).toContain('4,980 more');
  });
});
