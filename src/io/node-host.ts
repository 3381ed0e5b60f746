import { readStdin } from './files/read-stdin.js';
import type { Host, Output } from './host.js';

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (content) => {
      stream.write(content);
    },
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
  };
}

/** The host of this process: its streams, environment, folder and clock. */
export function makeNodeHost(): Host {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdinIsTTY: process.stdin.isTTY === true,
    readStdin,
    ask: async (question) => (await import('./ask.js')).ask(question),
    terminal: () => ({ stdin: process.stdin, stdout: process.stdout }),
    watch: async (folder) => (await import('./files/watch.js')).watchFolder(folder),
    onStop: (listener) => {
      process.on('SIGINT', listener);
      process.stdout.on('error', listener);
      return () => {
        process.off('SIGINT', listener);
        process.stdout.off('error', listener);
      };
    },
    env: process.env,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    locale: () => process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en',
  };
}
