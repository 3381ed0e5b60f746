import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reports tracked files that contain addresses of package registries, or paths of a single machine. */
const root = fileURLToPath(new URL('../', import.meta.url));

interface Ban {
  readonly what: string;
  readonly in?: RegExp;
  readonly pattern: RegExp;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Matches a path inside the folder, but not a longer path that only ends with it. */
const folder = (path: string): RegExp => new RegExp(`(?<![\\w.~<>*-])${escaped(path)}[\\\\/][\\w.]`);
const registryHost = new URL(npm('config', 'get', 'registry')).host;

const BANS: readonly Ban[] = [
  { what: 'a download address', in: /^package-lock\.json$/, pattern: /"resolved":/ },
  { what: 'the address of a package registry', pattern: new RegExp(escaped(registryHost)) },
  { what: 'the address of a package registry', pattern: /\bregistry\.[\w-]+\.[a-z]{2,}\b/ },
  { what: 'a folder of this machine', pattern: folder(resolve(root)) },
  { what: 'a folder of this machine', pattern: folder(homedir()) },
  { what: 'a folder of a build machine', pattern: folder('/work') },
];

function npm(...call: string[]): string {
  return execFileSync('npm', call, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
}

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return list
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && isFile(join(root, path)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function findingsIn(path: string): string[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const bans = BANS.filter((ban) => ban.in?.test(path) ?? true);
  return lines.flatMap((line, index) =>
    bans.filter((ban) => ban.pattern.test(line)).map((ban) => `${path}:${index + 1} holds ${ban.what}.`),
  );
}

const files = trackedFiles();
const findings = [...new Set(files.flatMap(findingsIn))];
for (const finding of findings) console.error(finding);
if (!files.includes('package-lock.json')) console.error('package-lock.json is missing.');
if (findings.length > 0 || !files.includes('package-lock.json')) process.exitCode = 1;
console.log(`Looked at ${files.length} files.`);
