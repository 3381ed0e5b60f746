import { beforeAll, describe, expect, test, vi } from 'vitest';
import { judge, warmUp } from '../helpers/hostile-input.js';

const KASSE = '  kasse: { name: Kasse, phase: purchase, owner: Filiale, department: technik }\n';
const VALID_TEXT = `touchpoints:\n${KASSE}`;
const repeated = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));

// Processor time is limited instead of wall time, which includes other load of the machine.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(warmUp);

/** Checks one file beside the valid neighbour; expected findings are `line rule`, in order. */
async function expectFound(text: string, expected: readonly string[]): Promise<void> {
  const { found, code } = await judge({ 'kasse.yaml': text });
  expect(found).toEqual(expected.map((one) => `kasse.yaml:${one}`));
  expect(code).toBe(expected.length > 0 ? 1 : 0);
}

describe('duplicate ids and keys are refused, with both places', () => {
  test.each([
    [
      'a key twice',
      `touchpoints:\n  kasse:\n    name: Kasse\n    phase: purchase\n    name: Theke\n`,
      '5 duplicate-key',
      3,
    ],
    ['an id twice', `${VALID_TEXT}${KASSE}`, '3 duplicate-id', 2],
    ['a collection twice', `${VALID_TEXT}touchpoints: {}\n`, '3 duplicate-key', 1],
    ['a key that only looks different', 'x-gebühr: 1\nx-gebu\u0308hr: 2\n', '2 duplicate-key', 1],
    ['quotes make no other key', `x-notiz: 1\n"x-notiz": 2\n`, '2 duplicate-key', 1],
  ])('%s', async (_, text, expected, first) => {
    const { found, findings } = await judge({ 'kasse.yaml': text });
    expect(found).toEqual([`kasse.yaml:${expected}`]);
    expect(findings[0]?.related.map((place) => place.range.start.line)).toEqual([first]);
  });

  test('an id in two files: the second is left out and names the first', async () => {
    const { found, findings, text } = await judge({
      'a-kasse.yaml': VALID_TEXT,
      'b-kasse.yaml': `# neu\n${VALID_TEXT}`,
    });
    expect(found).toEqual(['b-kasse.yaml:3 duplicate-id']);
    expect(findings[0]?.related).toMatchObject([{ file: 'a-kasse.yaml', range: { start: { line: 2 } } }]);
    expect(text).toContain('(see a-kasse.yaml:2)');
  });

  test('an id in two documents of one file', async () => {
    await expectFound(`${VALID_TEXT}---\n${VALID_TEXT}`, ['5 duplicate-id']);
  });
});

describe('features of YAML that change the meaning of text', () => {
  test.each([
    ['an anchor and its alias', 'x-a: &preis 3\nx-b: *preis\n', ['1 yaml-alias', '2 yaml-alias']],
    ['an alias to nothing', 'x-b: *preis\n', ['1 yaml-alias']],
    ['a value that holds itself', 'x-a: &preis { c: [*preis] }\n', ['1 yaml-alias', '1 yaml-alias']],
    ['a tag that asks for code', 'x-a: !!js/function "function(){}"\n', ['1 yaml-tag']],
    ['a tag that asks for bytes', 'x-a: !!binary aGFsbG8=\n', ['1 yaml-tag']],
    ['a tag that nobody knows', 'x-a: !preis 3\n', ['1 yaml-tag']],
    ['a merge key', 'x-a: { <<: { b: 1 } }\n', ['1 yaml-merge-key']],
    ['an older YAML', `%YAML 1.1\n---\n${VALID_TEXT}`, ['1 yaml-directive']],
    ['a list as a key', 'x-a: { [b, c]: 1 }\n', ['1 yaml-syntax']],
    ['a text where entries belong', 'Kasse und Theke\n', ['1 wrong-type']],
    ['a list where entries belong', '- kasse\n- theke\n', ['1 wrong-type']],
    ['a list where ids belong', 'touchpoints: [kasse]\n', ['1 wrong-type']],
    ['an entry that is nothing', 'touchpoints:\n  kasse:\n', ['2 wrong-type']],
  ])('%s', (_, text, expected) => expectFound(text, expected));
});

describe('numbers are read exactly, or not at all', () => {
  test.each([
    ['.nan', 'number-not-finite'],
    ['.inf', 'number-not-finite'],
    ['-.inf', 'number-not-finite'],
    ['1e400', 'number-not-finite'],
    ['1_000', 'wrong-type'],
    ['12abc', 'wrong-type'],
    ['"7"', 'wrong-type'],
    ['7,5', 'unquoted-comma'],
    ['-1', 'value-off-scale'],
    ['11', 'value-off-scale'],
    ['0', 'value-off-scale'],
  ])('an importance from 1 to 10 that is %s', async (value, rule) => {
    const { found, text } = await judge({
      'kasse.yaml': `touchpoints:\n  kasse: { name: Kasse, phase: purchase, importance: { purchase: ${value} } }\n`,
    });
    expect(found.filter((one) => !one.endsWith('-missing'))).toEqual([`kasse.yaml:2 ${rule}`]);
    expect(text).not.toMatch(/\bNaN\b|Infinity/);
  });
});

describe('numbers with too many digits are reported', () => {
  test.each(['9007199254740993', '0.12345678901234567890123', '1e-400'])('%s', (value) =>
    expectFound(VALID_TEXT.replace(' }', `, cost: ${value} }`), ['2 number-precision']),
  );
});

describe('reserved words of other languages are plain words', () => {
  test('ids keep their spelling', async () => {
    const ids = ['007', '1e3', 'null', 'true', '0x1f', 'constructor', 'to-string', 'y', '10', '9'];
    const { found } = await judge({
      'kasse.yaml': `touchpoints:\n${ids.map((id) => `  ${id}: { name: "Kasse ${id}", phase: purchase }\n`).join('')}`,
    });
    const named = found.filter((one) => one.endsWith('owner-missing')).length;
    expect(named).toBe(ids.length);
    expect(found.filter((one) => !/(owner|department)-missing$/.test(one))).toEqual([]);
  });

  test.each([
    ['as an id', `touchpoints:\n  __proto__: { name: Kasse, phase: purchase }\n${KASSE}`, ['2 forbidden-key']],
    ['as a collection', `__proto__:\n${KASSE}`, ['1 forbidden-key']],
    ['as a field of their own', 'x-a: { __proto__: { name: Kasse } }\n', ['1 forbidden-key']],
    ['as a rating', 'x-a: { ratings: { __proto__: { ist: 1 } } }\n', ['1 forbidden-key']],
  ])('__proto__ cannot make an entry vanish: %s', (_, text, expected) => expectFound(text, expected));

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('a key %s is unknown like any other', (key) =>
    expectFound(VALID_TEXT.replace(' }', `, ${key}: 1 }`), ['2 unknown-key']),
  );

  test.each(['constructor', 'valueof', 'to-string'])('a reference to %s does not find a property of objects', (id) =>
    expectFound(`journeys:\n  einkauf: { name: Einkauf, steps: [reparatur, ${id}] }\n`, ['2 dangling-reference']),
  );
});

describe('hostile input takes little time', () => {
  const aliases = ['x-a: &a [z, z, z, z, z, z, z, z, z]\n'].concat(
    repeated(8, (at) => {
      const [from, to] = ['abcdefghi'.charAt(at), 'abcdefghi'.charAt(at + 1)];
      return `x-${to}: &${to} [${repeated(9, () => `*${from}`).join(', ')}]\n`;
    }),
  );

  test('nine levels of aliases: all are reported, none is expanded', async () => {
    const { found } = await judge({ 'kasse.yaml': aliases.join('') });
    expect(found).toHaveLength(9 + 8 * 9);
    expect(new Set(found.map((one) => one.split(' ')[1]))).toEqual(new Set(['yaml-alias']));
  });

  test.each([
    ['10,000 brackets', `x-a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, ['1 too-deep']],
    ['10,000 brackets that nobody closes', `x-a: ${'['.repeat(10_000)}`, ['1 too-deep']],
    ['10,000 braces', `x-a: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`, ['1 too-deep']],
    [
      '1,000 levels by indentation',
      `x-a:\n${repeated(1000, (at) => `${' '.repeat(at + 1)}a:`).join('\n')}\n`,
      ['65 too-deep'],
    ],
    ['10,000 lists in lists', `x-a:\n  ${'- '.repeat(10_000)}x\n`, ['2 too-deep']],
    ['400 question marks', `${'? '.repeat(400)}x\n`, ['1 yaml-syntax']],
    ['5,000 question marks', `${'? '.repeat(5000)}x\n`, ['1 too-deep']],
    ['200 braces as keys', `${'{'.repeat(200)}a${'}: 1'.repeat(200)}\n`, ['1 yaml-syntax']],
    ['20,000 commas', `x-a: [${','.repeat(20_000)}]\n`, ['1 yaml-syntax']],
    ['40,000 keys in one map', `x-a:\n${repeated(40_000, (at) => `  k${at}: 1\n`).join('')}`, []],
    ['20,000 documents', `${VALID_TEXT}${'---\n'.repeat(20_000)}`, []],
    ['a text of more than 1 MiB', `x-a: ${'x'.repeat(1024 * 1024 + 1)}\n`, ['1 too-large']],
    ['a file of more than 4 MiB', `# ${'x'.repeat(4 * 1024 * 1024)}\n`, ['1 too-large']],
  ])('%s', (_, text, expected) => expectFound(text, expected));

  test('64 levels are still read', () => expectFound(`x-a: ${'['.repeat(62)}${']'.repeat(62)}\n`, []));

  test.each([
    ['unknown collections', 'unknown-collection', repeated(2000, (at) => `regal-${at}: 1\n`).join('')],
    [
      'unknown keys in one entry',
      'unknown-key',
      `${VALID_TEXT.replace(/ }\n$/, '')}, ${repeated(2000, (at) => `k${at}: 1`).join(', ')} }\n`,
    ],
    ['entries of the wrong form', 'wrong-type', `touchpoints:\n${repeated(2000, (at) => `  k${at}: 1\n`).join('')}`],
    [
      'references that all nearly exist',
      'dangling-reference',
      `journeys:\n  einkauf:\n    name: Einkauf\n    steps:\n${repeated(2000, (at) => `      - reparatur-${at}\n`).join('')}`,
    ],
  ])('2,000 %s are all reported', async (_, rule, text) => {
    const { found } = await judge({ 'kasse.yaml': text });
    expect(found.filter((one) => one.endsWith(rule))).toHaveLength(2000);
  });

  test('many broken lines are reported up to a limit', async () => {
    const { found } = await judge({ 'kasse.yaml': 'a: b: c\n'.repeat(5000) });
    expect(found).toHaveLength(20);
  });

  test('hundreds of wrong ids, each near to hundreds of right ones', async () => {
    const { found } = await judge({
      'kasse.yaml': `touchpoints:\n${repeated(1000, (at) => `  verkaufsautomat-nummer-${at}: { name: Automat ${at}, phase: purchase, owner: Filiale, department: technik }\n`).join('')}`,
      'reise.yaml': `journeys:\n  einkauf:\n    name: Einkauf\n    steps:\n${repeated(1000, (at) => `      - verkaufsautomat-numer-${at}\n`).join('')}`,
    });
    expect(found.filter((one) => one.endsWith('dangling-reference'))).toHaveLength(1000);
  });
});
