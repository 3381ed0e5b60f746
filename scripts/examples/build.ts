import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFile } from '../../src/edit/format-yaml.js';
import { airportExample, INDICATORS_FILE, MENTIONS_FILE, RATINGS_FILE } from './airport.js';
import { parseCsv, type Row } from './csv.js';
import { HOSPITAL_FILE, hospitalExample } from './hospital.js';
import { JOURNEY_FILE, OUTPATIENT_FILE, veteransExample } from './veterans.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT_FOLDERS = ['examples/airport', 'examples/hospital', 'examples/veterans'] as const;

function rowsOf(file: string): readonly Row[] {
  return parseCsv(readFileSync(join(ROOT, 'examples/sources', file), 'utf8'));
}

/** All files of the built examples: texts by path from the project's root, with `/`. Writes nothing. */
export function buildExamples(): Map<string, string> {
  const [airport, hospital, veterans] = BUILT_FOLDERS;
  const files = new Map<string, string>();
  const add = (folder: string, example: ReadonlyMap<string, string>) => {
    for (const [path, text] of example) files.set(`${folder}/${path}`, canonical(path, text));
  };
  add(
    airport,
    airportExample({
      ratings: rowsOf(RATINGS_FILE),
      mentions: rowsOf(MENTIONS_FILE),
      indicators: rowsOf(INDICATORS_FILE),
    }),
  );
  add(hospital, hospitalExample(rowsOf(HOSPITAL_FILE)));
  add(veterans, veteransExample({ journey: rowsOf(JOURNEY_FILE), outpatient: rowsOf(OUTPATIENT_FILE) }));
  return files;
}

/** Formats a file as `tpm fmt` does. */
function canonical(path: string, text: string): string {
  if (!path.endsWith('.yaml')) return text;
  const result = formatFile({ path, text });
  if ('text' in result) return result.text;
  throw new Error(`${path} cannot be formatted: ${JSON.stringify(result)}`);
}

/** Files in the folders of the built examples whose type the builder writes. Other files there are not touched. */
function filesOnDisk(): string[] {
  return BUILT_FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
      .filter((path) => /\.(yaml|md)$/.test(path) && !path.includes('/.tpm/')),
  );
}

/** Differences between the built examples and the files on disk, one per line; empty if there are none. */
function exampleDrift(): readonly string[] {
  const files = buildExamples();
  const stale = filesOnDisk().filter((path) => !files.has(path));
  const drifted = [...files].flatMap(([path, text]) => {
    if (!existsSync(join(ROOT, path))) return [`missing: ${path}`];
    return readFileSync(join(ROOT, path), 'utf8') === text ? [] : [`differs: ${path}`];
  });
  return [...drifted, ...stale.map((path) => `not built: ${path}`)];
}

function writeExamples(): void {
  const files = buildExamples();
  for (const path of filesOnDisk()) if (!files.has(path)) rmSync(join(ROOT, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}

function main(args: readonly string[]): number {
  if (!args.includes('--check')) {
    writeExamples();
    return 0;
  }
  const drift = exampleDrift();
  for (const line of drift) console.error(line);
  if (drift.length > 0) console.error('Run: npx tsx scripts/examples/build.ts');
  return drift.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
