import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const stadtwerke = fileURLToPath(new URL('../../examples/stadtwerke', import.meta.url));
const rank = (...argv: string[]) => run(['rank', stadtwerke, ...argv]);

function valid(document: string, text: string): boolean {
  const file = new URL(`../../schemas/output/${document}.schema.json`, import.meta.url);
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
  return validate(JSON.parse(text)) || Boolean(expect(validate.errors).toBeNull());
}

describe('tpm rank --robust', () => {
  it('shows how sure each rank is, and how that was computed', async () => {
    const { stdout, code } = await rank('--robust', '--top', '2', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/first +in the top 3 +rank 5–95%/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '10,000 draws (seed 1): all weightings of 6 criteria equally likely and 23 uncertain Ist values. A share is off by at most 1.0 pp, with 95% certainty (1/√draws).',
    );
    expect(stdout).toContain('Which weighting puts which touchpoint first');
  });

  it('is off without --robust and with --no-robust', async () => {
    for (const argv of [[], ['--no-robust']]) {
      const { stdout } = await rank(...argv, '--json');
      expect(JSON.parse(stdout)).toMatchObject({ robustness: null, notRobust: 'not-asked' });
    }
  });

  it('prints the document of its schema: every rank of every touchpoint', async () => {
    const { stdout } = await rank('--robust', '--json');
    expect(valid('rank', stdout)).toBe(true);
    const { priorities, robustness } = JSON.parse(stdout);
    expect(robustness).toMatchObject({ draws: 10_000, seed: 1 });
    expect(priorities[0].robustness.acceptability).toHaveLength(priorities.length);
  });

  it('is on with --weights-order', async () => {
    const order = 'reach>moment>importance>purchase>retention>recommendation';
    const { stdout } = await rank('--weights-order', order, '--json');
    expect(JSON.parse(stdout).robustness.order).toEqual(order.split('>'));
  });
});

describe('tpm analyze', () => {
  it('states in its first sentence how sure the first rank is, in both languages', async () => {
    const english = await run(['analyze', stadtwerke, '--lang', 'en']);
    expect(english.stdout.replaceAll(/\s+/g, ' ')).toContain('in 100% of all weightings among the first 3');
    const german = await run(['analyze', stadtwerke, '--lang', 'de']);
    expect(german.stdout.replaceAll(/\s+/g, ' ')).toContain('in 100 % aller Gewichtungen unter den ersten 3');
    expect(german.stdout).toMatch(/Priorität +in den Top 3 bei/);
  });

  it('leaves it out with --no-robust', async () => {
    const { stdout } = await run(['analyze', stadtwerke, '--no-robust', '--lang', 'en']);
    expect(stdout).not.toContain('weightings');
    expect(stdout).toContain('mostly because of');
  });

  it('counts first places only; --robust counts all ranks', async () => {
    const quick = await run(['analyze', stadtwerke, '--json']);
    expect(valid('analyze', quick.stdout)).toBe(true);
    const { robustness, priorities } = JSON.parse(quick.stdout);
    expect(robustness.draws).toBe(10_000);
    expect(priorities[1].robustness).toMatchObject({ acceptability: [], rankLow: null, rankHigh: null, k: 3 });
    const full = JSON.parse((await run(['analyze', stadtwerke, '--robust', '--json'])).stdout);
    expect(full.robustness.draws).toBe(10_000);
    expect(full.priorities[0].robustness.acceptability).toHaveLength(full.priorities.length);
  });

  it('priorities is the same ranking; it is not grouped by phase', async () => {
    const { stdout } = await run(['analyze', 'priorities', stadtwerke, '--group-by', 'persona', '--json']);
    expect(valid('rank', stdout)).toBe(true);
    expect(JSON.parse(stdout).byPersona.personas).toHaveLength(4);
    const { code, stderr } = await run(['analyze', 'priorities', stadtwerke, '--group-by', 'phase', '--lang', 'en']);
    expect([code, stderr]).toEqual([2, 'tpm: ranks cannot be grouped by phase\n  there is: persona\n']);
  });
});

describe('methods on the command line', () => {
  it.each(['gap', 'opportunity', 'ipa', 'satisfaction', 'weighted-gap'])('%s ranks and draws', async (method) => {
    const { stdout, code } = await rank('--method', method, '--robust', '--compare', '--json');
    expect(code).toBe(0);
    expect(valid('rank', stdout)).toBe(true);
    const data = JSON.parse(stdout);
    expect(data.method).toBe(method);
    expect(data.comparison.chosen).toBe(method);
    const [first] = data.priorities;
    expect(first.robustness.acceptability.reduce((sum: number, share: number) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('ipa draws the plane and names its crosshair', async () => {
    const { stdout } = await rank('--method', 'ipa', '--crosshair', 'medians', '--lang', 'en');
    expect(stdout).toContain('│concentrate here');
    expect(stdout).toContain('possible overkill');
    expect(stdout).toMatch(/─┼─/);
    expect(stdout).toMatch(/The lines stand at Ist 5\.6 and importance 6\.3: the medians\./);
    for (const line of stdout.split('\n').filter((one) => /[│└┼]/.test(one))) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it('ipa fits a narrow terminal, and uses ASCII where needed', async () => {
    const options = { tty: true, columns: 40, env: { TERM: 'linux', NO_COLOR: '1' } };
    const { stdout } = await run(['rank', stadtwerke, '--method', 'ipa', '--lang', 'en'], options);
    expect(stdout).toMatch(/-\+-/);
    expect(stdout).not.toMatch(/[│┼─]/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('--compare shows the ranks of all methods and Kendall’s tau-b', async () => {
    const { stdout } = await rank('--compare', '--top', '3', '--lang', 'en');
    expect(stdout).toMatch(/Touchpoint +weighted-gap +gap +opportunity +ipa +satisfaction +apart/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/tau-b, 1 = same order\): gap 0\.\d\d \(26 touchpoints\)/);
  });
});

describe('contradictory options are refused with 2', () => {
  it.each([
    [['--method', 'ipo'], 'one of: weighted-gap, gap, opportunity, ipa, satisfaction'],
    [['--weights-order', 'purchase>reech'], 'did you mean "reach"?'],
    [['--weights-order', 'purchase>reach'], '--weights-order leaves out retention, recommendation, importance, moment'],
    [['--weights-order', 'purchase>purchase'], '"purchase" appears twice in --weights-order'],
    [['--weights', 'reach=0', '--weights-order', 'reach'], '"reach" has weight 0'],
    [['--weights-order', 'purchase', '--no-robust'], 'leave out --no-robust or --weights-order'],
    [['--crosshair', 'meens'], 'did you mean "means"?'],
    [['--crosshair', '5,11', '--method', 'ipa'], 'the scale goes from 1 to 10'],
    [['--crosshair', 'medians'], 'add --method ipa'],
    [['--group-by', 'phase'], 'one of: persona'],
    [['--weights', 'purchase=0,retention=0,recommendation=0,importance=0,reach=0,moment=0'], 'all weights are 0'],
    [['--method', 'opportunity', '--select', 'id:beschwerde'], 'missing: no importance from customers (1 touchpoint)'],
  ])('%j', async (argv, message) => {
    const { code, stderr, stdout } = await rank(...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('an empty selection is not reported as a fault of the method', async () => {
    const { code, stderr } = await rank('--method', 'ipa', '--select', 'tag:none', '--lang', 'en');
    expect([code, stderr]).toEqual([0, 'tpm: the selection matches no touchpoint\n']);
  });
});

describe('votes that are far apart', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = makeFolder({
      'tpm.yaml': 'version: 1\n',
      'k.yaml': `touchpoints:
  kasse: { name: Kasse, phase: purchase, department: laden, owner: Leitung, importance: { purchase: 8 } }
  tor: { name: Tor, phase: purchase, department: laden, owner: Leitung, importance: { purchase: 5 } }
departments: { laden: { name: Laden } }
assessments:
  team:
    date: 2026-10-01
    perspective: company
    method: workshop
    ratings:
      kasse: { ist: { votes: [1, 9, 2, 8], says: Mal so, mal so }, soll: 8 }
      tor: { ist: { votes: [5, 5, 6] }, soll: { votes: [10, 2, 9] } }
`.replace('says: Mal so, mal so', "says: 'Mal so, mal so'"),
    });
  });
  afterAll(() => folder.remove());

  it('are marked "discuss" in gaps and analyze, with the null model that they are compared with', async () => {
    const gaps = await run(['gaps', folder.path, '--lang', 'en']);
    expect(gaps.stdout).toMatch(/Kasse +discuss/);
    expect(gaps.stdout).toMatch(/Tor +discuss/);
    expect(gaps.stdout).toContain('To discuss, because the votes are far apart: “Kasse” and “Tor” (Soll).');
    expect(gaps.stdout.replaceAll(/\s+/g, ' ')).toContain('(steps² − 1)/12');
    const analyze = await run(['analyze', folder.path, '--lang', 'de']);
    expect(analyze.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Zu besprechen, weil die Stimmen auseinandergehen: »Kasse« und »Tor« (Soll).',
    );
  });

  it('are in the document and in show', async () => {
    const { gaps } = JSON.parse((await run(['gaps', folder.path, '--json'])).stdout);
    expect(gaps.find((row: { touchpoint: string }) => row.touchpoint === 'kasse').agreement).toEqual({
      rwg: 0,
      votes: 4,
      options: 10,
      discuss: true,
    });
    const shown = await run(['show', 'kasse', '-C', folder.path, '--lang', 'en']);
    expect(shown.stdout.replaceAll(/\s+/g, ' ')).toContain('agreement r_wg 0.00 (4 votes, 10 steps): discuss');
    const plain = await run(['gaps', folder.path, '--plain', '--lang', 'de']);
    expect(plain.stdout).toContain('discuss,opinion,few');
  });
});
