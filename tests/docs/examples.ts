import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { checkCatalog, fromSources, loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { TODAY } from '../helpers/host.js';
import { type Fence, type Page, ROOT } from './page.js';
import { isShown, refreshed, type Session, type Step, stepsOf, type, writeSteps } from './session.js';

/**
 * `UPDATE=1 npm test` rewrites the outputs on the pages. Read the difference as a reader of the page would before you
 * keep it.
 */
export const UPDATE = process.env.UPDATE === '1';

/** The state shared by the examples of one page: a folder with the page's own files and a link to `examples`. */
export interface Reading extends Session {
  readonly page: Page;
  readonly folder: Folder;
  /** The lines that the last TypeScript example logged. */
  logged: readonly string[];
  /** New code by the number of its block, for `UPDATE=1`. */
  readonly fresh: Map<number, string>;
}

export function startReading(page: Page): Reading {
  const folder = makeFolder();
  // A junction, because Windows lets only administrators make symbolic links.
  symlinkSync(join(ROOT, 'examples'), join(folder.path, 'examples'), 'junction');
  return { page, folder, cwd: folder.path, code: 0, logged: [], fresh: new Map() };
}

type Run = (fence: Fence, reading: Reading, number: number) => void | Promise<void>;

/** The check of a block, by its language; a language without one is not allowed on a page. */
export const RUN: Readonly<Record<string, Run>> = {
  console: runConsole,
  yaml: checkYaml,
  ts: runTypeScript,
  text: compareLog,
  sh: checkShell,
};

/** Languages of pictures, which are not run. */
export const PICTURES: readonly string[] = ['ascii'];

async function runConsole({ code }: Fence, reading: Reading, number: number): Promise<void> {
  const steps = stepsOf(code);
  const fresh: Step[] = [];
  for (const [at, { command, shown }] of steps.entries()) {
    const printed = await type(command, reading);
    const asked = steps[at + 1]?.command === 'echo $?';
    if (command !== 'echo $?' && reading.code !== 0) expect(asked, `"${command}" fails: show echo $?`).toBe(true);
    fresh.push({ command, shown: isShown(shown, printed) ? shown : refreshed(shown, printed) });
    if (!UPDATE && !isShown(shown, printed)) expect(shown.join('\n')).toBe(printed.join('\n'));
  }
  reading.fresh.set(number, writeSteps(fresh));
}

const FILE_NAME = /^# ([\w./-]+\.yaml)$/m;

/** A block that begins with the comment `# folder/file.yaml` is that file for the following blocks of the page. */
function checkYaml({ code, flag }: Fence, { cwd }: Reading): void {
  const path = FILE_NAME.exec(code.split('\n')[0] ?? '')?.[1];
  if (path !== undefined) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), code);
  }
  const catalog =
    path === undefined
      ? fromSources([{ path: 'catalog.yaml', text: code }])
      : loadCatalog(join(cwd, path.split('/')[0] ?? ''));
  const findings = checkCatalog(catalog, TODAY).filter(({ severity }) => severity === 'error');
  const found = findings.map(({ rule, file, range }) => `${file}:${range.start.line} ${rule}`);
  if (flag === 'broken') expect(found).not.toEqual([]);
  else expect(found).toEqual([]);
}

const copies = import.meta.glob('./snippets/*.generated.ts');

/** The compiler checks only files, so each example has a copy in the tests, which is compared with the page and run. */
async function runTypeScript(fence: Fence, reading: Reading): Promise<void> {
  const { path, fences } = reading.page;
  const number = fences.filter(({ language }) => language === 'ts').indexOf(fence) + 1;
  const name = `${path.replace(/\.md$/, '').replaceAll('/', '-').toLowerCase()}-${number}.generated.ts`;
  const file = join(ROOT, 'tests/docs/snippets', name);
  const copy = fence.code.replaceAll("'touchpoint-manager'", "'../../../src/index.js'");
  if (UPDATE) writeFileSync(file, copy);
  expect(existsSync(file) && readFileSync(file, 'utf8') === copy, `${name} is not fresh: UPDATE=1 npm test`).toBe(true);
  const load = copies[`./snippets/${name}`];
  if (load === undefined) throw new Error(`${name} is new: run this once more`);
  const logged: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => void logged.push(values.join(' ')));
  await load().finally(() => log.mockRestore());
  reading.logged = logged;
}

/** A text block contains the log of the TypeScript example before it. */
function compareLog({ code }: Fence, reading: Reading, number: number): void {
  const shown = code.replace(/\n$/, '').split('\n');
  if (UPDATE) reading.fresh.set(number, `${refreshed(shown, reading.logged).join('\n')}\n`);
  else expect(shown.join('\n')).toBe(reading.logged.join('\n'));
}

const SCRIPTS: Readonly<Record<string, string>> = manifest.scripts;

/** Commands for a shell: npm's own commands, existing scripts, and tpm, which is run. */
async function checkShell({ code }: Fence, reading: Reading): Promise<void> {
  for (const line of code.trim().split('\n')) {
    for (const call of line.split(' && ')) {
      const [, script = ''] = /^npm (?:run )?([\w:]+)$/.exec(call) ?? [];
      if (['npm ci', `npm install ${manifest.name}`].includes(call) || script in SCRIPTS) continue;
      expect(call, 'not a command that a page may show').toMatch(/^npx --no-install tpm /);
      await type(call.replace('npx --no-install ', ''), reading);
      expect(reading.code, call).toBe(0);
    }
  }
}
