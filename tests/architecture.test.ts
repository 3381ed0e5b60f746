import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<string>('../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const sources = Object.entries(files)
  .map(([path, text]) => ({ path: path.replace('../src/', ''), text }))
  .filter(({ path }) => !path.endsWith('.generated.ts'));

/**
 * For each room, the rooms that it may import, and the alternative. A room may always import itself. In `topics` the
 * role in the file name decides: a view computes, a chart and a section show.
 */
const ARROWS: Readonly<Record<string, { from: string[]; outside: string[]; because: string }>> = {
  kinds: {
    from: ['methods'],
    outside: ['zod'],
    because: 'a kind is a schema; what needs a second entry belongs to core/model/link or a rule',
  },
  messages: { from: [], outside: [], because: 'words are data' },
  core: { from: ['kinds'], outside: ['zod'], because: 'the spine knows no analysis, no format and no file system' },
  methods: { from: [], outside: [], because: 'a method knows numbers only; prepare them in a view' },
  analysis: { from: ['core', 'kinds'], outside: [], because: 'analysis is shared by views and knows none of them' },
  gates: {
    from: ['core', 'kinds', 'analysis', 'messages'],
    outside: ['zod'],
    because: 'a gate is a number, its limit and the entries behind it; it prints and decides nothing',
  },
  rules: {
    from: ['core', 'kinds', 'analysis', 'messages'],
    outside: ['zod'],
    because: 'a rule reads the model and reports',
  },
  document: {
    from: ['core', 'messages', 'rules', 'gates'],
    outside: ['zod'],
    because: 'blocks and documents are plain data',
  },
  'topics: view': {
    from: ['core', 'kinds', 'analysis', 'methods', 'gates', 'topics: view'],
    outside: ['zod'],
    because: 'a view computes plain data; the section words it, a format prints it',
  },
  'topics: section': {
    from: ['core', 'kinds', 'analysis', 'messages', 'rules', 'gates', 'document', 'topics: view', 'topics: words'],
    outside: [],
    because: 'a section or a chart turns data into blocks and computes nothing',
  },
  'topics: words': { from: ['core', 'analysis', 'messages', 'topics: view'], outside: [], because: 'words are data' },
  'topics: topic': {
    from: ['core', 'analysis', 'messages', 'document', 'topics: view', 'topics: section', 'topics: words'],
    outside: ['zod'],
    because: 'a topic joins a view with its sections and charts',
  },
  formats: {
    from: ['core', 'document', 'messages'],
    outside: [
      'string-width',
      'wrap-ansi',
      'cli-truncate',
      'chalk',
      'cli-table3',
      'node:crypto',
      'd3-array',
      'd3-scale',
      'd3-shape',
      'mdast',
    ],
    because: 'a format is a function of the report; it never knows the model',
  },
  edit: {
    from: ['core', 'kinds'],
    outside: ['diff', 'zod'],
    because: 'an edit is a function from text to text; its caller reads and writes the file',
  },
  'workshop: state': {
    from: ['core', 'kinds', 'analysis', 'topics: view', 'edit'],
    outside: [],
    because: 'the state of a workshop is a reducer over plain data',
  },
  'workshop: screen': {
    from: [
      'core',
      'kinds',
      'analysis',
      'messages',
      'document',
      'formats',
      'topics: view',
      'topics: section',
      'workshop: state',
    ],
    outside: ['cli-truncate'],
    because: 'a screen is a function from a state to lines; it neither reads keys nor writes',
  },
  'workshop: terminal': {
    from: ['workshop: state'],
    outside: ['ink', 'react'],
    because: 'the terminal shows the lines it is given and passes keys on; of a workshop it knows what a key is',
  },
  'workshop: session': { from: ['*'], outside: ['node:path'], because: 'the session of a workshop wires its parts' },
  io: {
    from: ['core', 'analysis'],
    outside: ['node:*', 'write-file-atomic', '@clack/prompts', 'chokidar', 'highs'],
    because: 'only this room touches files, git and the solver, and it understands nothing of their content',
  },
  report: {
    from: ['*'],
    outside: ['zod', 'node:path'],
    because: 'a report joins topics and writes them to a file',
  },
  exchange: {
    from: ['core', 'kinds', 'analysis', 'edit', 'messages', 'document', 'formats'],
    outside: ['zod'],
    because: 'what comes in becomes plain data here, and what goes out text or bytes; a command reads and writes files',
  },
  commands: {
    from: ['*'],
    outside: ['zod', 'node:path'],
    because: 'a command wires; packages belong to the room that uses them',
  },
  cli: {
    from: ['*'],
    outside: ['zod', 'commander', 'node:path', 'write-file-atomic'],
    because: 'the process of the command line',
  },
  '': { from: ['*'], outside: ['node:path'], because: 'the composition root' },
};

const MISSING_ROW = { from: [] as string[], outside: [] as string[], because: 'its folder has no row' };

const CHARTS = /^formats\/html\/charts\//;

const MARKDOWN_WRITER = /^formats\/markdown\/write-markdown\.ts$/;

/** Packages that only one file may import. */
const SINGLE_IMPORTERS: Readonly<Record<string, RegExp>> = {
  yaml: /^(core\/read\/(yaml|yaml-comments|yaml-places)\.ts|edit\/)/,
  commander: /^cli\/(program|add-command|main|usage)\.ts$/,
  'node:crypto': /^core\/sha256\.ts$/,
  'hucre/csv': /^(formats\/csv\/csv-text|exchange\/tables\/write-csv)\.ts$/,
  'hucre/xlsx': /^(formats\/xlsx\/|exchange\/tables\/)/,
  'hucre/ods': /^exchange\/tables\/read-workbook\.ts$/,
  'csv-parse/sync': /^exchange\/tables\/read-csv\.ts$/,
  saxes: /^exchange\/tables\/ods-hidden\.ts$/,
  'ical-generator': /^exchange\/export\/ics\.ts$/,
  'mdast-util-from-markdown': /^exchange\/journeys\/find-diagrams\.ts$/,
  'csv-parse': /^exchange\/tables\/stream-csv\.ts$/,
  fflate: /^(exchange\/tables\/unpack|formats\/pptx\/fixed-bytes)\.ts$/,
  pptxgenjs: /^formats\/pptx\/(slides|slide-charts)\.ts$/,
  'd3-array': CHARTS,
  'd3-scale': CHARTS,
  'd3-shape': CHARTS,
  'mdast-util-gfm-table': MARKDOWN_WRITER,
  'mdast-util-to-markdown': MARKDOWN_WRITER,
  chalk: /^formats\/terminal\/terminal-style\.ts$/,
};

const PURE_FOLDERS = [
  'kinds',
  'core',
  'methods',
  'analysis',
  'gates',
  'edit',
  'exchange',
  'rules',
  'messages',
  'document',
  'topics: view',
  'topics: section',
  'topics: words',
  'topics: topic',
  'formats',
  'workshop: state',
  'workshop: screen',
];
const IMPURE_PATTERN =
  /\b(console\.|process\.|Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale|setTimeout|require\()/;

/** The room of a file: its folder, in `topics` and `workshop` with the role or part that the arrows depend on. */
function folderOf(path: string): string {
  const [folder = '', second = ''] = path.split('/');
  if (!path.includes('/')) return '';
  if (folder === 'workshop') return `workshop: ${second}`;
  return folder === 'topics' ? `topics: ${roleOf(path)}` : folder;
}

function roleOf(path: string): string {
  const role = /\.(view|section|chart|message|words|topic)\.ts$/.exec(path)?.[1] ?? CONTRACTS[path] ?? 'view';
  return role === 'chart' || role === 'message' ? 'section' : role;
}

/** Files of topics without a role in their name. */
const CONTRACTS: Readonly<Record<string, string>> = {
  'topics/view.ts': 'view',
  'topics/section.ts': 'section',
  'topics/message.ts': 'section',
  'topics/shared/context.ts': 'section',
  'topics/shared/money-cells.ts': 'section',
  'topics/topic.ts': 'topic',
  'topics/index.ts': 'topic',
};
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const trees = new Map(
  sources.map(({ path, text }) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)]),
);

function nodesOf(path: string): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  const tree = trees.get(path);
  if (tree) visit(tree);
  return found;
}

function importsOf(path: string): { inside: string[]; outside: string[] } {
  const specifiers = nodesOf(path).flatMap((node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      return [node.moduleSpecifier.text];
    }
    const [argument] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    return argument && ts.isStringLiteral(argument) ? [argument.text] : [];
  });
  const inside = specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => new URL(specifier, `file:///src/${path}`).pathname.replace('/src/', ''))
    .filter((target) => target !== '/package.json');
  return { inside, outside: specifiers.filter((specifier) => !specifier.startsWith('.')) };
}

describe('the shape of the code', () => {
  it('has sources, and every folder has its row', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(sources.map(({ path }) => folderOf(path)).filter((folder) => !(folder in ARROWS))).toEqual([]);
  });

  it('imports only downwards', () => {
    const wrong = sources.flatMap(({ path }) => {
      const folder = folderOf(path);
      const { from, because } = ARROWS[folder] ?? MISSING_ROW;
      return importsOf(path)
        .inside.filter(
          (target) => !from.includes('*') && folderOf(target) !== folder && !from.includes(folderOf(target)),
        )
        .map((target) => `${path} imports ${target}: ${because}`);
    });
    expect(wrong).toEqual([]);
  });

  it('uses a package only in its folders', () => {
    const wrong = sources.flatMap(({ path }) => {
      const { outside: allowed, because } = ARROWS[folderOf(path)] ?? MISSING_ROW;
      return importsOf(path).outside.flatMap((name) => {
        const home = SINGLE_IMPORTERS[name];
        if (home) return home.test(path) ? [] : [`${path} imports ${name}, which has one home: ${home}`];
        const known = allowed.includes(name) || (name.startsWith('node:') && allowed.includes('node:*'));
        return known ? [] : [`${path} imports ${name}: ${because}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('keeps effects, the clock and the locale out of the pure folders', () => {
    const wrong = sources
      .filter(({ path }) => PURE_FOLDERS.includes(folderOf(path)))
      .flatMap(({ path, text }) => {
        const found = IMPURE_PATTERN.exec(withoutComments(text));
        return found ? [`${path} uses ${found[0]}: pass it in as an argument (asOf, seed, host)`] : [];
      });
    expect(wrong).toEqual([]);
  });

  it('stays within the size budget: median 60 lines, 90 % at most 150, none above 250', () => {
    const sizes = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
    const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))]?.lines ?? 0;
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(at(0.9)).toBeLessThanOrEqual(150);
    expect(at(0.5)).toBeLessThanOrEqual(60);
  });

  it('keeps functions within 40 lines', () => {
    const long = sources.flatMap(({ path }) => longFunctions(path));
    expect(long).toEqual([]);
  });

  it('names files in kebab-case and exports by name', () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter(
          (path) =>
            !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.(generated|view|section|chart|message|words|topic|command))?\.tsx?$/.test(
              path,
            ),
        ),
    ).toEqual([]);
    expect(sources.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function longFunctions(path: string): string[] {
  const tree = trees.get(path);
  return nodesOf(path).flatMap((node) => {
    if (!tree || !ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
    const line = (offset: number) => tree.getLineAndCharacterOfPosition(offset).line;
    const length = line(node.end) - line(node.getStart()) + 1;
    return length > 40
      ? [`${path}:${line(node.getStart()) + 1}: a function of ${length} lines; split it by what it decides`]
      : [];
  });
}
