import { nodeHost } from '../io/node-host.js';
import { VERSION } from '../version.js';
import { main } from './main.js';

/** What bin/tpm.js calls: the command line in the real world. */
export function run(argv: readonly string[]): Promise<number> {
  // A reader that closes the pipe (`| head`) has seen enough: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  return main(argv, nodeHost(), VERSION);
}
