import { makeNodeHost } from '../io/node-host.js';
import { VERSION } from '../version.js';
import { EXIT } from './exit-code.js';
import { langOf } from './lang.js';
import { main } from './main.js';

const WORDS = { en: 'cannot write to stdout', de: 'stdout lässt sich nicht beschreiben' };

/** Entry point of bin/tpm.js: runs the command line with the host of the process. */
export async function run(argv: readonly string[]): Promise<number> {
  const failures: string[] = [];
  process.stdout.on('error', (error: NodeJS.ErrnoException) => failures.push(error.code ?? error.message));
  // A broken stderr cannot report its own error.
  process.stderr.on('error', () => undefined);
  const code = await main(argv, makeNodeHost(), VERSION);
  await waitUntilFlushed(process.stdout);
  const [failure] = failures;
  if (failure === undefined) return code;
  // A reader that closes the pipe (`| head`) is not a failure.
  if (failure === 'EPIPE') return EXIT.fine;
  process.stderr.write(`tpm: ${WORDS[langOf(undefined, process.env)]} (${failure})\n`);
  return EXIT.refused;
}

/** Waits until the stream is flushed or has failed. */
async function waitUntilFlushed(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.writableLength > 0) await new Promise<void>((done) => stream.write('', () => done()));
  await new Promise((done) => setImmediate(done));
}
