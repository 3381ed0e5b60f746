import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const example = (name: string) => join(process.cwd(), 'examples', name);

interface Brief {
  readonly sections: { readonly id: string }[];
  readonly brief: {
    readonly headline: { readonly data: { readonly name: string } };
    readonly sentences: {
      readonly section: string;
      readonly text: string;
      readonly strength: number;
      readonly numbers: Record<string, unknown>;
    }[];
    readonly measures: { readonly name: string; readonly cost: number | null }[];
  };
}

describe.each([
  ['stadtwerke', 'de'],
  ['airport', 'en'],
])('the brief report of %s in %s', (catalog, lang) => {
  let out: Folder;
  let document: Brief;
  const read = (name: string) => readFileSync(join(out.path, name), 'utf8');
  beforeAll(async () => {
    out = makeFolder();
    const files = ['json=x.json', 'text=x.txt', 'markdown=x.md', 'html=x.html'].flatMap((file) => ['-f', file]);
    const { code, stderr } = await run(['report', example(catalog), '--brief', '--lang', lang, ...files], {
      cwd: out.path,
      env: { COLUMNS: '400' },
    });
    expect(code, stderr).toBe(0);
    document = JSON.parse(read('x.json'));
  }, 60_000);
  afterAll(() => out.remove());

  test('has at most five sentences, the strongest first, each above 0.1 and with its section', () => {
    const { sentences } = document.brief;
    const strengths = sentences.map(({ strength }) => strength);
    expect(strengths.length).toBeGreaterThan(1);
    expect(strengths.length).toBeLessThanOrEqual(5);
    expect(strengths).toEqual([...strengths].sort((left, right) => right - left));
    expect(Math.min(...strengths)).toBeGreaterThanOrEqual(0.1);
    expect(document.sections.map(({ id }) => id)).toEqual(['decision', ...sentences.map(({ section }) => section)]);
  });

  test('states the same sentences in every format, on page 1 and on the page of the proof', () => {
    const plain = {
      'x.txt': read('x.txt').replaceAll(/\s+/g, ' '),
      'x.md': read('x.md').replaceAll(/\\(.)/g, '$1').replaceAll('&#60;', '<'),
      'x.html': read('x.html').replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
    };
    for (const { text } of document.brief.sentences) {
      for (const [name, page] of Object.entries(plain)) expect(page.split(text).length - 1, `${name}: ${text}`).toBe(2);
    }
  });

  test('is small, links each sentence to its proof, and has no pages of touchpoints', () => {
    const page = read('x.html');
    expect(page.length).toBeLessThan(200_000);
    for (const { section } of document.brief.sentences) {
      expect(page).toContain(`<a href="#${section}">`);
      expect(page).toContain(`<section id="${section}"`);
    }
    expect(page).not.toContain('id="sheets"');
  });

  test('shows at most ten gaps and six measures on page 1', () => {
    const [first = ''] = read('x.html').split('<section id="decision"')[1]?.split('</section>') ?? [];
    const wide = first.split('<div class="narrow">')[0] ?? '';
    expect(wide.match(/class="bar /g)?.length).toBe(10);
    expect((first.match(/<tbody>[\s\S]*?<\/table>/)?.[0] ?? '').split('<tr>').length - 1).toBeLessThanOrEqual(6);
  });

  test('follows the published schema', () => {
    const schema = JSON.parse(readFileSync('schemas/output/report.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true);
  });
});

test('a redacted brief report shows no amount of money in any format', async () => {
  const out = makeFolder();
  const argv = ['report', example('stadtwerke'), '--brief', '--redact', '-f', 'json=x.json', '-f', 'html=x.html'];
  const { code } = await run(argv, { cwd: out.path });
  expect(code).toBe(0);
  const { brief } = JSON.parse(readFileSync(join(out.path, 'x.json'), 'utf8')) as Brief;
  expect(brief.measures.map(({ cost }) => cost).filter((cost) => cost !== null)).toEqual([]);
  expect(readFileSync(join(out.path, 'x.html'), 'utf8')).not.toMatch(/\d(&nbsp;| )?€|51[.,]500/);
  out.remove();
});

test('a plan puts its measures on page 1, with money and days', async () => {
  const { stdout } = await run([
    'report',
    example('stadtwerke'),
    '--brief',
    '--budget',
    '90000',
    '--json',
    '--lang',
    'en',
  ]);
  const { brief } = JSON.parse(stdout) as Brief;
  const money = brief.measures.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const text = await run(['report', example('stadtwerke'), '--brief', '--budget', '90000', '--lang', 'en']);
  const count = brief.measures.length;
  expect(money).toBeLessThanOrEqual(90_000);
  expect(text.stdout.replaceAll(/\s+/g, ' ')).toContain(`${count} measures for ${money.toLocaleString('en')} € and`);
});

test.each([
  ['--sections', 'gaps'],
  ['--template', 'board'],
])('--brief is refused with %s', async (option, value) => {
  const { code, stderr } = await run(['report', example('stadtwerke'), '--brief', option, value, '--lang', 'en']);
  expect(code).toBe(2);
  expect(stderr).toContain(`leave out ${option}, or --brief`);
});

describe('pages of touchpoints', () => {
  const sheets = async (...options: string[]) => {
    const { stdout } = await run(['report', example('stadtwerke'), '-f', 'html', ...options]);
    return stdout.match(/<article id="tp-/g)?.length ?? 0;
  };

  test.each([
    [[], 42],
    [['--sheets', 'top'], 10],
    [['--sheets', 'none'], 0],
    [['--sections', 'summary'], 0],
    [['--brief'], 0],
    [['--sections', 'summary', '--sheets', 'all'], 42],
  ])('%j: %i', async (options, count) => expect(await sheets(...options)).toBe(count));
});

describe('the whole report', () => {
  test('begins each section with a sentence, and ends with the tables of more than ten rows', async () => {
    const { stdout } = await run(['report', example('stadtwerke'), '-f', 'html', '--sheets', 'none', '--lang', 'en']);
    const sections = [...stdout.matchAll(/<section id="([^"]*)"[^>]*><h2[^>]*>.*<\/h2>\n<([a-z]+) class="([^"]*)"/g)];
    const charts = sections.filter(([, , tag]) => tag === 'figure').map(([, id]) => id);
    expect(charts).toEqual([]);
    const ids = [...stdout.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.at(-1)).toBe('tables');
    const coverage = stdout.split('<section id="coverage"')[1]?.split('</section>')[0] ?? '';
    const end = stdout.split('<section id="tables"')[1] ?? '';
    expect(coverage).not.toContain('Chatbot');
    expect(coverage).toContain('“Touchpoint by touchpoint” stands at the end, under “Long tables”.');
    expect(end.match(/<h3>/g)?.length).toBe(2);
    expect(end).toContain('Chatbot');
  });

  test('keeps the long table of a report with one section', async () => {
    const { stdout } = await run(['report', example('stadtwerke'), '-f', 'html', '--sections', 'coverage']);
    expect(stdout).toContain('Chatbot');
    expect(stdout).not.toContain('<section id="tables"');
  });
});
