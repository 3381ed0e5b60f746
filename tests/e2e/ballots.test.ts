import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/io/browser.js';
import { loadCatalog } from '../../src/pipeline.js';
import type { BallotCountData } from '../../src/topics/ballots/ballots.view.js';
import { placeOf } from '../helpers/ballots.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shots = join(root, 'node_modules', '.cache', 'tpm-ballots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tpm-ballots-'));
  mkdirSync(shots, { recursive: true });
  writeFileSync(join(folder, 'tpm.yaml'), 'version: 1\nname: Die Bäckerei\nlanguage: de\n');
  writeFileSync(
    join(folder, 'katalog.yaml'),
    `departments:
  laden: { name: Laden }
touchpoints:
  theke: { name: An der Theke, phase: purchase, description: "Aussuchen, fragen, bezahlen." }
  schlange: { name: Die Schlange am Samstag, phase: purchase }
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tpm = (...argv: string[]): string =>
  execFileSync('node', [join(root, 'bin/tpm.js'), ...argv], { cwd: folder, encoding: 'utf8' });

const issue = (...argv: string[]) => tpm('ballot', 'new', '--department', 'laden', '-q', ...argv);

const count = (round: string, ...files: string[]): BallotCountData =>
  JSON.parse(tpm('ballot', 'count', ...files, '--round', round, '--json'));

/** What the macro writes: cell → text or number. A locked cell shows whether the sheet is protected. */
interface Filling {
  readonly from: string;
  readonly to: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

const MACRO = `Sub Fill(plan)
  Dim settings(0) As New com.sun.star.beans.PropertyValue
  Dim number As Integer
  number = FreeFile
  Open plan For Input As #number
  Do While Not Eof(number)
    Line Input #number, entry
    parts = Split(entry, "|")
    settings(0).Name = "Hidden"
    settings(0).Value = True
    doc = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, settings())
    sheet = doc.Sheets.getByIndex(0)
    For i = 2 To UBound(parts)
      pair = Split(parts(i), "=")
      cell = sheet.getCellRangeByName(pair(0))
      If sheet.isProtected() And cell.CellProtection.IsLocked Then
        REM A person cannot type here.
      ElseIf IsNumeric(pair(1)) Then
        cell.Value = Val(pair(1))
      Else
        cell.String = pair(1)
      End If
    Next i
    settings(0).Name = "FilterName"
    settings(0).Value = "Calc MS Excel 2007 XML"
    doc.storeToURL(parts(1), settings())
    doc.close(True)
  Loop
  Close #number
  StarDesktop.terminate()
End Sub
`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Ballots"/>
</library:library>
`;

const moduleOf = (code: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Ballots" script:language="StarBasic">${code
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')}</script:module>
`;

/** Opens each workbook in LibreOffice, types the values and saves it. */
function fillInLibreOffice(fillings: readonly Filling[]): void {
  const profile = join(folder, '.profile');
  const soffice = (...argv: string[]) =>
    execFileSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      ...argv,
    ]);
  // The first start writes a profile, and would replace a library that is there.
  soffice('--terminate_after_init');
  const library = join(profile, 'user', 'basic', 'Standard');
  writeFileSync(join(library, 'script.xlb'), LIBRARY);
  writeFileSync(join(library, 'Ballots.xba'), moduleOf(MACRO));
  const url = (name: string) => pathToFileURL(join(folder, name)).href;
  const lines = fillings.map(({ from, to, cells }) =>
    [url(from), url(to), ...Object.entries(cells).map(([cell, value]) => `${cell}=${value}`)].join('|'),
  );
  const plan = join(folder, 'plan.txt');
  writeFileSync(plan, `${lines.join('\n')}\n`);
  soffice(`macro:///Standard.Ballots.Fill("${plan}")`);
}

test('five sheets filled in with LibreOffice are five votes for each touchpoint, with agreement', {
  timeout: 240_000,
}, async () => {
  issue('--copies', '5', '-o', 'boegen');
  const book = await readXlsx(readFileSync(join(folder, 'boegen/laden-1.xlsx')));
  const cellOf = (touchpoint: string) => {
    const { row, column } = placeOf(book, touchpoint, 'ist');
    return `${'ABCDEF'[column]}${row + 1}`;
  };
  const [theke, schlange] = [cellOf('theke'), cellOf('schlange')];
  const locked = theke.replace(/^./, 'B');
  fillInLibreOffice(
    [4, 5, 3, 4, 8].map((vote, at) => ({
      from: `boegen/laden-${at + 1}.xlsx`,
      to: `zurück ${at + 1}.xlsx`,
      cells: { [theke]: vote, [schlange]: at === 0 ? 'kann ich nicht beurteilen' : 6, [locked]: 'overwritten' },
    })),
  );
  const files = [1, 2, 3, 4, 5].map((number) => `zurück ${number}.xlsx`);
  const saved = await readXlsx(readFileSync(join(folder, files[0] ?? '')), { readStyles: true });
  expect(saved.sheets[0]?.rows.flat()).toContain('An der Theke');
  expect(saved.sheets[0]?.rows.flat()).not.toContain('overwritten');
  expect(saved.sheets[0]?.dataValidations?.map(({ type }) => type)).toEqual(['list']);
  expect(saved.sheets[1]?.hidden || saved.sheets[1]?.veryHidden).toBe(true);
  const data = count('workshop', ...files);
  expect(data.problems).toEqual([]);
  // Mean 4.8, s² 3.7 and σ² 8.25: r_wg = 0.5515.
  expect(data.touchpoints).toMatchObject([
    { touchpoint: 'theke', n: 5, mean: 4.8, agreement: expect.closeTo(0.551515, 6), discuss: true },
    { touchpoint: 'schlange', n: 4, mean: 6, agreement: 1, cannotJudge: 1, unanswered: 0 },
  ]);
  expect(count('workshop', ...files)).toMatchObject({ written: false, round: { ballots: 5 } });
});

describe('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findBrowser(process.env);
    if (executablePath === null) throw new Error('These tests need Chromium: apt-get install chromium');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    issue('-f', 'html', '--rate', 'ist,importance', '-o', 'seiten');
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(width: number, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, acceptDownloads: true });
    const page = await context.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('request', (request) => told.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'seiten/laden.html')).href);
    return { page, told: () => told.slice(1) };
  }

  test('is filled in by keyboard and mouse, saved without a network, and counted', async () => {
    const { page, told } = await open(1280);
    const question = (name: string) => page.getByRole('group', { name });
    await question('An der Theke: Wie zufrieden sind Kunden hier heute?').getByLabel('7', { exact: true }).check();
    await question('An der Theke: Wie wichtig ist das den Kunden?').getByLabel('10 (sehr wichtig)').check();
    await page.keyboard.press('ArrowLeft');
    await question('Die Schlange am Samstag: Wie zufrieden').getByLabel('kann ich nicht beurteilen').check();
    const importance = question('Die Schlange am Samstag: Wie wichtig');
    await importance.getByLabel('3', { exact: true }).check();
    await expect.poll(() => page.locator('#progress').textContent()).toBe('4 von 4 beantwortet');
    await importance.getByRole('button', { name: 'Löschen' }).click();
    await expect.poll(() => page.locator('#progress').textContent()).toBe('3 von 4 beantwortet');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Antworten speichern' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('laden.json');
    await file.saveAs(join(folder, 'laden.json'));
    expect(await page.locator('#message').textContent()).toBe(
      'Gespeichert als laden.json. Bitte schicken Sie diese Datei zurück. Noch ohne Antwort: 1. Speichern geht trotzdem.',
    );
    expect(told().filter((line) => !line.startsWith('blob:'))).toEqual([]);
    const data = count('seite', 'laden.json');
    expect(data.problems).toEqual([]);
    expect(loadCatalog(folder).model.assessments.get('seite')?.fields.ratings).toEqual({
      theke: { ist: { votes: [7] }, importance: { votes: [9] } },
    });
    const [, , queue, left] = data.touchpoints;
    expect([queue?.cannotJudge, left?.unanswered]).toEqual([1, 1]);
  });

  test.each([
    [1280, 'light'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('is accessible and has no sideways scroll at %i pixels, %s', async (width, scheme) => {
    const { page } = await open(width, scheme);
    await page.screenshot({ path: join(shots, `page-${width}-${scheme}.png`), fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const bare = await context.newPage();
    await bare.goto(page.url());
    await bare.evaluate(axe);
    const violations = await bare.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))',
    );
    expect(violations).toEqual([]);
  });
});
