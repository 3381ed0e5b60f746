import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { makeFolder } from './helpers/folder.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const program = 'bin/tpm.js';

function start(argv: readonly string[], nodeOptions: readonly string[] = []) {
  return spawnSync(process.execPath, [...nodeOptions, program, ...argv], { cwd: root, encoding: 'utf8' });
}

interface LockedPackage {
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the first lines of the program', () => {
  test.each(['--version', '-V'])('%s prints the version of package.json and nothing else', (flag) => {
    const { stdout, stderr, status } = start([flag]);
    expect({ stdout, stderr, status }).toEqual({ stdout: `${manifest.version}\n`, stderr: '', status: 0 });
  });

  test.each(['18.20.8', '20.18.3'])('Node.js %s is refused in a sentence, with exit code 2', (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;
    const { stdout, stderr, status } = start(['--version'], ['--import', pretend]);
    expect(stderr).toBe(`tpm needs Node.js 20.19 or newer, but this is ${version}.\n`);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });

  test('an unknown flag exits with 2, so the exit code of the command line arrives', () => {
    expect(start(['--no-such-flag']).status).toBe(2);
  });

  test('packages loaded on first use work: a text of several lines is replaced as one', () => {
    const place = makeFolder({
      'm.yaml': 'measures:\n  m:\n    name: |\n      Ein\n      Rückruf\n    improves: {}\n    status: idea\n',
    });
    const { stdout, status } = start(['set', 'm', 'name=Rückruf', '-C', place.path]);
    place.remove();
    expect(stdout).toMatch(/name +Ein Rückruf +Rückruf/);
    expect(status).toBe(0);
  });

  test('an old Node.js can parse them', () => {
    const text = readFileSync(new URL('../bin/tpm.js', import.meta.url), 'utf8');
    const code = text.replaceAll(/\/\/.*|'[^'\n]*'/g, '');
    expect(code).not.toMatch(/\?\.|\?\?|=>|`|\b(?:const|let|async|await|import|class)\b/);
  });
});

describe('the package', () => {
  test('every dependency is pinned to one version', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('the lockfile knows the packages of every platform, so that `npm ci` works on all of them', () => {
    const packages: Readonly<Record<string, LockedPackage>> = lock.packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
