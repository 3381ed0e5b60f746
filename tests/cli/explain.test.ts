import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/output/explain.schema.json' with { type: 'json' };
import { gates } from '../../src/gates/index.js';
import { run } from '../helpers/host.js';

const validate = new Ajv2020({ strict: false }).compile(schema);

describe('a gate explained', () => {
  test.each(gates.flatMap(({ id, words }) => (['en', 'de'] as const).map((lang) => [id, lang, words[lang].title])))(
    '%s in %s: what it counts, and how its limit is set',
    async (id, lang, title) => {
      const { stdout, code } = await run(['explain', id, '--lang', lang]);
      expect(code).toBe(0);
      expect(stdout).toContain(title);
      expect(stdout).toMatch(new RegExp(`gates:\\n +${id}: \\[(error|warning), \\{ (max|min): .+ \\}\\]`));
    },
  );

  test('as a document in which all other fields are null', async () => {
    const document = JSON.parse((await run(['explain', 'overdue', '--json'])).stdout);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document).toMatchObject({ rule: null, touchpoint: null, measure: null });
    expect(document.gate).toMatchObject({ id: 'overdue', severity: 'error', limits: ['max: 0'] });
  });
});

describe('a refusal', () => {
  test.each([
    ['owner-mising', 'owner-missing'],
    ['mean-gaps', 'mean-gap'],
    ['hotlin', 'hotline'],
  ])('%s suggests %s', async (typed, meant) => {
    const { stderr } = await run(['explain', typed, '-C', 'examples/stadtwerke', '--lang', 'en']);
    expect(stderr).toBe(`tpm: no entry "${typed}"\n  did you mean "${meant}"?\n`);
  });

  test.each([
    ['explain', 'nix', 'examples/stadtwerke'],
    ['gaps', 'examples/stadtwerke', '--select', 'id:nix'],
    ['show', 'nix', '-C', 'examples/stadtwerke'],
  ])('uses the language of the catalog that is open: %s %s', async (...argv) => {
    const german = await run(argv);
    expect(german.code).toBe(2);
    expect(german.stderr).toMatch(/gibt es nicht|kein/);
    expect((await run([...argv, '--lang', 'en'])).stderr).toMatch(/^tpm: no /);
  });
});
