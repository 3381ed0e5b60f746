import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { run } from './helpers/host.js';

const files = import.meta.glob<string>('../src/**/*.ts', { query: '?raw', import: 'default', eager: true });

/** Words that are equal in both languages: terms of the method, signs, names. */
const SAME_WORDS = new Set([
  ...['Signal', 'Logo', 'Gates', 'Filter', '1 … 6, Tab', 'Enter, Esc'],
  ...[
    'Ist',
    'Soll',
    '1b Ist',
    '2a Soll',
    '− Ist  =',
    'Ist  →',
    'okay',
    'Moment',
    'Phase',
    'Quadrant',
    'Persona',
    'Workshop',
  ],
  ...[
    'Budget',
    'Portfolio',
    'Monitoring',
    'Person',
    'orange',
    'online → offline',
    'offline → online',
    'in',
    'tpm.yaml',
  ],
  ...['in tpm.yaml:', 'tpm check --stdin --stdin-filename  <', 'tpm show /', 'Gate'],
]);

/** Files whose texts are not translated key by key. */
const FILES_OF_OTHER_FORM = [
  // File names in the templates of `init` are words, too.
  /^src\/commands\/init\/templates\//,
  // The library has the English texts.
  /^src\/cli\/program\.ts/,
  // German has genders, so it needs more articles.
  /^src\/rules\/dangling-reference\.ts/,
];

interface Pair {
  readonly where: string;
  readonly en: ts.Expression;
  readonly de: ts.Expression;
}

const trees = Object.entries(files).map(([path, text]) =>
  ts.createSourceFile(path.replace('../', ''), text, ts.ScriptTarget.ES2023, true),
);

function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}

/** The value of a property; a name is resolved to the constant of the same file. */
function valueUnder(property: ts.ObjectLiteralElementLike | undefined, tree: ts.SourceFile): ts.Expression | null {
  if (!property) return null;
  if (ts.isPropertyAssignment(property)) {
    const value = bare(property.initializer);
    return ts.isIdentifier(value) ? constant(value.text, tree) : value;
  }
  return ts.isShorthandPropertyAssignment(property) ? constant(property.name.text, tree) : null;
}

function constant(name: string, tree: ts.SourceFile): ts.Expression | null {
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: given, initializer } of statement.declarationList.declarations) {
      if (given.getText() === name && initializer) return bare(initializer);
    }
  }
  return null;
}

const propertyOf = (node: ts.ObjectLiteralExpression, name: string) =>
  node.properties.find((one) => one.name && one.name.getText().replace(/^['"]|['"]$/g, '') === name);

function pairsIn(tree: ts.SourceFile): Pair[] {
  const pairs: Pair[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [en, de] = [valueUnder(propertyOf(node, 'en'), tree), valueUnder(propertyOf(node, 'de'), tree)];
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (en && de) pairs.push({ where: `${tree.fileName}:${line}`, en, de });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return pairs;
}

function termsOf(lang: string): ts.Expression {
  const tree = trees.find(({ fileName }) => fileName === `src/messages/${lang}/terms.ts`);
  const found = tree && constant('terms', tree);
  if (!found) throw new Error(`no terms in ${lang}`);
  return found;
}

const pairs = [
  ...trees.flatMap(pairsIn).filter(({ where }) => !FILES_OF_OTHER_FORM.some((other) => other.test(where))),
  { where: 'src/messages/terms.ts:1', en: termsOf('en'), de: termsOf('de') },
];

/** All texts in a value by their path; texts within a function are joined. */
function leaves(node: ts.Expression, way = ''): { way: string; text: string }[] {
  const value = bare(node);
  if (ts.isObjectLiteralExpression(value)) {
    return value.properties.flatMap((one) => {
      const inner = ts.isPropertyAssignment(one) ? one.initializer : null;
      return inner ? leaves(inner, `${way}.${one.name?.getText().replace(/^['"]|['"]$/g, '')}`) : [];
    });
  }
  if (ts.isArrayLiteralExpression(value)) return value.elements.flatMap((one, at) => leaves(one, `${way}.${at}`));
  return [{ way, text: textIn(value) }];
}

function textIn(node: ts.Node): string {
  const pieces: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isStringLiteralLike(one) || ts.isTemplateHead(one) || ts.isTemplateMiddleOrTemplateTail(one))
      pieces.push(one.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return pieces.join('');
}

describe('words in two languages', () => {
  test('many texts are found', () => {
    expect(pairs.length).toBeGreaterThan(200);
  });

  test('every text has its counterpart', () => {
    const uneven = pairs.flatMap(({ where, en, de }) => {
      const ways = (node: ts.Expression) =>
        leaves(node)
          .map(({ way }) => way)
          .sort()
          .join(' ');
      return ways(en) === ways(de) ? [] : [`${where}: ${ways(en)} / ${ways(de)}`];
    });
    expect(uneven).toEqual([]);
  });

  test('the German text differs, except for equal terms', () => {
    const wrong = pairs.flatMap(({ where, en, de }) => {
      const german = new Map(leaves(de).map(({ way, text }) => [way, text]));
      return leaves(en).flatMap(({ way, text }) => {
        const other = german.get(way) ?? '';
        // "3 of 5" is "3/5" in German.
        if (text.trim() !== 'of' && /\p{L}/u.test(text) !== /\p{L}/u.test(other))
          return [`${where}${way}: “${text}” / “${other}”`];
        return /\p{L}{2}/u.test(text) && text === other && !SAME_WORDS.has(text.trim())
          ? [`${where}${way}: ${text}`]
          : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('a percent sign follows its number as the language writes it: 95% in English, 95 % in German', () => {
    const wrong = pairs.flatMap(({ where, en, de }) =>
      [
        ...leaves(en).filter(({ text }) => /\d\s%/.test(text)),
        ...leaves(de).filter(({ text }) => /\d%/.test(text)),
      ].map(({ way, text }) => `${where}${way}: ${text}`),
    );
    expect(wrong).toEqual([]);
    // Descriptions of the fields of documents are in English only.
    const described = Object.entries(files).flatMap(([path, text]) =>
      [...text.matchAll(/\bdescribe\(\s*'([^']*\d\s%[^']*)'/g)].map(([, said]) => `${path}: ${said}`),
    );
    expect(described).toEqual([]);
  });

  test('no text is empty in one language alone', () => {
    const empty = pairs.flatMap(({ where, en, de }) => {
      const german = new Map(leaves(de).map(({ way, text }) => [way, text]));
      return leaves(en).flatMap(({ way, text }) =>
        (text === '') === (german.get(way) === '') ? [] : [`${where}${way}`],
      );
    });
    expect(empty).toEqual([]);
  });
});

/** Common short words of each language; every longer text contains some. */
const MARKERS = {
  en: /\b(the|and|with|not|nothing|nobody|none|only|gap|gaps|touchpoints?|journeys|asked|more|than|which|without|yes|rank|weeks?|days?|first|summary)\b/i,
  de: /\b(und|der|das|den|nicht|nichts|niemand|keine?|nur|mit|ohne|Lücken?|Kontaktpunkte?|Kundenreisen?|gefragt|mehr|als|ja|nein|Rang|Tage?|zuerst|Zusammenfassung)\b/i,
};

describe('whole reports', () => {
  test.each([
    ['de', 'en', 'stadtwerke'],
    ['en', 'de', 'airport'],
  ] as const)(
    'in %s have no word of %s',
    async (lang, other, example) => {
      for (const argv of [
        ['-f', 'text'],
        ['-f', 'markdown'],
        ['-f', 'text', '--budget', '50000'],
      ]) {
        const { stdout, code } = await run(['report', join('examples', example), '--lang', lang, ...argv], {
          env: { COLUMNS: '160' },
        });
        expect(code).toBe(0);
        const said = stdout
          .replaceAll(/tpm [a-z-]+( --?[a-z-]+)*/g, '')
          .replaceAll('Momente der Wahrheit, Touchpoints', '');
        const lines = said.split('\n').filter((line) => MARKERS[other].test(line));
        expect(lines).toEqual([]);
        expect(said).toMatch(MARKERS[lang]);
      }
    },
    60_000,
  );
});
