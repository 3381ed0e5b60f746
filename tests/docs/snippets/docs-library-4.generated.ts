import { analyseCatalog, loadCatalog, loadSolver, NO_DEMAND, plan } from '../../../src/index.js';

const analysis = analyseCatalog(loadCatalog('examples/stadtwerke'), { asOf: '2026-11-01' });
const best = plan(analysis, { ...NO_DEMAND, budget: 50_000, days: 120 }, await loadSolver());

console.log(best.optimal, best.objective?.toFixed(1), `${best.slack.cost} € and ${best.slack.days} days left`);
for (const { measure, adds } of best.chosen.slice(0, 3)) console.log(measure, adds.toFixed(1));
