import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openAnalysis } from '../../src/cli/run-view.js';
import { openWorkshop, type Workshop } from '../../src/workshop/session/run-workshop.js';
import type { KeyName } from '../../src/workshop/state/key.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost } from '../helpers/host.js';

/** The README and docs/workshop.md contain frames of this workshop; `UPDATE=1` rewrites them. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['votes', 'gaps', 'weights', 'resumed'],
  'docs/workshop.md': ['votes', 'weights'],
};
const [COLUMNS, ROWS] = [80, 18];
const FILE = 'assessments/2026-11-01-workshop.yaml';

let folder: Folder;
const frames: Record<string, string> = {};

function open(): Workshop {
  const host = memoryHost({ cwd: folder.path, tty: true, env: { LANG: 'C.UTF-8', NO_COLOR: '1' } });
  const options = { lang: 'en' } as const;
  const session = { host, options, version: '', commands: [], argv: [], lang: 'en', say: () => undefined } as const;
  const read = () => openAnalysis(session, undefined, {});
  return openWorkshop({
    session,
    read,
    request: { isNew: false },
    presentation: false,
    spoken: false,
  });
}

function type(workshop: Workshop, ...keys: string[]): void {
  for (const key of keys) {
    const name = key.startsWith('^') ? (key.slice(1) as KeyName) : null;
    workshop.press({ text: name === null ? key : '', name, ctrl: false }, ROWS);
  }
}

const shown = (workshop: Workshop) =>
  workshop
    .frame(COLUMNS, ROWS)
    .map((line) => line.trimEnd())
    .join('\n');

beforeAll(async () => {
  folder = makeFolder();
  cpSync('examples/stadtwerke', folder.path, { recursive: true });
  const workshop = open();
  type(workshop, '^down', '^down', 'i', '4 5 3 4 8');
  frames.votes = shown(workshop);
  type(workshop, '^enter', '4', 'd', '2', '^home');
  frames.gaps = shown(workshop);
  type(workshop, '3', '^right', '^right', '^right', '^right', ...'++++++++', '^home');
  frames.weights = shown(workshop);
  type(workshop, '1', '/', 'hotline', '^enter', 'n', 'two of us waited outs');
  await vi.waitFor(() => {
    if (!existsSync(join(folder.path, FILE))) throw new Error(`${FILE} is not written`);
  });
  // The terminal is lost: the process has ended without closing the workshop.
  const journal = join(folder.path, '.tpm/workshop/2026-11-01-workshop.json');
  const left = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...left, process: 2 ** 22 + 1 }));
  frames.resumed = shown(open());
});
afterAll(() => folder.remove());

it.each(Object.keys(PAGES))('%s has the frames of the workshop', (page) => {
  const text = readFileSync(page, 'utf8');
  const names = [...(PAGES[page] ?? [])];
  const written = text.replace(/```ascii\n( Stadtwerke[\s\S]*?)\n```/g, () => {
    return `\`\`\`ascii\n${frames[names.shift() ?? '']}\n\`\`\``;
  });
  expect(names).toEqual([]);
  if (process.env.UPDATE) writeFileSync(page, written);
  else expect(written).toBe(text);
});
