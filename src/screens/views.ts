import type { Analysis } from '../analysis/analysis.js';
import { writeBlocks } from '../formats/text.js';
import type { Block } from '../report/blocks.js';
import { coverage as coverageSection } from '../sections/coverage.js';
import type { Context } from '../sections/define.js';
import { effortBenefitBlocks } from '../sections/effort-benefit.js';
import { quadrantBlocks } from '../sections/quadrants.js';
import { coverage } from '../views/coverage.js';
import { priorities } from '../views/priorities.js';
import type { Canvas } from './scene.js';

const remembered = new WeakMap<Analysis, Map<string, readonly string[]>>();

/** Lines are written once for each state and width: scrolling costs nothing. */
function once(key: string, { analysis, display }: Canvas, write: () => readonly string[]): readonly string[] {
  const known = remembered.get(analysis) ?? new Map<string, readonly string[]>();
  remembered.set(analysis, known);
  const place = `${key} ${display.width}`;
  const lines = known.get(place) ?? write();
  known.set(place, lines);
  return lines;
}

/** Rows of a long table that are written at once. */
const STEP = 60;

/** Importance against Ist, and effort against benefit: the two portfolios. */
export function portfolioLines(canvas: Canvas): readonly string[] {
  const first = once('quadrants', canvas, () => written(quadrantsOf(canvas), canvas));
  if (first.length > inSight(canvas)) return first;
  const { standings, context, w } = canvas;
  const second = once('efforts', canvas, () => written(effortBenefitBlocks(standings.quickWins, context), canvas));
  const both = first.length > 0 && second.length > 0 ? [...first, '', ...second] : [...first, ...second];
  return both.length > 0 ? both : [`  ${w.noPortfolio}`];
}

function quadrantsOf({ analysis, context }: Canvas): Block[] {
  const data = priorities.compute({ ...analysis, options: { ...analysis.options, method: 'ipa' } });
  return data.method === 'ipa' ? quadrantBlocks(data, context) : [];
}

function written(blocks: readonly Block[], { context, display, spoken }: Canvas): readonly string[] {
  const shown = spoken ? blocks.filter(({ type }) => type !== 'plane') : blocks;
  return writeBlocks(shown, context.lang, display);
}

/** How far the job has come, phase by phase and touchpoint by touchpoint. */
export function coverageLines(canvas: Canvas): readonly string[] {
  const { analysis, context } = canvas;
  // In steps, so that columns seldom change their widths.
  const top = Math.ceil(inSight(canvas) / STEP) * STEP;
  const shown: Context = { ...context, groupBy: 'phase', top: Number.isSafeInteger(top) ? top : null };
  return once(`coverage ${top}`, canvas, () =>
    written(coverageSection.compose(coverage.compute(analysis), shown), canvas),
  );
}

/** Lines down to the end of the screen; those behind them are not written before somebody scrolls there. */
function inSight({ desk, height }: Canvas): number {
  return desk.scroll + height;
}
