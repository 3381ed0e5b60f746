import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { spellValue } from '../../src/edit/entry-text.js';
import { formatFile } from '../../src/edit/format-yaml.js';
import { roundText } from '../../src/edit/round-text.js';
import { text } from '../../src/kinds/fields.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import { expectSameInYaml11, expectStrictYaml } from '../helpers/strict-yaml.js';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

const CATALOG = {
  'tpm.yaml': 'version: 1\n',
  'a.yaml': `touchpoints:
  laden: {
      name: Laden,
      phase: purchase
    }
  hotline:
    name: Hotline
    phase: post-purchase
    setting: onlin
`,
};

const yamlIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path) && statSync(join(root, path)).isFile())
    .map((path) => readFileSync(join(root, path), 'utf8'));

const open = (files: Record<string, string> = CATALOG) => {
  folder = makeFolder(files);
  return { cwd: folder.path };
};
const read = (path: string) => readFileSync(join(folder?.path ?? '', path), 'utf8');

describe('the second reader is strict', () => {
  test.each(['a: {\n  b: 1\n}\n', 'a:\n  - [\n    1\n  ]\n', 'a: "x\ny"\n', 'a: 1\na: 2\n'])(
    'it refuses %j',
    (wrong) => {
      expect(() => loadAll(wrong)).toThrow();
    },
  );
});

describe('what is written is valid YAML 1.2', () => {
  test('fmt: the closing bracket of braces over several lines is indented deeper than its key', () => {
    const written = formatFile({
      path: 'a.yaml',
      text: 'touchpoints:\n  t: {\n    name: T, phase: purchase,\n    importance: {\n      purchase: 3 },\n  }\n  u:\n    tags: [\n      a]\n',
    });
    expect(written).toEqual({
      text: `touchpoints:
  t: {
      name: T,
      phase: purchase,
      importance: {
        purchase: 3
      }
    }
  u:
    tags: [
        a
      ]
`,
    });
    if ('text' in written) expectStrictYaml(written.text);
  });

  test('fmt: JSON stays JSON, down to its last bracket', () => {
    const json = '{\n  "touchpoints": {\n    "t": { "name": "T", "phase": "purchase" }\n  }\n}\n';
    expect(formatFile({ path: 'a.yaml', text: json })).toEqual({ text: json });
    expectStrictYaml(json);
  });

  test('new, set, rate and --fix', async () => {
    const options = open();
    const calls = [
      ['check', '--fix'],
      ['set', 'laden', 'owner=Leitung: Laden', 'tags=[a, "b, c"]'],
      ['new', 'touchpoint', '--name', 'Kasse # 2', '--set', 'phase=purchase'],
      ['new', 'department', 'on', '--name', 'Online'],
      ['rate', 'laden', '--ist', '4', '--soll', '8', '--quote', 'Gut: sehr "gut"'],
      ['set', 'hotline', 'importance.purchase=8', 'description=- kein Strich'],
    ];
    for (const argv of calls) expect(await run(argv, options), argv.join(' ')).toMatchObject({ code: 0 });
    expect(read('a.yaml')).toContain('setting: online');
    const texts = yamlIn(options.cwd);
    expect(texts).toHaveLength(4);
    for (const one of texts) expectSameInYaml11(one);
  });

  test('a round of a workshop, with all that it can hold', () => {
    const ratings = {
      no: { ist: 4, quotes: ['No', '12:30', '- x', 'a: b'], note: 'on' },
      '0815': { soll: { votes: [7, 8], says: 'y' } },
    };
    expectSameInYaml11(
      roundText('runde', { date: '2026-11-21', perspective: 'company', method: 'workshop', source: 'n', ratings }),
    );
  });

  test.each(['de', 'en'])('init --lang %s', async (lang) => {
    const options = open({});
    const argv = ['init', '--lang', lang, '--with', 'ci-github,ci-gitlab,pre-commit,vscode'];
    expect(await run(argv, options)).toMatchObject({ code: 0 });
    const texts = yamlIn(options.cwd);
    expect(texts.length).toBeGreaterThan(7);
    for (const one of texts) expectStrictYaml(one);
  });
});

const FREE = { name: 'note', schema: text(), required: false };

describe('a text that YAML 1.1 would read as another value is quoted', () => {
  test.each([
    ['No', '"No"'],
    ['on', '"on"'],
    ['Y', '"Y"'],
    ['OFF', '"OFF"'],
    ['0815', '"0815"'],
    ['017', '"017"'],
    ['12:30', '"12:30"'],
    ['1:30:00.5', '"1:30:00.5"'],
    ['1_000', '"1_000"'],
    ['0b11', '"0b11"'],
    ['=', '"="'],
    ['2026-5-3 12:00:00', '"2026-5-3 12:00:00"'],
    ['Nordstadt', 'Nordstadt'],
    ['No one', 'No one'],
    ["'No'", "'No'"],
    ['2026-05-31', '2026-05-31'],
  ])('a text %s is spelt %s', (typed, written) => {
    expect(spellValue(typed, FREE)).toBe(written);
    expectSameInYaml11(`a: ${written}\n`);
  });

  test.each([
    ['tags=[No, on, 12:30]', 'tags: ["No", "on", "12:30"]'],
    ['owner=0815', 'owner: "0815"'],
    ['x-code=0815', 'x-code: "0815"'],
    ['x-open=12:30', 'x-open: "12:30"'],
    ['contacts=0815', 'contacts: 815'],
    ['contacts=1e3', 'contacts: 1000'],
    ['importance.purchase=08', 'purchase: 8'],
    ['factors.warten.text=No', 'text: "No"'],
    ['x-flag=true', 'x-flag: true'],
  ])('set %s', async (assignment, written) => {
    const entry = '    factors: { warten: { kind: ok, text: Warten } }\n';
    const options = open({ 'a.yaml': `touchpoints:\n  t:\n    name: T\n    phase: purchase\n${entry}` });
    expect(await run(['set', 't', assignment], options)).toMatchObject({ code: 0 });
    expect(read('a.yaml')).toContain(written);
    expectSameInYaml11(read('a.yaml'));
  });

  test('new', async () => {
    const options = open();
    const more = ['--set', 'lead=on', '--file', 'b.yaml'];
    expect(await run(['new', 'department', 'no', '--name', '0815', ...more], options)).toMatchObject({ code: 0 });
    expect(read('b.yaml')).toBe('departments:\n  \'no\':\n    name: "0815"\n    lead: "on"\n');
  });

  test('a message shows a number or a truth value as it was written', async () => {
    const options = open({ 'a.yaml': 'departments:\n  d: { name: 0815 }\n  e: { name: False }\n' });
    const { stdout } = await run(['check'], options);
    expect(stdout).toContain('found a number "0815", expected a text');
    expect(stdout).toContain('found true or false "False", expected a text');
  });
});
