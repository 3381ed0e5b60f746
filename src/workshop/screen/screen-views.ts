import type { Analysis } from '../../analysis/analysis.js';
import type { Block } from '../../document/blocks.js';
import { writeBlocks } from '../../formats/terminal/text.js';
import { coverage as coverageSection } from '../../topics/coverage/coverage.section.js';
import { coverage } from '../../topics/coverage/coverage.view.js';
import { priorities } from '../../topics/priorities/priorities.view.js';
import { quadrantBlocks } from '../../topics/priorities/quadrants.section.js';
import { effortBenefitBlocks } from '../../topics/quick-wins/effort-benefit.section.js';
import type { Context } from '../../topics/section.js';
import type { Canvas } from './screen-model.js';

const linesCache = new WeakMap<Analysis, Map<string, readonly string[]>>();

/** Caches the lines of a view by analysis and width, so that scrolling does not compute them again. */
function cacheLines(key: string, { analysis, display }: Canvas, write: () => readonly string[]): readonly string[] {
  const known = linesCache.get(analysis) ?? new Map<string, readonly string[]>();
  linesCache.set(analysis, known);
  const cacheKey = `${key} ${display.width}`;
  const lines = known.get(cacheKey) ?? write();
  known.set(cacheKey, lines);
  return lines;
}

/** The number of rows of a long table grows in steps of this size. */
const STEP_ROWS = 60;

/** The two portfolios: importance against Ist, and effort against benefit. */
export function portfolioLines(canvas: Canvas): readonly string[] {
  const first = cacheLines('quadrants', canvas, () => writeLines(quadrantsOf(canvas), canvas));
  if (first.length > neededLinesOf(canvas)) return first;
  const { standings, context, w } = canvas;
  const second = cacheLines('efforts', canvas, () =>
    writeLines(effortBenefitBlocks(standings.quickWins, context), canvas),
  );
  const both = first.length > 0 && second.length > 0 ? [...first, '', ...second] : [...first, ...second];
  return both.length > 0 ? both : [`  ${w.noPortfolio}`];
}

function quadrantsOf({ analysis, context }: Canvas): Block[] {
  const data = priorities.compute({ ...analysis, options: { ...analysis.options, method: 'ipa' } });
  return data.method === 'ipa' ? quadrantBlocks(data, context) : [];
}

function writeLines(blocks: readonly Block[], { context, display, spoken }: Canvas): readonly string[] {
  const shown = spoken ? blocks.filter(({ type }) => type !== 'plane') : blocks;
  return writeBlocks(shown, context.lang, display);
}

/** The coverage of phases and touchpoints. */
export function coverageLines(canvas: Canvas): readonly string[] {
  const { analysis, context } = canvas;
  // The steps keep column widths stable while scrolling.
  const top = Math.ceil(neededLinesOf(canvas) / STEP_ROWS) * STEP_ROWS;
  const shown: Context = { ...context, groupBy: 'phase', top: Number.isSafeInteger(top) ? top : null };
  return cacheLines(`coverage ${top}`, canvas, () =>
    writeLines(coverageSection.compose(coverage.compute(analysis), shown), canvas),
  );
}

/** The number of lines to write: up to the end of the screen. Lines below it are written when they are scrolled to. */
function neededLinesOf({ ui, height }: Canvas): number {
  return ui.scroll + height;
}
