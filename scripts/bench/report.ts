import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../src/io/browser.js';
import { setup as buildIfStale } from '../fresh-build.js';
import { generateCatalog } from './catalog.js';
import { median, run } from './measure.js';

/*
 * npm run bench:report: measures how much longer writing an HTML report takes than `analyze`, how large the file is,
 * and how long Chromium takes to open it. It prints figures only; there is no limit to pass.
 */
const TPM = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));
/** Numbers of entries; 11 of 20 entries are touchpoints. */
const SIZES = [
  { touchpoints: 407, entries: 740, perFile: 1, runs: 7 },
  { touchpoints: 10_010, entries: 18_200, perFile: 100, runs: 1 },
];

const folder = mkdtempSync(join(tmpdir(), 'tpm-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function write(entries: number, perFile: number): string {
  const root = join(folder, String(entries));
  for (const [path, text] of generateCatalog({ entries, perFile })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function openIn(executablePath: string, file: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const start = performance.now();
  await page.goto(pathToFileURL(file).href, { timeout: 120_000 });
  const taken = performance.now() - start;
  await browser.close();
  return taken;
}

buildIfStale();
const executablePath = findBrowser(process.env);
for (const { touchpoints, entries, perFile, runs } of SIZES) {
  const root = write(entries, perFile);
  const file = join(folder, `${entries}.html`);
  const time = (...call: string[]) => median(Array.from({ length: runs }, () => run([TPM, ...call, root])));
  const quick = time('analyze');
  const report = time('report', '-q', '-o', file);
  console.log(`${touchpoints.toLocaleString('en')} touchpoints`);
  console.log(`  analyze ${quick.toFixed(0)} ms`);
  console.log(`  report -o report.html ${report.toFixed(0)} ms: ${(report - quick).toFixed(0)} ms beyond analyze`);
  console.log(`  ${(statSync(file).size / 1e6).toFixed(2)} MB`);
  if (executablePath) console.log(`  Chromium opens it in ${(await openIn(executablePath, file)).toFixed(0)} ms`);
}
