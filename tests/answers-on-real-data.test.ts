import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run } from './helpers/host.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function jsonOf(...argv: string[]) {
  const { stdout, code } = await run([...argv, '--json'], { cwd: ROOT });
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

function schemaOf(document: string) {
  const text = readFileSync(new URL(`../schemas/output/${document}.schema.json`, import.meta.url), 'utf8');
  return new Ajv2020({ strict: false }).compile(JSON.parse(text));
}

describe('the main job on real data', () => {
  it('shows the fall of security screening from 2017 to 2018 as the biggest change at the airport', async () => {
    const { gaps } = await jsonOf('gaps', 'examples/airport');
    const moved = [...gaps]
      .filter((row) => row.change)
      .sort((a, b) => Math.abs(b.change.delta) - Math.abs(a.change.delta));
    expect(moved[0].touchpoint).toBe('security-screening');
    expect(moved[0].change).toMatchObject({ date: '2017-12-31' });
    expect(moved[0].change.delta).toBeCloseTo(4.09 - 4.31, 2);
    const { stdout } = await run(['analyze', 'examples/airport'], { cwd: ROOT });
    expect(stdout).toMatch(/The biggest changes\n +Passing security screening +4\.31 → 4\.09/);
  });

  it('shows restaurants and shops as the lowest ratings at the airport', async () => {
    const { gaps } = await jsonOf('gaps', 'examples/airport');
    const lowest = [...gaps].sort((a, b) => a.ist - b.ist).map((row) => row.touchpoint);
    expect(lowest.slice(0, 2).sort()).toEqual(['restaurants', 'shops']);
    const { stdout } = await run(['analyze', 'examples/airport'], { cwd: ROOT });
    expect(stdout).toMatch(/The lowest ratings\n +Shops and concessions .*\n +Restaurants /);
  });

  it('ranks the Stadtwerke so that every score can be recomputed from because', async () => {
    const document = await jsonOf('rank', 'examples/stadtwerke');
    const validate = schemaOf('rank');
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.priorities.length).toBeGreaterThan(20);
    for (const row of document.priorities) {
      const weights = row.because.reduce((sum: number, part: { weight: number }) => sum + part.weight, 0);
      const leverage = row.because.reduce(
        (sum: number, part: { value: number; weight: number }) => sum + part.value * part.weight,
        0,
      );
      expect(weights).toBeCloseTo(1, 12);
      expect(leverage).toBeCloseTo(row.leverage, 12);
      expect(100 * leverage * row.gapShare).toBeCloseTo(row.score, 9);
    }
  });

  it('explains the first-ranked touchpoint with file and line of each input', async () => {
    const { priorities } = await jsonOf('rank', 'examples/stadtwerke');
    const { touchpoint } = await jsonOf('explain', priorities[0].touchpoint, 'examples/stadtwerke');
    const places = [
      ...touchpoint.because,
      ...touchpoint.inputs.flatMap((input: { sources: object[] }) => input.sources),
    ];
    expect(places.length).toBeGreaterThan(4);
    for (const { file, line, criterion } of places) {
      const text = readFileSync(`${ROOT}/examples/stadtwerke/${file}`, 'utf8').split('\n')[line - 1] ?? '';
      // The line must contain the value that it is the source of: the criterion's field, or the rating.
      const expected: Record<string, RegExp> = {
        purchase: /purchase/,
        retention: /retention/,
        recommendation: /recommendation/,
        importance: /importance/,
        reach: /reach/,
        moment: /weight/,
      };
      expect(text, `${file}:${line}`).toMatch(expected[criterion] ?? /ist|soll/);
    }
    const { stdout } = await run(['explain', priorities[0].touchpoint, 'examples/stadtwerke'], { cwd: ROOT });
    expect(stdout).toMatch(/\.yaml:\d+/);
  });

  it.each(['airport', 'hospital', 'veterans', 'stadtwerke'])('examples/%s passes check', async (name) => {
    const { code } = await run(['check', `examples/${name}`], { cwd: ROOT });
    expect(code).toBe(0);
  });
});
