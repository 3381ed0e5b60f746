import type { ReadResult } from './files/read-file.js';

/** An output stream and the properties of its terminal. */
export interface Output {
  readonly write: (content: string | Uint8Array) => void;
  readonly isTTY: boolean;
  /** Width of the terminal; `undefined` without a terminal. */
  readonly columns: number | undefined;
}

/** A question to the user. */
export interface Question {
  readonly message: string;
  /** The possible answers; empty if any text may be typed. */
  readonly choices: readonly string[];
  readonly initial: string;
  /** Returns the problem of an answer, or `null`. */
  readonly problem: (answer: string) => string | null;
}

/** An event of a watched folder. It names no file, because every run reads all files again. */
export type WatchEvent =
  | { readonly kind: 'changed' }
  /** The folder itself was removed; the watcher waits for it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface WatchedFolder {
  readonly root: string;
  /** Is this path watched? It is relative to the root, with `/`; `isFile` is `null` if its type is not known yet. */
  readonly wanted: (path: string, isFile: boolean | null) => boolean;
  /** Files saved after this time (ms since 1970) and before the start of the watcher are reported too. */
  readonly since: number;
  readonly tell: (event: WatchEvent) => void;
}

export interface Watcher {
  readonly close: () => Promise<void>;
}

/** All that a command may use besides its arguments; tests pass their own host. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdinIsTTY: boolean;
  /** Reads standard input, at most `limit` bytes; returns its text or a problem. */
  readonly readStdin: (limit: number) => ReadResult;
  /** Asks the user; returns `null` if the user cancels. Only called if stdin is a terminal. */
  readonly ask: (question: Question) => Promise<string | null>;
  /** The streams of the terminal, for full-screen output; absent without a terminal. */
  readonly terminal?: () => { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
  /** Watches a folder; the promise resolves when the watcher is ready. */
  readonly watch: (folder: WatchedFolder) => Promise<Watcher>;
  /** Calls the listener on Ctrl-C or a closed pipe, instead of ending the process; returns a function that removes it. */
  readonly onStop: (listener: () => void) => () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Today's date in UTC, in ISO format. */
  readonly today: () => string;
  /** The locale of the system, such as `de_DE.UTF-8`; used only by help, usage errors and `init`. */
  readonly locale: () => string;
}
