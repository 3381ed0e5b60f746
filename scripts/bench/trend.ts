import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setup as buildIfStale } from '../fresh-build.js';

/*
 * npx tsx scripts/bench/trend.ts [--runs 3] [--keep]: measures `tpm trend` over generated histories, which `git
 * fast-import` writes. Each commit changes one touchpoint. With one file per touchpoint the time per distinct blob
 * should be the same for every number of commits and files.
 */
const TPM = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, keep: { type: 'boolean', default: false } },
});

interface Shape {
  readonly commits: number;
  readonly touchpoints: number;
  readonly layout: 'a file each' | 'one file';
}

const SHAPES: readonly Shape[] = [
  { commits: 1000, touchpoints: 400, layout: 'a file each' },
  { commits: 2000, touchpoints: 400, layout: 'a file each' },
  { commits: 1000, touchpoints: 800, layout: 'a file each' },
  { commits: 1000, touchpoints: 1600, layout: 'a file each' },
  { commits: 1000, touchpoints: 400, layout: 'one file' },
];

const DAY = 86_400;
const START_SECONDS = Date.UTC(2024, 0, 1) / 1000;

/** A touchpoint with its decisions, a measure, and the latest ratings of customers. */
function touchpoint(at: number, version: number): Readonly<Record<string, string>> {
  const ist = (2 + ((at * 7 + version * 3) % 60) / 10).toFixed(1);
  return {
    touchpoints: `  touchpoint-${at}:
    name: Touchpoint ${at}
    description: |
      Customers find what they need in three clicks, unless they type the old name of the tariff.
      Wer anruft, wartet im Schnitt vier Minuten und erzählt seine Geschichte zweimal.
    phase: ${['pre-purchase', 'purchase', 'post-purchase'][at % 3]}
    department: service
    owner: "Leitung: Service"
    reach: 0.${1 + (at % 9)}
    importance: { purchase: ${1 + (at % 9)}, retention: ${1 + ((at + version) % 9)} }
`,
    measures: `  measure-${at}:
    name: Measure ${at}
    improves: { touchpoint-${at}: { by: 1.5 } }
    owner: Leitung Service
    effortDays: ${1 + (at % 20)}
    status: ${['idea', 'planned', 'running', 'done'][(at + version) % 4]}
`,
    assessments: `  asked-${at}:
    date: 2023-12-${10 + (at % 20)}
    perspective: customer
    method: survey
    ratings:
      touchpoint-${at}: { ist: { score: ${ist}, n: ${20 + (at % 200)}, sd: 1.8 }, expectation: 7, importance: 8 }
`,
  };
}

/** The file shared by all touchpoints: the Soll, the departments and the moments of truth. */
function shared(touchpoints: number): string {
  const all = Array.from({ length: touchpoints }, (_, at) => at);
  const soll = all.map((at) => `      touchpoint-${at}: { soll: 8 }\n`).join('');
  const moments = all
    .filter((at) => at % 20 === 0)
    .map((at) => `  moment-${at}: { name: Moment ${at}, touchpoints: [touchpoint-${at}] }\n`)
    .join('');
  return `departments:\n  service: { name: Service }\nmoments:\n${moments}assessments:\n  wanted:\n    date: 2023-11-01\n    perspective: company\n    method: workshop\n    ratings:\n${soll}`;
}

function filesOf({ touchpoints, layout }: Shape, versions: readonly number[]): Map<string, string> {
  const made = versions.map((version, at) => touchpoint(at, version));
  const text = (parts: readonly Readonly<Record<string, string>>[]) =>
    ['touchpoints', 'measures', 'assessments']
      .map((key) => `${key}:\n${parts.map((part) => part[key]).join('')}`)
      .join('');
  if (layout === 'one file') return new Map([['catalog.yaml', text(made)]]);
  return new Map(made.map((part, at) => [`touchpoints/touchpoint-${at % touchpoints}.yaml`, text([part])]));
}

/** The history as `git fast-import` reads it. */
function* historyOf(shape: Shape): Generator<string> {
  const versions = new Array<number>(shape.touchpoints).fill(0);
  const file = (path: string, text: string) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  for (let commit = 0; commit < shape.commits; commit++) {
    const at = (commit * 37) % shape.touchpoints;
    if (commit > 0) versions[at] = (versions[at] ?? 0) + 1;
    yield `commit refs/heads/main\ncommitter Bench <bench@example.com> ${START_SECONDS + commit * (DAY / 4)} +0000\ndata 1\nx\n`;
    if (commit === 0) {
      yield file('tpm.yaml', 'version: 1\nname: Benchmark\nlanguage: en\n');
      yield file('shared.yaml', shared(shape.touchpoints));
    }
    const files =
      commit > 0 && shape.layout === 'a file each' ? oneFile(at, versions[at] ?? 0) : filesOf(shape, versions);
    for (const [path, text] of files) yield file(path, text);
    yield '\n';
  }
}

function oneFile(at: number, version: number): Map<string, string> {
  const part = touchpoint(at, version);
  const text = ['touchpoints', 'measures', 'assessments'].map((key) => `${key}:\n${part[key]}`).join('');
  return new Map([[`touchpoints/touchpoint-${at}.yaml`, text]]);
}

function git(folder: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
  return stdout.toString();
}

/** Number of distinct files in the whole history. */
function blobsIn(folder: string): number {
  const objects = git(folder, ['cat-file', '--batch-all-objects', '--batch-check=%(objecttype)', '--unordered']);
  return objects.split('\n').filter((type) => type === 'blob').length;
}

function makeHistory(root: string, shape: Shape): string {
  const folder = join(root, `${shape.commits}-${shape.touchpoints}-${shape.layout.replaceAll(' ', '-')}`);
  mkdirSync(folder);
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['fast-import', '--quiet'], [...historyOf(shape)].join(''));
  git(folder, ['reset', '-q', '--hard', 'main']);
  return folder;
}

/** Seconds of one run. Fails if not every commit became a point, because the row would then be wrong. */
function time(folder: string, { commits }: Shape): number {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [TPM, 'trend', '--json', '-C', folder], {
    maxBuffer: 2 ** 30,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr.toString());
  const { points } = JSON.parse(stdout.toString()) as { points: unknown[] };
  if (points.length !== commits) throw new Error(`${points.length} points of ${commits} commits`);
  return seconds;
}

buildIfStale();
const root = mkdtempSync(join(tmpdir(), 'tpm-bench-trend-'));
process.on('exit', () => {
  if (values.keep) console.log(`kept: ${root}`);
  else rmSync(root, { recursive: true, force: true });
});
process.once('SIGINT', () => process.exit(130));

console.log(
  `Node.js ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, best of ${values.runs}\n`,
);
for (const shape of SHAPES) {
  const folder = makeHistory(root, shape);
  const best = Math.min(...Array.from({ length: Number(values.runs) }, () => time(folder, shape)));
  const label = `${shape.commits} commits × ${shape.touchpoints} touchpoints, ${shape.layout}`;
  const blobs = blobsIn(folder);
  const each = ((best * 1000) / blobs).toFixed(2).padStart(6);
  console.log(`${label.padEnd(48)} ${best.toFixed(2).padStart(7)} s ${`${blobs}`.padStart(6)} blobs ${each} ms each`);
}
