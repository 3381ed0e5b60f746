import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openAnalysis } from '../../src/cli/run-view.js';
import { openWorkshop, type Workshop } from '../../src/cli/run-workshop.js';
import type { KeyName } from '../../src/workshop/key.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost } from '../helpers/host.js';

/** Frames of a workshop stand in the README and in its page: this is the workshop. `UPDATE=1` writes them anew. */
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
    round: undefined,
    perspective: undefined,
    presentation: false,
    spoken: false,
  });
}

function type(room: Workshop, ...keys: string[]): void {
  for (const key of keys) {
    const name = key.startsWith('^') ? (key.slice(1) as KeyName) : null;
    room.press({ text: name === null ? key : '', name, ctrl: false }, ROWS);
  }
}

const shown = (room: Workshop) =>
  room
    .frame(COLUMNS, ROWS)
    .map((line) => line.trimEnd())
    .join('\n');

beforeAll(async () => {
  folder = makeFolder();
  cpSync('examples/stadtwerke', folder.path, { recursive: true });
  const room = open();
  type(room, '^down', '^down', 'i', '4 5 3 4 8');
  frames.votes = shown(room);
  type(room, '^enter', '4', 'd', '2', '^home');
  frames.gaps = shown(room);
  type(room, '3', '^right', '^right', '^right', '^right', ...'++++++++', '^home');
  frames.weights = shown(room);
  type(room, '1', '/', 'hotline', '^enter', 'n', 'two of us waited outs');
  await vi.waitFor(() => {
    if (!existsSync(join(folder.path, FILE))) throw new Error(`${FILE} is not written`);
  });
  // The terminal goes away: its process is no more, and nobody has ended anything.
  const journal = join(folder.path, '.tpm/workshop/2026-11-01-workshop.json');
  const left = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...left, process: 2 ** 22 + 1 }));
  frames.resumed = shown(open());
});
afterAll(() => folder.remove());

it.each(Object.keys(PAGES))('%s shows what the workshop shows', (page) => {
  const text = readFileSync(page, 'utf8');
  const names = [...(PAGES[page] ?? [])];
  const written = text.replace(/```ascii\n( Stadtwerke[\s\S]*?)\n```/g, () => {
    return `\`\`\`ascii\n${frames[names.shift() ?? '']}\n\`\`\``;
  });
  expect(names).toEqual([]);
  if (process.env.UPDATE) writeFileSync(page, written);
  else expect(written).toBe(text);
});
