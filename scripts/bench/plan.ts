import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup as buildIfStale } from '../fresh-build.js';
import { measure } from './measure.js';

/*
 * npx tsx scripts/bench/plan.ts [--runs 5]: measures `tpm plan` as a whole process, for 200 measures with dependencies,
 * to proven optimality and with all ties resolved. It prints times only; there is no limit to pass.
 */
const MEASURES = 200;
const TPM = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));

export interface PlanShape {
  readonly measures: number;
  readonly seed: number;
  /** With `like`, costs grow with benefits, so that a search can exclude few branches. */
  readonly prices: 'free' | 'like';
}

export interface PlanCatalog {
  /** Texts by path. The texts are JSON, which is valid YAML. */
  readonly files: ReadonlyMap<string, string>;
  /** 30 % of the cost of all measures. */
  readonly budget: number;
  readonly days: number;
}

/** The generator mulberry32 (Ettinger 2017). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const idOf = (kind: string, at: number): string => `${kind}-${String(at + 1).padStart(3, '0')}`;

/** A generated catalog with shared gaps; 39 of 100 measures require an earlier one, and 10 of 100 exclude another. */
export function planCatalog({ measures, seed, prices }: PlanShape): PlanCatalog {
  const random = makeRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const touchpoints = Array.from({ length: Math.round(measures * 0.4) }, (_, at) => {
    const basics = at % 8 === 0;
    const factors = {
      warten: { kind: 'disappointment', text: 'Es dauert', state: 'open' },
      gruss: { kind: 'delight', text: 'Ein Gruß', state: 'open' },
    };
    return {
      id: idOf('kontakt', at),
      reach: whole(10, 100) / 100,
      gap: whole(10, 50) / 10,
      ...(basics ? { factors } : {}),
    };
  });
  const rows = Array.from({ length: measures }, (_, at) => {
    const improved = Array.from({ length: whole(1, 3) }, () => {
      const touchpoint = touchpoints[whole(0, touchpoints.length - 1)] ?? { id: '', reach: 0, gap: 0 };
      const factor = 'factors' in touchpoint ? { factor: random() < 0.4 ? 'gruss' : 'warten' } : {};
      return { touchpoint, gain: { by: whole(1, 25) / 10, ...factor } };
    });
    const worth = improved.reduce(
      (sum, { touchpoint, gain }) => sum + touchpoint.reach * Math.min(gain.by, touchpoint.gap),
      0,
    );
    return {
      id: idOf('massnahme', at),
      improves: Object.fromEntries(improved.map(({ touchpoint, gain }) => [touchpoint.id, gain])),
      cost: prices === 'like' ? 100 * Math.round(worth * 80 + whole(10, 14)) : 100 * whole(5, 305),
      effortDays: whole(1, 40),
      requires: at > 0 && random() < 0.39 ? [idOf('massnahme', whole(0, at - 1))] : [],
      excludes: random() < 0.1 ? [idOf('massnahme', whole(0, measures - 1))] : [],
    };
  });
  const total = (amount: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + amount(row), 0);
  return {
    files: new Map([
      ['tpm.yaml', JSON.stringify({ version: 1, scale: { min: 0, max: 10 }, asOf: '2026-11-01' })],
      ['katalog.yaml', JSON.stringify(catalogOf(touchpoints, rows))],
    ]),
    budget: Math.round(total(({ cost }) => cost) * 0.3),
    days: Math.round(total(({ effortDays }) => effortDays) * 0.3),
  };
}

interface Row {
  readonly id: string;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
}

function catalogOf(touchpoints: readonly { id: string; gap: number; reach: number }[], rows: readonly Row[]): object {
  const byId = <T extends { id: string }>(items: readonly T[], fields: (item: T) => object) =>
    Object.fromEntries(items.map((item) => [item.id, fields(item)]));
  return {
    touchpoints: byId(touchpoints, ({ id, gap: _gap, ...fields }) => ({ name: id, phase: 'purchase', ...fields })),
    measures: byId(rows, ({ id, excludes, ...fields }) => ({
      name: id,
      status: 'idea',
      ...fields,
      excludes: excludes.filter((other) => other !== id && !fields.requires.includes(other)),
    })),
    assessments: {
      runde: {
        date: '2026-10-01',
        perspective: 'customer',
        method: 'survey',
        ratings: byId(touchpoints, ({ gap }) => ({ ist: Math.round((9 - gap) * 10) / 10, soll: 9 })),
      },
    },
  };
}

function run(): void {
  buildIfStale();
  const at = process.argv.indexOf('--runs');
  const runs = at < 0 ? 3 : Number(process.argv[at + 1]);
  const folder = mkdtempSync(join(tmpdir(), 'tpm-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  console.log(`tpm plan, ${MEASURES} measures, 30 % of the money and of the days; medians of ${runs} runs\n`);
  console.log(
    `${'instance'.padEnd(24)} ${['ms', '× bare', 'cpu × bare', 'peak MB'].map((head) => head.padStart(10)).join(' ')}`,
  );
  for (const prices of ['free', 'like'] as const) {
    for (const seed of [1, 2, 3]) {
      const { files, budget, days } = planCatalog({ measures: MEASURES, seed, prices });
      for (const [path, text] of files) writeFileSync(join(folder, path), text);
      const call = [TPM, 'plan', folder, '--budget', String(budget), '--days', String(days), '--json'];
      const { milliseconds, timesBare, processorTimesBare, peakMegabytes } = measure(
        { name: prices, call, runs },
        folder,
      );
      const cells = [milliseconds, timesBare, processorTimesBare, peakMegabytes].map((one) =>
        one.toFixed(0).padStart(10),
      );
      console.log(`prices ${prices}, seed ${seed}`.padEnd(24), ...cells);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run();
