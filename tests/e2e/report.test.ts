import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/io/browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shots = join(root, 'node_modules', '.cache', 'tpm-report');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL =
  'coverage,journeys,gaps,portfolio,priorities,moments,quick-wins,measures,silos,perception,evidence,incidents,budget,monitoring,appendix';

let browser: Browser;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  const executablePath = findBrowser(process.env);
  if (executablePath === null) throw new Error('These tests need Chromium: apt-get install chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser?.close());

function writeReport(catalog: string, lang: string): string {
  const file = join(shots, `${catalog.replaceAll('/', '-')}-${lang}.html`);
  execFileSync(
    'node',
    [
      'bin/tpm.js',
      'report',
      catalog,
      '--lang',
      lang,
      '--sections',
      `summary,${ALL}`,
      '--sheets',
      'all',
      '-o',
      file,
      '-q',
    ],
    { cwd: root },
  );
  return file;
}

interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
}

/** Opens a report and collects its console messages and its requests. */
async function openReport(
  file: string,
  { colorScheme = 'light', width = 1280, javaScriptEnabled = true }: PageOptions = {},
) {
  const context = await browser.newContext({
    colorScheme,
    javaScriptEnabled,
    viewport: { width, height: 900 },
    bypassCSP: false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('dialog', async (dialog) => {
    said.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, said, asked: asked.slice(1) };
}

/**
 * Takes a screenshot of each section with the other sections hidden: a screenshot of a part of the long page renders
 * the whole page, which runs into the timeout of the driver on a busy machine.
 */
async function takeScreenshots(page: Page, name: string): Promise<void> {
  const shown = (which: string) =>
    page.evaluate(`for (const section of document.querySelectorAll('main > section')) section.hidden = !(${which})`);
  const sections = await page.locator('main > section').all();
  const ids = await Promise.all(sections.map((section) => section.getAttribute('id')));
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids.filter((each) => each !== 'sheets')) {
    await shown(`section.id === ${JSON.stringify(id)}`);
    await page.screenshot({ path: join(shots, `${name}-${id}.png`), fullPage: true });
  }
  await shown('true');
}

/** Runs axe; the driver injects it, because the policy of the page blocks scripts. */
async function violationsOf(page: Page): Promise<string[]> {
  return (await page.evaluate(`${axe};
    axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => id + ': ' + node.html.slice(0, 160) + ' – ' + node.failureSummary)))`)) as string[];
}

describe.each([
  ['examples/stadtwerke', 'de'],
  ['examples/airport', 'en'],
])('the report of %s in %s', (catalog, lang) => {
  let file: string;
  beforeAll(() => {
    file = writeReport(catalog, lang);
  }, 60_000);

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)(
    'has no console messages, makes no requests and is accessible (%s, %i wide)',
    async (colorScheme, width) => {
      const { page, said, asked } = await openReport(file, { colorScheme, width });
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await takeScreenshots(page, `${lang}-${colorScheme}-${width}`);
      await page.locator('#sheets summary').first().click();
      expect(await violationsOf(page)).toEqual([]);
      expect({ said, asked }).toEqual({ said: [], asked: [] });
      await page.context().close();
    },
    240_000,
  );
});

describe('the page in a browser', () => {
  test('sorts, filters and shows how many rows are left', async () => {
    const { page } = await openReport(writeReport('examples/stadtwerke', 'de'));
    const table = page.locator('#gaps table.filter').first();
    const names = table.locator('tbody th');
    await table.getByRole('button', { name: 'Kontaktpunkt' }).press('Enter');
    expect(await table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    const sorted = await names.allInnerTexts();
    expect(sorted).toEqual([...sorted].sort((left, right) => new Intl.Collator('de').compare(left, right)));
    await table.getByRole('button', { name: 'Lücke' }).click();
    await table.getByRole('button', { name: 'Lücke' }).click();
    expect((await names.allInnerTexts())[0]).toBe('Telefon-Hotline');
    await page.locator('#gaps input[type=search]').first().fill('glasfaser');
    expect(await page.locator('#gaps output').first().innerText()).toBe('2 von 33 Zeilen');
    await page.context().close();
  });

  test('sorts ages by days, also those shown as months or years', async () => {
    const { page } = await openReport(writeReport('examples/stadtwerke', 'de'));
    const table = page.locator('#evidence table.sort', { hasText: 'Alter' }).first();
    await table.getByRole('button', { name: 'Alter' }).click();
    const last = table.locator('tbody').last();
    const ages = await last.locator('td[data-days]').allInnerTexts();
    expect(ages.slice(0, 4)).toEqual(['40 Tage', '63 Tage', '63 Tage', '5 Monate']);
    await page.context().close();
  });

  test('a link opens the page of its touchpoint', async () => {
    const { page } = await openReport(writeReport('examples/stadtwerke', 'de'));
    await page.locator('#gaps a[href="#tp-hotline"]').last().click();
    await page.locator('#tp-hotline').waitFor({ state: 'visible' });
    expect(await page.locator('#tp-hotline').innerText()).toContain('Über acht Minuten in der Warteschleife');
    await page.context().close();
  });

  test('on a phone bar charts fit, and names stay visible beside scrolled figures', async () => {
    const { page } = await openReport(writeReport('examples/stadtwerke', 'de'), { width: 390 });
    for (const kind of ['dumbbells', 'shares', 'curve']) {
      const figure = page.locator(`figure.${kind}`).first();
      expect(await figure.locator('.wide').isVisible(), kind).toBe(false);
      const box = await figure.locator('.narrow > svg').boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity), kind).toBeLessThanOrEqual(390);
    }
    const frame = page.locator('#gaps .scroll:has(table)').first();
    await page.evaluate("document.querySelector('#gaps .scroll:has(table)').scrollLeft = 400");
    expect((await frame.locator('tbody th').first().boundingBox())?.x).toBeGreaterThanOrEqual(0);
    const cells = await frame.locator('tbody tr').first().locator('th, td').filter({ visible: true }).count();
    expect(cells).toBe(await frame.locator('thead').locator('th, td').filter({ visible: true }).count());
    await page.context().close();
  });

  test.each([390, 1280, 1920])('the logo is visible at a width of %i', async (width) => {
    const { page } = await openReport(writeReport('examples/stadtwerke', 'de'), { width });
    const box = await page.locator('.logo').boundingBox();
    expect(box?.width).toBeGreaterThan(90);
    expect(box?.height).toBeGreaterThan(30);
    await page.context().close();
  });

  test('without scripts all content is visible, without controls that need scripts', async () => {
    const { page } = await openReport(writeReport('examples/stadtwerke', 'de'), { javaScriptEnabled: false });
    expect(await page.locator('button, input').count()).toBe(0);
    expect(await page.locator('#gaps tbody tr').count()).toBe(33);
    await page.context().close();
  });

  test('a hostile catalog stays text', async () => {
    const { page, said, asked } = await openReport(writeReport('tests/fixtures/reports/hostile', 'en'));
    await page.locator('#sheets > button').click();
    await page.waitForTimeout(300);
    expect({ said, asked }).toEqual({ said: [], asked: [] });
    expect(await page.title()).toContain('<script>alert(1)</script>');
    expect(await page.locator('iframe, img, b[onclick]').count()).toBe(0);
    await page.context().close();
  });
});

describe('the sheet of a touchpoint', () => {
  function sheetOf(id: string, catalog: string): string {
    const file = join(shots, `sheet-${id}.html`);
    execFileSync('node', ['bin/tpm.js', 'show', id, catalog, '--sheet', '-o', file, '-q'], { cwd: root });
    return file;
  }

  test.each(['hotline', 'chatbot', 'umzugsmeldung'])('%s prints on one side of A4', async (id) => {
    const { page, said, asked } = await openReport(sheetOf(id, 'examples/stadtwerke'));
    expect({ said, asked, violations: await violationsOf(page) }).toEqual({ said: [], asked: [], violations: [] });
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });

  test('a hostile catalog stays text', async () => {
    const { page, said, asked } = await openReport(sheetOf('script', 'tests/fixtures/reports/hostile'));
    expect({ said, asked }).toEqual({ said: [], asked: [] });
    expect(await page.title()).toContain("<script>document.title='owned'</script>");
    await page.context().close();
  });
});

test('prints to PDF with pages and selectable text', async () => {
  const file = join(shots, 'stadtwerke.pdf');
  execFileSync('node', ['bin/tpm.js', 'report', 'examples/stadtwerke', '--sheets', 'all', '-o', file, '-q'], {
    cwd: root,
  });
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(8);
  expect(pdf).toContain('/Font');
});

/** Needs pdftotext of poppler-utils. */
test.each([
  ['stadtwerke', 'de', 6],
  ['airport', 'en', 4],
])(
  'the PDF of %s in %s is the brief report: page 1 decides, and each sentence has one page',
  (catalog, lang, count) => {
    const file = join(shots, `${catalog}-brief.pdf`);
    execFileSync('node', ['bin/tpm.js', 'report', `examples/${catalog}`, '--lang', lang, '-o', file, '-q'], {
      cwd: root,
    });
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    expect(pages).toHaveLength(count);
    expect(pages[0]).toMatch(lang === 'de' ? /Was zu entscheiden ist[\s\S]*Was wir nicht wissen/ : /What is not known/);
  },
);

test('a table over several printed pages has its head on each of them', () => {
  const file = join(shots, 'gaps.pdf');
  execFileSync('node', ['bin/tpm.js', 'report', 'examples/stadtwerke', '--sections', 'gaps', '-o', file, '-q'], {
    cwd: root,
  });
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
  const rows = pages.filter((page) => /^ *\d+ +\S.* \d,\d +\d,\d +−?\d,\d .*\d\d\.\d\d\.\d{4}/m.test(page));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter((page) => !/Kontaktpunkt +Ist +Soll/.test(page))).toEqual([]);
});
