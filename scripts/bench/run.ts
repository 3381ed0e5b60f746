import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setup as buildIfStale } from '../fresh-build.js';
import { type Shape, WORKSHOP_SHAPE, writeCatalog as writeAt } from './catalog.js';
import { SET_SIZE } from './entries.js';
import { type Candidate, type Measurement, measure } from './measure.js';
import { screenLines } from './screen.js';

/*
 * npm run bench [-- --large] [-- --runs 5]: measures whole processes on generated catalogs, in milliseconds and as
 * multiples of `node -e 0`. Only the multiples can be compared between machines. There is no limit to pass.
 */
const TPM = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));

const { values } = parseArgs({
  options: { large: { type: 'boolean', default: false }, runs: { type: 'string', default: '11' } },
});
const RUNS = Number(values.runs);

const folder = mkdtempSync(join(tmpdir(), 'tpm-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

function writeCatalog(shape: Shape): string {
  const root = join(folder, `${shape.entries}-${shape.perFile}`);
  writeAt(root, shape);
  return root;
}

/** A program that only reads all files: the minimum for any reader of catalogs. */
const READ_ALL_SOURCE = `const fs = require('fs'), path = require('path');
const read = (folder) => { for (const item of fs.readdirSync(folder, { withFileTypes: true })) {
  const file = path.join(folder, item.name);
  if (item.isDirectory()) read(file); else fs.readFileSync(file, 'utf8');
} };
read(process.argv[1]);`;

/** Long runs are repeated less often, because a short disturbance affects them less. */
const runsFor = (entries: number): number => Math.max(2, Math.round(RUNS / (entries >= 100_000 ? 5 : entries / 5000)));

function candidatesOf(shape: Shape, everything: boolean): Candidate[] {
  const root = writeCatalog(shape);
  const runs = shape.entries <= 400 ? RUNS : runsFor(shape.entries);
  const files = shape.entries / shape.perFile;
  const label = `${shape.entries.toLocaleString('en')} entries in ${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
  const calls = everything
    ? [['check'], ['analyze'], ['analyze', '--no-robust'], ['gaps', '--json'], ['rank'], ['rank', '--robust']]
    : [['check'], ...(shape.perFile === 1 ? [['analyze']] : [])];
  return [
    { name: `reading alone, ${label}`, call: ['-e', READ_ALL_SOURCE, root], runs },
    ...calls.map(([command = '', ...flags]) => ({
      name: `${[command, ...flags].join(' ')}, ${label}`,
      call: [TPM, command, root, ...flags],
      runs,
    })),
  ];
}

function row({ name, milliseconds, timesBare, processorTimesBare, peakMegabytes }: Measurement): string {
  const cells = [
    milliseconds.toFixed(0),
    timesBare.toFixed(2),
    processorTimesBare.toFixed(2),
    peakMegabytes.toFixed(0),
  ];
  return `${name.padEnd(48)} ${cells.map((cell) => cell.padStart(9)).join(' ')}`;
}

buildIfStale();
console.log(
  `Node.js ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, medians of ${RUNS} runs (fewer from 10,000 entries on)\n`,
);
const heads = ['ms', '× bare', 'cpu × bare', 'peak MB'];
console.log(`${'whole process'.padEnd(48)} ${heads.map((head) => head.padStart(9)).join(' ')}`);

const show = (candidates: readonly Candidate[]): void => {
  for (const candidate of candidates) console.log(row(measure(candidate, folder)));
};

show([
  { name: 'node -e 0', call: ['-e', '0'], runs: RUNS },
  { name: '--version', call: [TPM, '--version'], runs: RUNS },
  { name: '--help', call: [TPM, '--help'], runs: RUNS },
]);
show(candidatesOf({ entries: SET_SIZE, perFile: SET_SIZE }, false));
show(candidatesOf({ entries: 400, perFile: 1 }, true));
show(candidatesOf({ entries: 400, perFile: 100 }, false));
show(candidatesOf({ entries: 10_000, perFile: 1 }, true));
show(candidatesOf({ entries: 10_000, perFile: 100 }, false));
if (values.large) {
  show(candidatesOf({ entries: 100_000, perFile: 1 }, false));
  show(candidatesOf({ entries: 100_000, perFile: 100 }, false));
}

console.log(`\n${'workshop, 407 touchpoints'.padEnd(48)} ${'ms'.padStart(9)}`);
for (const line of screenLines(writeCatalog(WORKSHOP_SHAPE), folder, Math.min(RUNS, 5))) console.log(line);
