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

/** How far the job has come. */
export function coverageLines(canvas: Canvas): readonly string[] {
  const { analysis, context, display } = canvas;
  return once('coverage', canvas, () =>
    writeBlocks(coverageSection.compose(coverage.compute(analysis), context), context.lang, display),
  );
}
