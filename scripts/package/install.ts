import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { inTemporaryFolder, pack, run } from './pack.js';

/** Installs the packed package into an empty folder and uses it there: first the commands, then the library. */
const LIBRARY_USE = `import { analyseCatalog, analyze, loadCatalog, loadSolver, NO_DEMAND, plan } from 'touchpoint-manager';

const catalog = loadCatalog('catalog');
if (analyze(catalog).gaps.length === 0) throw new Error('The library finds no gap.');
const analysis = analyseCatalog(catalog, { asOf: '2026-11-21' });
const { optimal } = plan(analysis, { ...NO_DEMAND, budget: 5000 }, await loadSolver());
if (!optimal) throw new Error('The library found no plan.');
`;

const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  types: [],
  noEmitOnError: true,
};

function expectOutput(what: string, output: string, expected: RegExp): void {
  if (!expected.test(output)) throw new Error(`${what} printed nothing like ${expected}:\n${output}`);
  console.log(`ok: ${what}`);
}

function useCommands(folder: string): void {
  const catalog = join(folder, 'catalog');
  mkdirSync(catalog);
  const tpm = (...call: string[]) => run(join(folder, 'node_modules', '.bin', 'tpm'), call, catalog);
  expectOutput('tpm --version', tpm('--version'), new RegExp(`^${manifest.version.replaceAll('.', '\\.')}\\s+$`));
  expectOutput('tpm --help', tpm('--help'), /\banalyze\b/);
  expectOutput('tpm init', `${tpm('init')}done`, /done/);
  expectOutput('tpm check', tpm('check', '--format', 'json'), /"schema":\s*"tpm\/check"/);
  expectOutput('tpm analyze', tpm('analyze'), /\S/);
  expectOutput('tpm plan', tpm('plan', '--budget', '5000', '--json'), /"optimal":\s*true/);
}

function useLibrary(folder: string): void {
  writeFileSync(join(folder, 'use.mts'), LIBRARY_USE);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['use.mts'] }),
  );
  run(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '--project', folder], folder);
  run(process.execPath, ['use.mjs'], folder);
  console.log('ok: the library, compiled with its types and run');
}

await inTemporaryFolder((folder) => {
  const { tarball } = pack(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball], folder);
  useCommands(folder);
  useLibrary(folder);
});
