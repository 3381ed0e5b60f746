import { analyze, loadCatalog } from '../../../src/index.js';

const { headline, priorities } = analyze(loadCatalog('examples/airport'));

console.log(headline.data.name, headline.data.ist);
for (const { rank, name, score } of priorities.slice(0, 3)) console.log(rank, name, score.toFixed(1));
