import type { Analysis } from '../analysis/analysis.js';
import { writeBlocks } from '../formats/text.js';
import type { Block } from '../report/blocks.js';
import { coverage as coverageSection } from '../sections/coverage.js';
import { effortBenefitBlocks } from '../sections/effort-benefit.js';
import { quadrantBlocks } from '../sections/quadrants.js';
import { coverage } from '../views/coverage.js';
import { priorities } from '../views/priorities.js';
import type { Canvas } from './scene.js';

const written = new WeakMap<Analysis, Map<string, readonly string[]>>();

/** Lines are written once for each state and width: scrolling costs nothing. */
function once(key: string, { analysis, display }: Canvas, write: () => readonly string[]): readonly string[] {
  const known = written.get(analysis) ?? new Map<string, readonly string[]>();
  written.set(analysis, known);
  const place = `${key} ${display.width}`;
  const lines = known.get(place) ?? write();
  known.set(place, lines);
  return lines;
}

/** Rows of a long table that are written at once. */
const STEP = 60;

/** Importance against Ist, and effort against benefit: the two portfolios. */
export function portfolioLines(canvas: Canvas): readonly string[] {
  return once('portfolio', canvas, () => portfolio(canvas));
}

function portfolio(canvas: Canvas): readonly string[] {
  const { analysis, context, standings, w } = canvas;
  const quadrants = priorities.compute({ ...analysis, options: { ...analysis.options, method: 'ipa' } });
  const blocks: Block[] = [
    ...(quadrants.method === 'ipa' ? quadrantBlocks(quadrants, context) : []),
    ...effortBenefitBlocks(standings.quickWins, context),
  ];
  return blocks.length === 0 ? [`  ${w.noPortfolio}`] : writeBlocks(blocks, context.lang, canvas.display);
}

/** How far the job has come, phase by phase and touchpoint by touchpoint. */
export function coverageLines(canvas: Canvas): readonly string[] {
  const { analysis, context, display } = canvas;
  const top = rowsInSight(canvas);
  return once(`coverage ${top}`, canvas, () => {
    const blocks = coverageSection.compose(coverage.compute(analysis), { ...context, top, groupBy: 'phase' });
    return writeBlocks(blocks, context.lang, display);
  });
}

/** As many rows as can be seen at this place, in steps, so that columns seldom change; the others wait. */
function rowsInSight({ desk, height }: Canvas): number | null {
  if (desk.scroll === Number.MAX_SAFE_INTEGER) return null;
  return Math.ceil((desk.scroll + 2 * height) / STEP) * STEP;
}
