import { analyseCatalog, gaps, loadCatalog, priorities } from '../../../src/index.js';

const analysis = analyseCatalog(loadCatalog('examples/stadtwerke'), {
  asOf: '2026-11-01',
  against: 'expectation',
  selected: ({ fields }) => fields.phase === 'post-purchase',
});

const [widest] = gaps.compute(analysis).gaps;
console.log(widest?.name, widest?.ist, widest?.expectation, widest?.gap?.toFixed(1));

const [first] = priorities.compute(analysis).priorities;
for (const { criterion, value, weight, file, line } of first?.because ?? []) {
  console.log(criterion, value.toFixed(2), weight.toFixed(2), `${file}:${line}`);
}
console.log(analysis.current('hotline', 'ist')?.ci95?.map((end) => end.toFixed(2)).join(' to '));
