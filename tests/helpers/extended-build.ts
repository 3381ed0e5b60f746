import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { makeFolder } from './folder.js';
import type { SampleMember } from './sample-members.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');

/** The modules of the product and of its documentation that a test of added members uses. */
const ENTRY = `
export { main } from './src/cli/main.js';
export { generatedPages } from './scripts/generate/pages.js';
export { generatedReferences } from './scripts/generate/references.js';
export { generatedSchemas } from './scripts/generate/schemas.js';
`;

export interface ExtendedBuild {
  readonly main: typeof import('../../src/cli/main.js').main;
  readonly generatedPages: () => Map<string, string>;
  readonly generatedReferences: () => Map<string, string>;
  readonly generatedSchemas: () => Promise<Map<string, string>>;
}

/** The source tree with these members: changed and new files by their path below `src`. */
export function addMembers(members: readonly SampleMember[]): Map<string, string> {
  const tree = new Map<string, string>();
  for (const { index, files, import: line, item } of members) {
    const text = tree.get(index) ?? readFileSync(join(SRC, index), 'utf8');
    tree.set(index, addToIndex(text, line, item));
    for (const [path, content] of Object.entries(files)) tree.set(path, content);
  }
  return tree;
}

/** The import after the last import, the item at the end of the first list that is exported. */
function addToIndex(index: string, line: string | undefined, item: string): string {
  const lines = index.split('\n');
  const start = lines.findIndex((one) => /^export const \w+.*= \[/.test(one));
  const end = lines.findIndex((one, at) => at >= start && /\](?: as const.*)?;$/.test(one));
  // A list on one line, such as that of the methods, gets its item on that line.
  if (start === end)
    lines[end] = (lines[end] ?? '').replace(/\](?=(?: as const.*)?;$)/, `, ${item.replace(/,$/, '')}]`);
  else lines.splice(end, 0, `  ${item}`);
  if (line !== undefined) lines.splice(lines.findLastIndex((one) => one.startsWith('import ')) + 1, 0, line);
  return lines.join('\n');
}

/** Builds and loads the product from a source tree with other files on top, which stay in memory. */
export async function buildWith(tree: ReadonlyMap<string, string>): Promise<ExtendedBuild & { remove: () => void }> {
  const folder = makeFolder();
  symlinkSync(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'), 'junction');
  const build = await rolldown({
    input: 'entry',
    cwd: ROOT,
    platform: 'node',
    external: (id) => /^[a-z@]/i.test(id) && id !== 'entry',
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    plugins: [overlay(tree)],
  });
  const output = { dir: folder.path, format: 'esm', entryFileNames: 'entry.mjs', chunkFileNames: '[name]-[hash].mjs' };
  await build.write(output as { dir: string; format: 'esm' });
  await build.close();
  const loaded: ExtendedBuild = await import(/* @vite-ignore */ pathToFileURL(join(folder.path, 'entry.mjs')).href);
  return { ...loaded, remove: folder.remove };
}

function overlay(tree: ReadonlyMap<string, string>): Plugin {
  const texts = new Map([...tree].map(([path, text]) => [join(SRC, path), text]));
  texts.set(join(ROOT, 'entry.ts'), ENTRY);
  return {
    name: 'overlay',
    resolveId(id, importer) {
      if (id === 'entry') return join(ROOT, 'entry.ts');
      if (!id.startsWith('.') || importer === undefined) return null;
      const path = resolve(dirname(importer), id).replace(/\.js$/, '.ts');
      return texts.has(path) ? path : null;
    },
    load(id) {
      const code = texts.get(id);
      return code === undefined ? null : { code, moduleType: 'ts' };
    },
  };
}
