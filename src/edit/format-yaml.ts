import { type CST, Lexer, Parser } from 'yaml';
import type { Finding } from '../core/finding.js';
import { CONFIG_FILE } from '../core/model/settings.js';
import { parse } from '../core/read/parse.js';
import type { ParsedDocument, YamlValue } from '../core/read/parsed.js';
import type { SourceFile } from '../core/read/source.js';
import { kinds } from '../kinds/index.js';
import { catalogOrder, configOrder, type Order } from './field-order.js';
import type { Page } from './layout.js';
import { printPages } from './print-layout.js';
import { readValue, UnknownForm } from './read-layout.js';
import { type Line, textsOf, trimLineEnd, triviaOf } from './trivia.js';

/** The canonical text, or the reason why the file stays unchanged: findings or an unsupported form. */
export type FormatOutcome =
  | { readonly text: string }
  | { readonly findings: readonly Finding[] }
  | { readonly unknownForm: true };

const BOM = '\ufeff';

/**
 * Canonical order and spacing of a file of the catalog. Comments, scalars, entries and line ends stay unchanged, and so
 * does a file with syntax errors. The result is read again: a result that changes a value, loses a comment or is not
 * stable under formatting is refused.
 * @param source path (`tpm.yaml` has another schema) and text
 */
export function formatFile(source: SourceFile): FormatOutcome {
  const before = parse(source);
  const errors = before.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { findings: errors };
  try {
    const text = printAnew(source);
    if (text === source.text) return { text };
    const after = parse({ path: source.path, text });
    const same =
      meaningOf(after.documents) === meaningOf(before.documents) &&
      commentsOf(text) === commentsOf(source.text) &&
      printAnew({ path: source.path, text }) === text;
    return same ? { text } : { unknownForm: true };
  } catch (error) {
    if (error instanceof UnknownForm) return { unknownForm: true };
    throw error;
  }
}

function printAnew({ path, text }: SourceFile): string {
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  const isConfig = path === CONFIG_FILE;
  const order = isConfig ? configOrder() : catalogOrder(kinds);
  const printed = printPages(pagesOf(body.replaceAll('\r\n', '\n'), order), { apart: !isConfig });
  const windows = /^[^\n]*\r\n/.test(body);
  return (text.startsWith(BOM) ? BOM : '') + (windows ? printed.replaceAll('\n', '\r\n') : printed);
}

function pagesOf(text: string, order: Order): Page[] {
  const pages: Page[] = [];
  let [before, opening, fresh]: [CST.Token[], string[], boolean] = [[], [], true];
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document') {
      pages.push(pageOf(token, triviaOf(before, fresh).lines, opening, order));
      [before, opening, fresh] = [[], [], true];
    } else if (token.type === 'directive') {
      opening.push(...textsOf(triviaOf(before, fresh).lines), trimLineEnd(token.source));
      [before, fresh] = [[], false];
    } else if (token.type === 'doc-end') {
      const { note, lines } = triviaOf(token.end ?? [], false);
      pages.push({ opening: [`...${note}`], header: [], value: null, tail: textsOf(lines) });
    } else if (token.type === 'error' || token.type === 'byte-order-mark') throw new UnknownForm(token.type);
    else before.push(token);
  }
  if (before.length > 0)
    pages.push({ opening: [], header: [], value: null, tail: textsOf(triviaOf(before, fresh).lines) });
  return pages;
}

function pageOf(document: CST.Document, before: readonly Line[], opening: string[], order: Order): Page {
  const mark = document.start.findIndex(({ type }) => type === 'doc-start');
  const above = [...before, ...triviaOf(document.start.slice(0, Math.max(0, mark)), true).lines];
  const { note, lines } = triviaOf(document.start.slice(mark + 1), mark < 0);
  if (mark >= 0) opening.push(...textsOf(above), `---${note}`);
  const inside = mark < 0 ? [...above, ...lines] : lines;
  const isBlock = document.value?.type === 'block-map';
  const split = isBlock ? textsOf(inside).lastIndexOf('') + 1 : inside.length;
  // The comments up to the last blank line, or all without a blank line, describe the file and stay at its top.
  const from = split === 0 ? inside.length : split;
  const { value, after } = readValue(document.value, order, { indent: -1, above: inside.slice(from) });
  const tail = textsOf([...after, ...triviaOf(document.end ?? [], true).lines]);
  return { opening, header: textsOf(inside.slice(0, from)), value, tail };
}

/** The content of the documents: fields are unordered, entries and other maps keep their order. */
function meaningOf(documents: readonly ParsedDocument[]): string {
  return JSON.stringify(documents.map(({ value }) => sortFields(value)));
}

function sortFields(value: YamlValue | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(sortFields);
  return Object.entries(value)
    .map(([key, child]) => [key, sortFields(child)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** All comments, in code-unit order, because they move with their fields. */
function commentsOf(text: string): string {
  const comments: string[] = [];
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer marks scalars, so every other lexeme that begins with # is a comment.
    if (lexeme.startsWith('#') && previous !== '\u001f') comments.push(trimLineEnd(lexeme));
    previous = lexeme;
  }
  return comments.sort().join('\n');
}
