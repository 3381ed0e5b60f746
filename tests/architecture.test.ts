import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<string>('../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const sources = Object.entries(files)
  .map(([path, text]) => ({ path: path.replace('../src/', ''), text }))
  .filter(({ path }) => !path.endsWith('.generated.ts'));

/** Folder → what it may import, and what to do instead. A folder may always import itself. */
const ARROWS: Readonly<Record<string, { from: string[]; outside: string[]; because: string }>> = {
  kinds: {
    from: [],
    outside: ['zod'],
    because: 'a kind is a schema; what needs a second entry belongs to core/link or a rule',
  },
  core: { from: ['kinds'], outside: ['zod'], because: 'the spine knows no analysis, no format and no file system' },
  methods: { from: [], outside: [], because: 'a method knows numbers only; prepare them in a view' },
  analysis: { from: ['core', 'kinds'], outside: [], because: 'analysis is shared by views; it knows none of them' },
  views: {
    from: ['core', 'kinds', 'analysis', 'methods'],
    outside: ['zod'],
    because: 'a view computes plain data; wording is a section’s, printing a format’s',
  },
  rules: {
    from: ['core', 'kinds', 'analysis', 'messages'],
    outside: ['zod'],
    because: 'a rule reads the model and reports',
  },
  messages: { from: [], outside: [], because: 'words are data' },
  report: {
    from: ['core', 'messages', 'rules', 'gates'],
    outside: ['zod'],
    because: 'blocks and documents are plain data',
  },
  sections: {
    from: ['core', 'analysis', 'views', 'report', 'messages', 'rules', 'gates', 'diff'],
    outside: [],
    because: 'a section turns data into blocks and computes nothing',
  },
  charts: {
    from: ['views', 'sections', 'report', 'messages'],
    outside: [],
    because: 'a chart says what is drawn; how, a format decides',
  },
  parts: {
    from: ['core', 'kinds', 'analysis', 'views', 'sections', 'charts', 'report', 'messages'],
    outside: ['zod'],
    because: 'a part joins a view with what speaks of it',
  },
  formats: {
    from: ['core', 'report', 'messages'],
    outside: [
      'string-width',
      'wrap-ansi',
      'cli-truncate',
      'chalk',
      'cli-table3',
      'mdast',
      'mdast-util-gfm-table',
      'mdast-util-to-markdown',
      'node:crypto',
      'd3-array',
      'd3-scale',
      'd3-shape',
    ],
    because: 'a format is a function of the report; it never knows the model',
  },
  edit: {
    from: ['core', 'kinds'],
    outside: ['diff', 'zod'],
    because: 'an edit is a function from text to text; whoever calls it reads and writes',
  },
  workshop: {
    from: ['core', 'kinds', 'analysis', 'views', 'edit'],
    outside: [],
    because: 'a workshop is a reducer over plain data; who draws and who writes is decided elsewhere',
  },
  screens: {
    from: ['core', 'kinds', 'analysis', 'views', 'sections', 'report', 'messages', 'formats', 'workshop'],
    outside: ['cli-truncate'],
    because: 'a screen is a function from a state to lines; it neither reads keys nor writes',
  },
  tui: {
    from: ['workshop'],
    outside: ['ink', 'react'],
    because: 'the terminal shows the lines it is handed and passes keys on; of a workshop it knows what a key is',
  },
  io: {
    from: ['core'],
    outside: ['node:*', 'write-file-atomic', '@clack/prompts', 'chokidar'],
    because: 'only the shell touches files, and it understands nothing of their content',
  },
  git: {
    from: ['core', 'io'],
    outside: ['node:*'],
    because: 'a history is another place to load from; what is done with it is decided elsewhere',
  },
  gates: {
    from: ['core', 'kinds', 'analysis', 'messages'],
    outside: ['zod'],
    because: 'a gate is a number, its limit and the entries behind it; it prints and decides nothing',
  },
  diff: {
    from: ['core', 'kinds', 'analysis', 'methods', 'views', 'gates'],
    outside: ['zod'],
    because:
      'a comparison is of two models and their figures; where they came from and how it reads is decided elsewhere',
  },
  solver: {
    from: ['analysis'],
    outside: ['highs'],
    because: 'the one place that knows a solver; the spine is handed it as a function',
  },
  templates: { from: ['messages'], outside: [], because: 'templates are texts' },
  commands: {
    from: ['*'],
    outside: ['zod', 'node:path'],
    because: 'a command wires; packages belong to the rack that uses them',
  },
  cli: {
    from: ['*'],
    outside: ['zod', 'commander', 'node:path', 'write-file-atomic'],
    because: 'the shell of the command line',
  },
  '': { from: ['*'], outside: ['node:path'], because: 'the composition root' },
};

const NO_ROW = { from: [] as string[], outside: [] as string[], because: 'its folder has no row' };

const CHARTS = /^formats\/report\/html\/charts\//;

const MARKDOWN_WRITER = /^formats\/markdown\/write-markdown\.ts$/;

/** Packages that one file alone may know. */
const ONE_HOME: Readonly<Record<string, RegExp>> = {
  yaml: /^(core\/(yaml|yaml-comments|yaml-places)\.ts|edit\/)/,
  commander: /^cli\/(program|add-command|main|usage)\.ts$/,
  'node:crypto': /^formats\/findings\/sha256\.ts$/,
  'hucre/csv': /^formats\/report\/csv-text\.ts$/,
  'hucre/xlsx': /^formats\/report\/xlsx(\.ts$|\/)/,
  'd3-array': CHARTS,
  'd3-scale': CHARTS,
  'd3-shape': CHARTS,
  'mdast-util-gfm-table': MARKDOWN_WRITER,
  'mdast-util-to-markdown': MARKDOWN_WRITER,
  chalk: /^formats\/terminal\/style\.ts$/,
};

const PURE = [
  'kinds',
  'core',
  'methods',
  'analysis',
  'gates',
  'diff',
  'edit',
  'views',
  'rules',
  'messages',
  'report',
  'sections',
  'charts',
  'parts',
  'formats',
  'templates',
  'workshop',
  'screens',
];
const IMPURE =
  /\b(console\.|process\.|Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale|setTimeout|require\()/;

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
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
      const { from, because } = ARROWS[folder] ?? NO_ROW;
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
      const { outside: allowed, because } = ARROWS[folderOf(path)] ?? NO_ROW;
      return importsOf(path).outside.flatMap((name) => {
        const home = ONE_HOME[name];
        if (home) return home.test(path) ? [] : [`${path} imports ${name}, which has one home: ${home}`];
        const known = allowed.includes(name) || (name.startsWith('node:') && allowed.includes('node:*'));
        return known ? [] : [`${path} imports ${name}: ${because}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('keeps effects, the clock and the locale out of the pure folders', () => {
    const wrong = sources
      .filter(({ path }) => PURE.includes(folderOf(path)))
      .flatMap(({ path, text }) => {
        const found = IMPURE.exec(withoutComments(text));
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
      sources.map(({ path }) => path).filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.generated)?\.tsx?$/.test(path)),
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
