import { expect } from 'vitest';
import type { JsonFinding } from '../../src/document/check-document.js';
import { type Files, makeFolder } from './folder.js';
import { type Outcome, run } from './host.js';

/** A valid file beside the hostile one; its entries must still be analysed. */
export const NEIGHBOUR_FILES: Files = {
  'werkstatt.yaml': `touchpoints:
  reparatur: { name: Reparatur, phase: post-purchase, owner: Meister, department: technik, importance: { retention: 9 } }
departments:
  technik: { name: Technik }
assessments:
  kunden-2026:
    date: 2026-10-31
    perspective: customer
    method: survey
    ratings:
      reparatur: { ist: 5, soll: 9 }
`,
};

const NEIGHBOURS_GAP = '1\treparatur\tReparatur\t';

/** Characters that a terminal, a log or an editor interprets instead of displaying them, except line breaks. */
const SPECIAL_CHARS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;
/** Bold, dim, red, green, yellow and their ends: the codes that formats write if colour is enabled. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
const OWN_COLOUR_CODES = /\u001b\[(?:1|2|22|31|32|33|39)m/g;
const COMMAND_OF_A_LOG = /^\s*::[a-z-]+|##(?:\[|vso\[|teamcity\[)/im;
const STACK_TRACE = /^\s+at .+:\d+:\d+\)?$|node:internal|node_modules/m;

/** Requirements on every run, whatever the input: no stack trace, no codes for machines, and a correct exit code. */
export function expectCivil({ stdout, stderr, code }: Outcome, argv: readonly string[] = []): void {
  const text = argv.includes('--color') ? stdout.replaceAll(OWN_COLOUR_CODES, '') : stdout;
  expect(suspect(argv.includes('--plain') ? text.replaceAll('\t', ' ') : text)).not.toMatch(SPECIAL_CHARS);
  expect(suspect(stderr)).not.toMatch(SPECIAL_CHARS);
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(STACK_TRACE);
    expect(text).not.toMatch(COMMAND_OF_A_LOG);
    expect(text).not.toContain('this is a bug in tpm');
    expect(text).toMatch(/^$|\n$/);
  }
  expect([0, 1, 2]).toContain(code);
}

/** The text around the first forbidden character, so that a failure does not print everything. */
function suspect(text: string): string {
  const at = text.search(SPECIAL_CHARS);
  return at < 0 ? text : text.slice(Math.max(0, at - 60), at + 20);
}

export interface HostileResult {
  /** Place and rule of each finding: `preise.yaml:3 yaml-alias`. */
  readonly found: readonly string[];
  readonly findings: readonly JsonFinding[];
  /** Exit code of `tpm check`, the same in every format. */
  readonly code: number;
  /** The text output of `tpm check`. */
  readonly text: string;
}

/**
 * Checks a hostile folder beside its valid neighbour in every format; each run may take two seconds of processor time.
 */
export async function judge(files: Files): Promise<HostileResult> {
  const folder = makeFolder({ ...NEIGHBOUR_FILES, ...files });
  try {
    const [text, plain, json] = [
      await civilRun(['check'], folder.path),
      await civilRun(['check', '--plain'], folder.path),
      await civilRun(['check', '--json'], folder.path),
    ];
    expect([plain.code, json.code]).toEqual([text.code, text.code]);
    expect((await civilRun(['gaps', '--plain'], folder.path)).stdout).toContain(NEIGHBOURS_GAP);
    const { findings } = JSON.parse(json.stdout) as { findings: JsonFinding[] };
    for (const rule of new Set(findings.map(({ ruleId }) => ruleId))) expect(text.stdout).toContain(rule);
    expect(Math.max(0, ...findings.map(({ message }) => message.length))).toBeLessThan(500);
    const found = findings.map(({ file, range, ruleId }) => `${file}:${range.start.line} ${ruleId}`);
    return { found, findings, code: text.code, text: text.stdout };
  } finally {
    folder.remove();
  }
}

/**
 * One run with the common requirements, within two seconds of processor time. Wall time would include other load of the
 * machine.
 */
export async function civilRun(argv: readonly string[], cwd: string): Promise<Outcome> {
  const before = process.cpuUsage();
  const outcome = await run(argv, { cwd, env: { COLUMNS: '80' } });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
  expectCivil(outcome, argv);
  return outcome;
}

/** Loads the modules of every command, so that the first measured run does not include loading. */
export async function warmUp(): Promise<void> {
  const folder = makeFolder(NEIGHBOUR_FILES);
  try {
    for (const argv of [['check'], ['check', '--json'], ['gaps', '--plain']]) await run(argv, { cwd: folder.path });
  } finally {
    folder.remove();
  }
}
