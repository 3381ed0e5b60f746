import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Env = Readonly<Record<string, string | undefined>>;

const PROGRAM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Paths where installers put browsers without adding them to the PATH. */
function usualPlaces(env: Env): string[] {
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
        ]
      : [],
  );
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/snap/bin/chromium',
    ...windows,
  ];
}

/** The path of the browser that the environment names, or else of one on the PATH or in a usual place. */
export function findBrowser(env: Env): string | null {
  const named = env.TPM_BROWSER || env.CHROME_PATH;
  if (named) return isProgram(named) ? named : findOnPath([named], env);
  return findOnPath(PROGRAM_NAMES, env) ?? usualPlaces(env).find(isProgram) ?? null;
}

function findOnPath(names: readonly string[], env: Env): string | null {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => (delimiter === ';' ? [name, `${name}.exe`] : [name]));
  for (const file of files) {
    const found = folders.map((folder) => join(folder, file)).find(isProgram);
    if (found !== undefined) return found;
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export type PrintResult = { readonly pdf: Uint8Array } | { readonly problem: string };

const MAX_WAIT_MS = 90_000;

/** Prints a self-contained page to PDF. The browser has a temporary profile, no network, and a time limit. */
export async function printToPdf(browser: string, html: string, waitMs = MAX_WAIT_MS): Promise<PrintResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tpm-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    writeFileSync(page, html);
    const problem = await run(
      browser,
      [...flagsOf(join(folder, 'profile')), `--print-to-pdf=${pdf}`, pathToFileURL(page).href],
      waitMs,
    );
    const bytes = readIfExists(pdf);
    return bytes?.subarray(0, 5).toString('latin1') === '%PDF-' ? { pdf: bytes } : { problem: problem ?? 'no PDF' };
  } finally {
    // A browser may keep a file of its profile open for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Chromium has no sandbox when root runs it, as in most containers; the page runs only the scripts of the report. */
function flagsOf(profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  ];
}

/** Runs a program; returns the reason of a failure, or `null`. */
function run(program: string, args: readonly string[], waitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: waitMs, killSignal: 'SIGKILL' });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => {
      if (signal !== null) resolve(signal === 'SIGKILL' ? `no answer within ${waitMs / 1000} s` : signal);
      else resolve(code === 0 ? null : (said.trim().split('\n').at(-1) ?? `exit code ${code}`));
    });
  });
}

function readIfExists(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
