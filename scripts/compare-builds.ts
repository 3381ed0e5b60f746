import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Runs two built checkouts with the same commands on every example, and compares stdout, stderr, exit codes and written
 * files byte by byte. A commit that only moves files must print nothing here.
 *
 * npm run compare -- <checkout before> [<checkout after>]
 */
const [before, after = '.'] = process.argv.slice(2);
if (before === undefined) throw new Error('Usage: npm run compare -- <checkout before> [<checkout after>]');

const EXAMPLES = ['airport', 'hospital', 'stadtwerke', 'veterans'];
const LANGS = ['en', 'de'];
const VIEWS =
  'moments measures evidence perception silos journeys incidents budget monitoring gaps priorities quick-wins coverage';
const CALLS: readonly string[] = [
  'analyze',
  'analyze --json',
  'analyze --plain',
  ...VIEWS.split(' ').flatMap((view) => [`analyze ${view}`, `analyze ${view} --json`]),
  'gaps --group-by phase',
  'rank --robust',
  'rank --compare',
  'rank --method ipa',
  'quick-wins --plain',
  'coverage --json',
  'plan --budget 50000 --days 120',
  'plan --days 40 --json',
  'check',
  'check --json',
  'check -f sarif',
  'check -f junit',
  'check -f markdown',
  'ci',
  'rules',
  'ls',
  'config print',
  'schema touchpoint',
  'trend --rounds',
  'report -o {out}/report.html',
  'report -o {out}/report.md',
  'report -o {out}/report.xlsx',
  'report -o {out}/csv/',
  'report --json',
];
const CALLS_WITHOUT_CATALOG = [
  '--help',
  'analyze --help',
  'report --help',
  'workshop --help',
  'explain dangling-reference',
];

interface Result {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly files: ReadonlyMap<string, Buffer>;
}

function run(checkout: string, words: readonly string[]): Result {
  const out = mkdtempSync(join(tmpdir(), 'tpm-compare-'));
  try {
    const args = words.map((word) => word.replace('{out}', out));
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(checkout, 'bin/tpm.js'), ...args], {
      cwd: resolve(checkout),
      env: { PATH: process.env.PATH, COLUMNS: '80', TZ: 'UTC' },
      maxBuffer: 1 << 28,
    });
    const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = new Map(names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]));
    return { code: status, stdout: withoutFolder(stdout, out), stderr: withoutFolder(stderr, out), files };
  } finally {
    rmSync(out, { recursive: true });
  }
}

function withoutFolder(bytes: Buffer, folder: string): Buffer {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return Buffer.from(bytes.toString('latin1').replaceAll(name, 'OUT'), 'latin1');
}

function differencesOf(one: Result, other: Result): string[] {
  const names = new Set([...one.files.keys(), ...other.files.keys()]);
  const isEqual = (a?: Buffer, b?: Buffer) => a !== undefined && b !== undefined && a.equals(b);
  return [
    ...(one.code === other.code ? [] : [`exit code ${one.code} → ${other.code}`]),
    ...(one.stdout.equals(other.stdout) ? [] : ['stdout']),
    ...(one.stderr.equals(other.stderr) ? [] : ['stderr']),
    ...[...names].filter((name) => !isEqual(one.files.get(name), other.files.get(name))),
  ];
}

const calls = [
  ...CALLS_WITHOUT_CATALOG.flatMap((call) => LANGS.map((lang) => `${call} --lang ${lang}`)),
  ...EXAMPLES.flatMap((example) =>
    CALLS.flatMap((call) => LANGS.map((lang) => `${call} -C examples/${example} --lang ${lang}`)),
  ),
];
let different = 0;
for (const call of calls) {
  const words = call.split(' ');
  const found = differencesOf(run(before, words), run(after, words));
  if (found.length === 0) continue;
  different += 1;
  console.log(`tpm ${call}: ${found.join(', ')}`);
}
console.log(`Compared ${calls.length} calls, ${different} different.`);
process.exitCode = different === 0 ? 0 : 1;
