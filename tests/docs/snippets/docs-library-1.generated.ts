import { analyze, loadCatalog } from '../../../src/index.js';

const catalog = loadCatalog('examples/stadtwerke');
const { quickWins, coverage } = analyze(catalog, { asOf: '2026-11-01' });

for (const { rank, name, benefit, effortDays } of quickWins) {
  console.log(`${rank}. ${name}: ${benefit.toFixed(1)} points for ${effortDays} days`);
}
console.log(coverage.steps.map(({ step, done, notNeeded, total }) => `${step} ${done}/${total - notNeeded}`).join('  '));
