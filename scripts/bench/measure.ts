import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command line that is measured as a whole process. */
export interface Candidate {
  readonly name: string;
  /** The arguments of `node`. */
  readonly call: readonly string[];
  readonly runs: number;
}

export interface Measurement {
  readonly name: string;
  /** Median wall time of one process. */
  readonly milliseconds: number;
  /** The wall time as a multiple of that of `node -e 0`, measured alternately. */
  readonly timesBare: number;
  /** Processor time of one process over all threads, as a multiple of that of `node -e 0`. */
  readonly processorTimesBare: number;
  readonly peakMegabytes: number;
}

const BARE_CALL = ['-e', '0'];
const SPENDING_RUNS = 3;

/**
 * The environment without variables that cost time: Node.js 20 reads the file of NODE_EXTRA_CA_CERTS at every start.
 */
export function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, FORCE_COLOR: _color, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', COLUMNS: '80' };
}

/** Wall time of one process in milliseconds. */
export function run(call: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, call, {
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${call.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

interface ProcessCost {
  readonly processor: number;
  readonly kilobytes: number;
}

/**
 * Code that is loaded into the measured process and reports on exit what the process used. On Linux, `maxRSS` of a
 * young child includes the memory of its parent, so the probe reads the high-water mark of the process instead.
 */
const PROBE = `process.on('exit', () => {
  const fs = require('fs');
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const status = process.platform === 'linux' ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const [, highest = maxRSS] = /VmHWM:\\s+(\\d+)/.exec(status) || [];
  const kilobytes = Number(highest);
  fs.writeFileSync(__dirname + '/spent.json', JSON.stringify({ processor: userCPUTime + systemCPUTime, kilobytes }));
});
`;

/** Measures processor time and memory in separate runs, so that the probe does not lengthen the measured wall time. */
function spend(call: readonly string[], folder: string): ProcessCost {
  writeFileSync(join(folder, 'probe.cjs'), PROBE);
  const all = Array.from({ length: SPENDING_RUNS }, (): ProcessCost => {
    run(['--require', join(folder, 'probe.cjs'), ...call]);
    return JSON.parse(readFileSync(join(folder, 'spent.json'), 'utf8'));
  });
  return {
    processor: median(all.map(({ processor }) => processor)),
    kilobytes: median(all.map(({ kilobytes }) => kilobytes)),
  };
}

/** Runs a candidate and `node -e 0` alternately, so that other load on the machine affects both. */
export function measure({ name, call, runs }: Candidate, folder: string): Measurement {
  run(call);
  const times = Array.from({ length: runs }, () => ({ bare: run(BARE_CALL), own: run(call) }));
  const milliseconds = median(times.map(({ own }) => own));
  const own = spend(call, folder);
  return {
    name,
    milliseconds,
    timesBare: milliseconds / median(times.map(({ bare }) => bare)),
    processorTimesBare: own.processor / spend(BARE_CALL, folder).processor,
    peakMegabytes: own.kilobytes / 1024,
  };
}
