import { checkCatalog, fromSources } from '../../../src/index.js';

const text = `touchpoints:
  queue: { name: The Saturday queue, phase: purchas }
`;
const catalog = fromSources([{ path: 'catalog.yaml', text }]);

for (const { severity, rule, file, range, suggestions } of checkCatalog(catalog, '2026-11-21')) {
  const { line, column } = range.start;
  console.log(severity, rule, `${file}:${line}:${column}`, suggestions.map((one) => one.text).join());
}
console.log(catalog.complete, catalog.model.touchpoints.size);
