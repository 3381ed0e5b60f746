import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAsyncFunction } from 'node:util/types';
import { type OutputChunk, type OutputOptions, type Plugin, type RolldownOptions, rolldown } from 'rolldown';
import manifest from '../package.json' with { type: 'json' };

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * Packages that the command line loads at the first call of one of their functions, although the sources import them as
 * usual. A run that needs none of them starts without loading them.
 */
const LOADED_ON_FIRST_USE = [
  'chalk',
  'cli-table3',
  'cli-truncate',
  'string-width',
  'wrap-ansi',
  'write-file-atomic',
  'yaml',
];

/** The path from the files of the command line to the files of these packages. */
const PACKAGE_FILES = '../packages';

const fileOf = (name: string) => name.replaceAll(/[@/]/g, '');

/** Packages that only Ink's debugger loads; the bundle contains an empty module instead. */
const EMPTY_PACKAGES = ['react-devtools-core'];

/**
 * A placeholder for a function or class until its first call. It has the original's functions, such as `write.sync`,
 * and constants, such as `Scalar.PLAIN`.
 */
function lazyFunction(value: object, target: string): string {
  const stand = String(value).startsWith('class') ? `lazyClass(() => ${target})` : `(...given) => ${target}(...given)`;
  const own = Object.entries(value).flatMap(([key, one]) => {
    if (typeof one === 'string') return [`${key}: ${JSON.stringify(one)}`];
    return typeof one === 'function' ? [`${key}: (...given) => ${target}.${key}(...given)`] : [];
  });
  return `Object.assign(${stand}, { ${own.join(', ')} })`;
}

/** Only functions and classes can be loaded later. Importing anything else stops the build with an error. */
function lazyExport([name, value]: [string, unknown]): string {
  if (typeof value !== 'function' || !/^[\w$]+$/.test(name)) return '';
  // Functions with a changed prototype, such as the default export of chalk, have another constructor.
  if (value.constructor !== Function && !isAsyncFunction(value)) return '';
  if (name === 'default') return `export default ${lazyFunction(value, '(load().default ?? load())')};\n`;
  return `export const ${name} = ${lazyFunction(value, `load().${name}`)};\n`;
}

async function lazyModule(id: string): Promise<string> {
  const exports: Record<string, unknown> = await import(id);
  return `let loaded;
const load = () => (loaded ??= require('${PACKAGE_FILES}/${fileOf(id)}.cjs'));
const lazyClass = (target) => {
  function Lazy(...given) { return Reflect.construct(target(), given); }
  return Object.defineProperty(Lazy, Symbol.hasInstance, { value: (it) => it instanceof target() });
};
${Object.entries(exports).map(lazyExport).join('')}`;
}

const loadOnFirstUse: Plugin = {
  name: 'load-on-first-use',
  resolveId(id, importer) {
    if (id.startsWith(PACKAGE_FILES)) return { id, external: true };
    const isOurs = importer !== undefined && !importer.includes('node_modules');
    return isOurs && LOADED_ON_FIRST_USE.includes(id) ? `\0lazy:${id}` : null;
  },
  load: (id) => (id.startsWith('\0lazy:') ? lazyModule(id.slice('\0lazy:'.length)) : null),
};

/**
 * V8 checks every regular expression while it reads a file, even an unused one. Checking this one of `string-width`
 * takes as long as starting Node.js, and its first use takes longer. The replacement creates it at the first sequence
 * that begins with an emoji. Single characters are tested by their own property, and no character before U+231A is an
 * emoji.
 */
const SLOW_PATTERN = '/^\\p{RGI_Emoji}$/v';
export const STAND_IN_SOURCE = String.raw`{
  test: (text) => {
    if (text < '\u231A' && text.length === 1) return false;
    const single = text.length === (text.codePointAt(0) > 0xFFFF ? 2 : 1);
    if (single) return /^(?!\p{RI})\p{Emoji_Presentation}$/u.test(text);
    return /^\p{Emoji}/u.test(text) && (rgiEmoji ??= Reflect.construct(RegExp, ['^\\p{RGI_Emoji}$', 'v'])).test(text);
  }
};
let rgiEmoji`;

const delaySlowPattern: Plugin = {
  name: 'delay-slow-pattern',
  transform(code, id) {
    if (!id.includes('node_modules') || !code.includes(SLOW_PATTERN)) return null;
    return code.replace(SLOW_PATTERN, () => STAND_IN_SOURCE);
  },
  renderChunk(code) {
    if (code.includes('/^\\p{RGI_Emoji}')) throw new Error('The slow pattern has changed: see SLOW_PATTERN.');
    return null;
  },
};

const leaveEmpty: Plugin = {
  name: 'leave-empty',
  resolveId: (id) => (EMPTY_PACKAGES.includes(id) ? `\0empty:${id}` : null),
  load: (id) => (id.startsWith('\0empty:') ? 'export default undefined;' : null),
};

/** The solver is a separate file beside its WebAssembly, so that only `plan` reads and compiles it. */
const besideIt = (place: string): Plugin => ({
  name: 'solver-beside',
  resolveId: (id) => (id === 'highs' ? { id: place, external: true } : null),
});

/** Ink uses top-level await, which CommonJS does not support. So the screen is an ES module that `workshop` imports. */
const screenBeside: Plugin = {
  name: 'screen-beside',
  resolveId: (id) => (id.endsWith('/workshop/terminal/show.js') ? { id: '../tui.mjs', external: true } : null),
};

const shared: RolldownOptions = {
  cwd: ROOT,
  platform: 'node',
  // Parentheses around a module make V8 compile it at start, which would cancel the effect of loading it later.
  optimization: { pifeForModuleWrappers: false },
  resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  transform: { target: 'node20', define: { 'process.env.NODE_ENV': '"production"' } },
  onLog: (level, log) => {
    // The warning about slow plugins depends on the machine and is no defect of the bundle.
    if (level === 'warn' && log.code !== 'PLUGIN_TIMINGS') throw new Error(log.message);
  },
};

interface Bundle {
  readonly input: RolldownOptions;
  readonly output: OutputOptions;
}

const MINIFIED_OUTPUT: OutputOptions = { format: 'cjs', minify: true, comments: false };

/**
 * The command line with all packages in it, as CommonJS, because that starts fastest. V8 reads a file completely before
 * it runs the first line, so each command and each module that is imported on demand is a separate file.
 */
const COMMAND_LINE: Bundle = {
  input: {
    ...shared,
    input: { index: 'src/cli/process.ts' },
    plugins: [loadOnFirstUse, leaveEmpty, besideIt('../highs.cjs'), screenBeside],
  },
  output: { ...MINIFIED_OUTPUT, dir: 'dist/cli', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
};

/** The packages that are loaded at their first call. */
const PACKAGES: Bundle = {
  input: {
    ...shared,
    input: Object.fromEntries(LOADED_ON_FIRST_USE.map((name) => [fileOf(name), name])),
    plugins: [delaySlowPattern],
  },
  output: {
    ...MINIFIED_OUTPUT,
    dir: 'dist/packages',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  },
};

/**
 * The library as readable ES modules. Dependencies listed in package.json stay imports; everything else is included.
 */
const LIBRARY_BUNDLE: Bundle = {
  input: {
    ...shared,
    input: 'src/index.ts',
    external: Object.keys(manifest.dependencies),
    plugins: [besideIt('../highs.cjs')],
  },
  output: { file: 'dist/lib/index.js', format: 'esm', codeSplitting: false },
};

const HIGHS = createRequire(import.meta.url).resolve('highs');

/** HiGHS, which the command line and the library load for a plan. It looks for `highs.wasm` in its own folder. */
const SOLVER: Bundle = {
  input: { ...shared, input: HIGHS },
  output: { ...MINIFIED_OUTPUT, file: 'dist/highs.cjs', codeSplitting: false },
};

/** The screen of the workshop with Ink and React. */
const SCREEN: Bundle = {
  input: { ...shared, input: 'src/workshop/terminal/show.tsx', plugins: [leaveEmpty, delaySlowPattern] },
  output: { format: 'esm', minify: true, comments: false, file: 'dist/tui.mjs', codeSplitting: false },
};

export const BUNDLES = [COMMAND_LINE, PACKAGES, LIBRARY_BUNDLE, SOLVER, SCREEN];

/** The WebAssembly file that the solver loads; it is copied unchanged. */
export const SOLVER_WASM = join(HIGHS, '../highs.wasm');

/** Bundles in memory, or also writes the files; returns the chunks. */
export async function bundle(
  { input, output }: Bundle,
  { write }: { readonly write: boolean },
): Promise<OutputChunk[]> {
  const build = await rolldown(input);
  const result = write ? await build.write(output) : await build.generate(output);
  await build.close();
  return result.output.filter((file) => file.type === 'chunk');
}
