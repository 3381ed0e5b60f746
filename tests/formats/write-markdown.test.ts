import { describe, expect, test } from 'vitest';
import {
  breakLines,
  codeNode,
  fenceNode,
  foldBlocks,
  headingNode,
  inlineNodes,
  item,
  list,
  paragraphNode,
  quote,
  rowNode,
  strongNode,
  tableNode,
} from '../../src/formats/markdown/markdown-nodes.js';
import { writeMarkdown, writeNode } from '../../src/formats/markdown/write-markdown.js';

describe('text of a catalog in each block of Markdown', () => {
  test.each([
    [
      'paragraph',
      paragraphNode(inlineNodes('1. @team | #2')),
      '&#49;. <code>&#64;</code>team &#124; <code>&#35;</code>2\n',
    ],
    ['heading', headingNode(2, inlineNodes('# @team')), '## # <code>&#64;</code>team\n'],
    ['heading that ends like its markup', headingNode(1, inlineNodes('Plan ##')), '# Plan &#35;&#35;\n'],
    ['quote', quote(inlineNodes('> - @team')), '> &#62; - <code>&#64;</code>team\n'],
    [
      'list',
      list([item([inlineNodes('- @team')]), item([inlineNodes('+')])]),
      '- &#45; <code>&#64;</code>team\n- &#43;\n',
    ],
    ['bold text', paragraphNode(strongNode('**@team**')), '**&#42;&#42;<code>&#64;</code>team&#42;&#42;**\n'],
    ['code', paragraphNode(codeNode('`a|b`\n@team')), '<code>&#96;a&#124;b&#96; @team</code>\n'],
    ['lines', paragraphNode(...breakLines([[inlineNodes('a')], [inlineNodes('- b')]])), 'a<br>\n&#45; b\n'],
  ])('%s', (_, block, written) => {
    expect(writeMarkdown([block])).toBe(written);
  });

  test('table: a cell stays one cell on one line, and an invisible character is written out', () => {
    const cells = rowNode([[inlineNodes('a|b\n- c\u202e')], breakLines([[inlineNodes('d')], [inlineNodes('# e')]])]);
    expect(writeMarkdown([tableNode([{ title: 'One' }, { title: '|', align: 'right' }], [cells])])).toBe(
      '| One | &#124; |\n| - | -: |\n| a&#124;b - c&#92;u{202e} | d<br># e |\n',
    );
  });

  test('fold: its title is text, and its blocks are Markdown', () => {
    expect(writeMarkdown(foldBlocks('<b>@team', [paragraphNode(strongNode('a'))]))).toBe(
      '<details><summary>&#60;b&#62;<code>&#64;</code>team</summary>\n\n**a**\n\n</details>\n',
    );
  });

  test('diagram: its text cannot end the code block', () => {
    expect(writeMarkdown([fenceNode('mermaid', 'a\n```\nb')])).toBe('````mermaid\na\n```\nb\n````\n');
  });
});

test('a row and an item alone are as long as within their table and list', () => {
  const [one, two] = [rowNode([[inlineNodes('a')], [codeNode('b|c')]]), rowNode([[strongNode('d')], []])];
  const written = writeMarkdown([tableNode([{ title: 'A' }, { title: 'B' }], [one, two])]);
  expect(written).toBe(`| A | B |\n| - | - |\n${writeNode(one)}${writeNode(two)}`);
  const items = [item([inlineNodes('a')]), item(breakLines([[inlineNodes('b')], [inlineNodes('c')]]))];
  expect(writeMarkdown([list(items)])).toBe(items.map(writeNode).join(''));
});
