import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup as buildIfStale } from '../fresh-build.js';
import { WORKSHOP_SHAPE, writeCatalog } from './catalog.js';
import { screenLines } from './screen.js';

/* npm run bench:workshop [-- --runs 5]: measures the workshop's screen alone. There is no limit to pass. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

const folder = mkdtempSync(join(tmpdir(), 'tpm-bench-workshop-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

buildIfStale();
const catalog = join(folder, 'catalog');
writeCatalog(catalog, WORKSHOP_SHAPE);
console.log(`the workshop on 407 touchpoints, medians of ${values.runs} runs, milliseconds\n`);
for (const line of screenLines(catalog, folder, Number(values.runs))) console.log(line);
