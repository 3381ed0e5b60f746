import manifest from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli/main.js';
import { decode } from '../../src/io/files/read-file.js';
import type { Host, Output } from '../../src/io/host.js';

/** The current date of every test. */
export const TODAY = '2026-11-21';

interface World {
  /** The current folder of the command. */
  readonly cwd: string;
  readonly env: Host['env'];
  /** Are stdout and stderr a terminal? Then lines may be cut and coloured. */
  readonly tty: boolean;
  /** Width of the terminal; undefined for a pipe. */
  readonly columns: number | undefined;
  readonly today: string;
  /** The system's locale, as in `de_DE.UTF-8`. */
  readonly locale: string;
  /** The content of standard input. */
  readonly stdin: string | Uint8Array;
  /** Answers by the first word of the question; without answers stdin is not a terminal. */
  readonly answers: Readonly<Record<string, string>> | undefined;
}

export type HostOptions = Partial<World>;

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface MemoryHost extends Host {
  /** The output so far. */
  readonly written: () => Omit<Outcome, 'code'>;
}

/** A host in memory for one run: streams that record output, no environment, a fixed date, no keyboard. */
export function memoryHost(options: HostOptions = {}): MemoryHost {
  const {
    cwd = process.cwd(),
    env = {},
    tty = false,
    columns = tty ? 80 : undefined,
    today = TODAY,
    locale = 'C',
    stdin = '',
    answers,
  } = options;
  const texts = { stdout: '', stderr: '' };
  const output = (stream: keyof typeof texts): Output => ({
    write: (text) => {
      texts[stream] += text;
    },
    isTTY: tty,
    columns,
  });
  return {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdinIsTTY: answers !== undefined,
    ask: async ({ message, problem }) => {
      const answer = answers?.[message.split(':')[0] ?? ''] ?? null;
      const wrong = answer === null ? null : problem(answer);
      if (wrong !== null) throw new Error(`${message}: ${wrong}`);
      return answer;
    },
    readStdin: (limit) => {
      const bytes = Buffer.from(stdin);
      return bytes.length > limit ? { problem: 'too-large', size: bytes.length } : decode(bytes);
    },
    watch: () => Promise.reject(new Error('this host watches nothing')),
    onStop: () => () => undefined,
    env,
    cwd,
    today: () => today,
    locale: () => locale,
    written: () => ({ ...texts }),
  };
}

/** Runs `tpm` in process with these arguments; returns both streams and the exit code. */
export async function run(argv: readonly string[], options: HostOptions = {}): Promise<Outcome> {
  const host = memoryHost(options);
  const code = await main(argv, host, manifest.version);
  return { ...host.written(), code };
}
