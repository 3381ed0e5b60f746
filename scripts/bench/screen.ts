import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, median } from './measure.js';

/*
 * Measures `tpm workshop` in a pseudo-terminal: the time to the first frame, compared with that of an Ink program that
 * shows a dot, and the time from each key to its answer.
 */
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const TERMINAL = here('./terminal.cjs');
const EMPTY_SCREEN_FILE = here('./empty-screen.mjs');
const TPM = here('../../bin/tpm.js');

const [ENTER, DOWN, PAGE_DOWN, ESCAPE] = ['\r', '\u001b[B', '\u001b[6~', '\u001b'];
/** Keys for votes, a Soll, every view, weights, undo, a filter and the what-if mode. */
const KEYS: readonly string[] = [
  ...['i', '4', ' ', '5', ENTER, DOWN, 's', '8', ENTER, PAGE_DOWN],
  ...['2', '3', '+', '+', '-', 'u', '4', 'd', 'd', '5', '6', PAGE_DOWN, '1'],
  ...['/', '7', ENTER, ENTER, ESCAPE, 'i', '3', ENTER, '3', '+', '2', 'i', '6', ENTER, 'u'],
];

interface MeasuredScreen {
  readonly first: number;
  readonly keys: readonly number[];
}

function see(call: readonly string[], keys: readonly string[], folder: string): MeasuredScreen {
  const result = join(folder, 'screen.json');
  const env: NodeJS.ProcessEnv = {
    ...environment(),
    TPM_BENCH_KEYS: JSON.stringify(keys),
    TPM_BENCH_RESULT: result,
    LANG: 'C.UTF-8',
    NODE_ENV: 'production',
  };
  // Ink writes no frames where one of these variables marks a CI system.
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) delete env[name];
  const { status, stderr } = spawnSync(process.execPath, ['--require', TERMINAL, ...call], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${call.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(result, 'utf8'));
}

/** Runs both programs alternately, so that other load affects both. Each workshop starts a new round. */
function inTurn(catalog: string, folder: string): { empty: MeasuredScreen; workshop: MeasuredScreen } {
  const root = join(folder, 'workshop');
  cpSync(catalog, root, { recursive: true });
  const empty = see([EMPTY_SCREEN_FILE], [], folder);
  const workshop = see([TPM, 'workshop', root], KEYS, folder);
  rmSync(root, { recursive: true });
  return { empty, workshop };
}

/** Rows of a table: the median time to the first frame, and the median and the maximum time per key. */
export function screenLines(catalog: string, folder: string, runs: number): string[] {
  const seen = Array.from({ length: runs }, () => inTurn(catalog, folder));
  const empty = median(seen.map((one) => one.empty.first));
  const first = median(seen.map((one) => one.workshop.first));
  const keys = KEYS.map((key, at) => ({ key, ms: median(seen.map((one) => one.workshop.keys[at] ?? 0)) }));
  const slowest = keys.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
  const line = (name: string, ms: number, said = '') =>
    `${name.padEnd(48)} ${ms.toFixed(0).padStart(9)} ${said}`.trimEnd();
  return [
    line('first frame of an empty Ink program', empty),
    line('first frame of the workshop', first, `${first < empty ? '−' : '+'}${Math.abs(first - empty).toFixed(0)} ms`),
    line(`a key, median of ${KEYS.length}`, median(keys.map(({ ms }) => ms))),
    line('the slowest key', slowest.ms, JSON.stringify(slowest.key)),
  ];
}
