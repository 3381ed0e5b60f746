import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../bundle.js';
import { inTemporaryFolder, pack, run } from './pack.js';

/** Checks the packed package as its users will get it. */
const NEEDED_FILES = [
  /^bin\/tpm\.js$/,
  /^bin\/package\.json$/,
  /^dist\/cli\/index\.cjs$/,
  /^dist\/highs\.cjs$/,
  /^dist\/highs\.wasm$/,
  /^dist\/lib\/index\.js$/,
  /^dist\/lib\/index\.d\.ts$/,
  /^schemas\/.+\.json$/,
  /^(LICENSE|README\.md|CHANGELOG\.md|THIRD-PARTY-NOTICES\.md)$/,
];
const WELCOME = [...NEEDED_FILES, /^package\.json$/, /^dist\/.+\.(js|cjs|mjs|d\.ts|wasm)$/];

function wrongFiles(files: readonly string[]): string[] {
  const missing = NEEDED_FILES.filter((pattern) => !files.some((file) => pattern.test(file)));
  const strange = files.filter((file) => !WELCOME.some((pattern) => pattern.test(file)));
  return [...missing.map((pattern) => `no file matches ${pattern}`), ...strange.map((file) => `why ship ${file}?`)];
}

const REQUIRE_PATTERN = /\brequire\("([^"]+)"\)/g;
const IMPORT = /^(?:import|export)\b[^'"`;]*["']([^"']+)["'];?$/gm;

/** Imports of packages that will not be installed beside the bundle. */
function wrongImports(file: string, statement: RegExp, allowed: readonly string[]): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const names = [...new Set([...text.matchAll(statement)].map(([, name]) => name ?? ''))];
  const foreign = names.filter(
    (name) => !builtinModules.includes(name.replace(/^node:/, '')) && !allowed.includes(name),
  );
  return [
    ...(names.length === 0 ? [`${file}: found no import at all, so nothing was checked`] : []),
    ...foreign.map((name) => `${file} loads ${name}, which is no dependency`),
  ];
}

/** Files of the command line may load modules of Node.js and existing files of the package only. */
function wrongRequires(packed: readonly string[]): string[] {
  const files = packed.filter((file) => file.startsWith('dist/') && file.endsWith('.cjs'));
  const loads = files.flatMap((file) => {
    const names = [...readFileSync(join(ROOT, file), 'utf8').matchAll(REQUIRE_PATTERN)].map(([, name]) => name ?? '');
    return names.map((name) => ({ file, name, target: posix.join(posix.dirname(file), name) }));
  });
  const foreign = loads.filter(({ name, target }) =>
    name.startsWith('.') ? !files.includes(target) : !builtinModules.includes(name.replace(/^node:/, '')),
  );
  return [
    ...(loads.length === 0 ? ['dist: found nothing that is loaded, so nothing was checked'] : []),
    ...foreign.map(({ file, name }) => `${file} loads ${name}, which is neither a dependency nor packed`),
  ];
}

/** Runs a checker of packages. Its output must contain the text that proves that it checked something. */
function wrongForChecker(program: string, call: readonly string[], sign: string): string[] {
  try {
    const output = run(join(ROOT, 'node_modules', '.bin', program), call, ROOT);
    return output.includes(sign) ? [] : [`${program} did not say '${sign}':\n${output}`];
  } catch (error) {
    return [String(error)];
  }
}

const problems = await inTemporaryFolder((folder) => {
  const { tarball, files } = pack(folder);
  console.log(`Looked at ${files.length} files.`);
  return [
    ...wrongFiles(files),
    ...wrongRequires(files),
    ...wrongImports('dist/lib/index.js', IMPORT, Object.keys(manifest.dependencies)),
    ...wrongForChecker('publint', ['run', tarball, '--strict'], 'All good!'),
    ...wrongForChecker('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii'], 'node16 (from ESM): 🟢 (ESM)'),
  ];
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
