import { analyse } from '../analysis/analysis.js';
import { writeBlocks } from '../formats/text.js';
import type { Block } from '../report/blocks.js';
import { coverage as coverageSection } from '../sections/coverage.js';
import { effortBenefitBlocks } from '../sections/effort-benefit.js';
import { quadrantBlocks } from '../sections/quadrants.js';
import { coverage } from '../views/coverage.js';
import { priorities } from '../views/priorities.js';
import { quickWins } from '../views/quick-wins.js';
import type { Canvas } from './scene.js';

/** Importance against Ist, and effort against benefit: the two portfolios. */
export function portfolioLines(canvas: Canvas): readonly string[] {
  const { analysis, context, w } = canvas;
  const quadrants = priorities.compute(analyse(analysis.model, { ...analysis.options, method: 'ipa', robustness: null }));
  const blocks: Block[] = [
    ...(quadrants.method === 'ipa' ? quadrantBlocks(quadrants, context) : []),
    ...effortBenefitBlocks(quickWins.compute(analysis), context),
  ];
  return blocks.length === 0 ? [`  ${w.noPortfolio}`] : writeBlocks(blocks, context.lang, canvas.display);
}

/** How far the job has come. */
export function coverageLines({ analysis, context, display }: Canvas): readonly string[] {
  return writeBlocks(coverageSection.compose(coverage.compute(analysis), context), context.lang, display);
}
