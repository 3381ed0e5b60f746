import { describe, expect, test } from 'vitest';
import {
  breakLines,
  code,
  fence,
  fold,
  heading,
  item,
  list,
  paragraph,
  quote,
  row,
  strong,
  table,
  words,
} from '../../src/formats/markdown/markdown-nodes.js';
import { writeMarkdown, writeNode } from '../../src/formats/markdown/write-markdown.js';

describe('text of a catalog in each block of Markdown', () => {
  test.each([
    ['paragraph', paragraph(words('1. @team | #2')), '&#49;. <code>&#64;</code>team &#124; <code>&#35;</code>2\n'],
    ['heading', heading(2, words('# @team')), '## # <code>&#64;</code>team\n'],
    ['heading that ends like its markup', heading(1, words('Plan ##')), '# Plan &#35;&#35;\n'],
    ['quote', quote(words('> - @team')), '> &#62; - <code>&#64;</code>team\n'],
    ['list', list([item([words('- @team')]), item([words('+')])]), '- &#45; <code>&#64;</code>team\n- &#43;\n'],
    ['bold text', paragraph(strong('**@team**')), '**&#42;&#42;<code>&#64;</code>team&#42;&#42;**\n'],
    ['code', paragraph(code('`a|b`\n@team')), '<code>&#96;a&#124;b&#96; @team</code>\n'],
    ['lines', paragraph(...breakLines([[words('a')], [words('- b')]])), 'a<br>\n&#45; b\n'],
  ])('%s', (_, block, written) => {
    expect(writeMarkdown([block])).toBe(written);
  });

  test('table: a cell stays one cell on one line, and an invisible character is written out', () => {
    const cells = row([[words('a|b\n- c\u202e')], breakLines([[words('d')], [words('# e')]])]);
    expect(writeMarkdown([table([{ title: 'One' }, { title: '|', align: 'right' }], [cells])])).toBe(
      '| One | &#124; |\n| - | -: |\n| a&#124;b - c&#92;u{202e} | d<br># e |\n',
    );
  });

  test('fold: its title is text, and its blocks are Markdown', () => {
    expect(writeMarkdown(fold('<b>@team', [paragraph(strong('a'))]))).toBe(
      '<details><summary>&#60;b&#62;<code>&#64;</code>team</summary>\n\n**a**\n\n</details>\n',
    );
  });

  test('diagram: its text cannot end the code block', () => {
    expect(writeMarkdown([fence('mermaid', 'a\n```\nb')])).toBe('````mermaid\na\n```\nb\n````\n');
  });
});

test('a row and an item alone are as long as within their table and list', () => {
  const [one, two] = [row([[words('a')], [code('b|c')]]), row([[strong('d')], []])];
  const written = writeMarkdown([table([{ title: 'A' }, { title: 'B' }], [one, two])]);
  expect(written).toBe(`| A | B |\n| - | - |\n${writeNode(one)}${writeNode(two)}`);
  const items = [item([words('a')]), item(breakLines([[words('b')], [words('c')]]))];
  expect(writeMarkdown([list(items)])).toBe(items.map(writeNode).join(''));
});
