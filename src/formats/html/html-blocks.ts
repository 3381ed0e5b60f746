import type { Block, Facts, Heading, Note, Progress } from '../../document/blocks.js';
import type { ReportPart } from '../../document/report.js';
import { numberText } from '../../messages/format.js';
import { drawFigure } from './charts/index.js';
import { cellContentOf } from './html-cells.js';
import { writeHtmlTable } from './html-table.js';
import { type Content, type Markup, markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** The blocks of a part as HTML. */
export function writeHtmlBlocks(part: ReportPart, level: 3 | 4, context: PageContext): Content[] {
  let title = part.title;
  const { blocks } = part;
  return groupSmallCharts(
    blocks.map((block, index) => {
      if (block.type === 'heading') title = block.text;
      const content = htmlBlock(block, { title, id: `${part.id}-${index}`, level, context });
      return { content, small: block.type === 'chart' && block.chart.kind === 'series' };
    }),
  );
}

/** Puts consecutive small charts into one row. */
function groupSmallCharts(written: readonly { content: Content; small: boolean }[]): Content[] {
  const all: Content[] = [];
  let row: Content[] = [];
  for (const { content, small } of [...written, { content: null, small: false }]) {
    if (small) row.push(content);
    else {
      if (row.length > 0) all.push(markup`<div class="row">${row}</div>`);
      row = [];
      all.push(content);
    }
  }
  return all;
}

interface Place {
  readonly title: string;
  readonly id: string;
  readonly level: 3 | 4;
  readonly context: PageContext;
}

function htmlBlock(block: Block, { title, id, level, context }: Place): Content {
  switch (block.type) {
    case 'heading':
      return htmlHeading(block, level);
    case 'paragraph':
      return block.tone === 'strong'
        ? markup`<p class="lead">${block.text}</p>`
        : markup`<p${block.tone && markup` class="${block.tone}"`}>${block.text}</p>`;
    case 'points':
      return markup`<ol class="points">${block.points.map(({ text, proof }) => markup`<li>${text} <a href="#${proof.id}">${proof.title}</a></li>`)}</ol>`;
    case 'note':
      return htmlNote(block);
    case 'facts':
      return htmlFacts(block, context);
    case 'progress':
      return htmlProgress(block, context);
    case 'table':
      return writeHtmlTable(block, title, context);
    case 'chart':
      return drawFigure(block.chart, id, context);
    case 'lines':
      return markup`<pre>${block.lines.map(
        (pieces) => markup`${pieces.map((piece) => piece.text)}
`,
      )}</pre>`;
    case 'plane':
      // The chart next to the plane shows the same points with their values.
      return null;
  }
}

const htmlHeading = ({ text, aside }: Heading, level: 3 | 4): Markup => {
  const content = aside === undefined ? text : markup`<bdi>${text}</bdi> <small>${aside}</small>`;
  return level === 3 ? markup`<h3>${content}</h3>` : markup`<h4>${content}</h4>`;
};

const htmlNote = ({ kind, text }: Note): Markup => markup`<p class="note ${kind}">${text}</p>`;

const htmlFacts = ({ facts }: Facts, context: PageContext): Markup =>
  markup`<dl>${facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${cellContentOf(value, context)}</dd></div>`)}</dl>`;

function htmlProgress({ rows }: Progress, { lang }: PageContext): Markup {
  return markup`<ul class="progress">${rows.map(({ label, done, total, apart }) => {
    const share = total === 0 ? 0 : (done / total) * 100;
    return markup`<li><span>${label}</span><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8" class="rest"/><rect width="${Math.round(share * 10) / 10}" height="8" class="fill"/></svg><b>${numberText(done, lang)}/${numberText(total, lang)}${apart && markup`<small>${apart.words}</small>`}</b></li>`;
  })}</ul>`;
}
