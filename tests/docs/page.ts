import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A fenced block of a page. */
export interface Fence {
  readonly language: string;
  /** The word after the language: `broken` marks YAML that must have errors. */
  readonly flag: string;
  readonly code: string;
  /** Line of the opening fence, 1-based. */
  readonly line: number;
}

export interface Page {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
}

/** README.md and the pages of the guide; all their examples are run. */
export function guidePages(): Page[] {
  return ['README.md', ...markdownIn('docs')].map(readPage);
}

/** The records of decisions, in order. */
export function decisionPages(): Page[] {
  return markdownIn('docs/decisions')
    .filter((path) => !path.endsWith('/README.md'))
    .map(readPage);
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => `${folder}/${name}`);
}

function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, fences: fencesOf(text) };
}

const FENCE = /^```(\S+)(?: +(\S+))?\n([\s\S]*?)^```$/gm;

function fencesOf(text: string): Fence[] {
  return [...text.matchAll(FENCE)].map(({ 1: language = '', 2: flag = '', 3: code = '', index }) => ({
    language,
    flag,
    code,
    line: text.slice(0, index).split('\n').length,
  }));
}

/** The page with new code in some of its blocks. */
export function withCode(page: Page, codes: ReadonlyMap<number, string>): string {
  let at = -1;
  return page.text.replace(FENCE, (whole: string, _language: string, _flag: string, code: string) => {
    at++;
    const fresh = codes.get(at);
    return fresh === undefined ? whole : `${whole.slice(0, whole.length - code.length - 3)}${fresh}\`\`\``;
  });
}

/** The files of the repository that the page links to, without anchors. */
export function linkedFiles({ text }: Page): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^(https?:|mailto:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
}
