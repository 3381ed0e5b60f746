import type { DiffReport } from '../report/diff-document.js';
import type { Render } from './define.js';
import { blocksMarkdown } from './findings/markdown-blocks.js';
import { markdownText } from './findings/markdown-text.js';
import { uriOf } from './findings/sarif-result.js';

/** GitHub takes 65,536 characters in a comment; GitLab takes more. */
const ROOM = 65_000;

const TITLES = {
  en: { named: 'What changes', nameless: 'What changes in the touchpoint catalog' },
  de: { named: 'Was sich ändert', nameless: 'Was sich im Kontaktpunkt-Katalog ändert' },
} as const;

/** A comment for a pull or merge request. By its first line whoever posts it finds the last one and replaces it. */
export const diffMarkdown: Render<DiffReport> = ({ blocks, lang, prefix, document }) => {
  // A comment of HTML ends at "--".
  const catalog = uriOf(prefix).replaceAll('-', '%2D');
  const marker = `<!-- tpm-diff ${catalog} -->`.replace('  ', ' ');
  const { name } = document.catalog;
  const title = name === null ? TITLES[lang].nameless : `${TITLES[lang].named}: ${markdownText(name)}`;
  return blocksMarkdown(blocks, { marker, title, room: ROOM, lang });
};
