import type { ReadResult } from './read-file.js';

/** A stream to write to, and what is known of the terminal behind it. */
export interface Output {
  readonly write: (content: string | Uint8Array) => void;
  readonly isTTY: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
}

/** Something that only a person can say. */
export interface Question {
  readonly message: string;
  /** What can be chosen; empty where anything may be typed. */
  readonly choices: readonly string[];
  readonly initial: string;
  /** What is wrong with an answer, or `null`. */
  readonly problem: (answer: string) => string | null;
}

/** What happens while a folder is watched: only that something did, for whoever hears it reads everything again. */
export type WatchEvent =
  | { readonly kind: 'changed' }
  /** The folder itself is no longer there; it is waited for. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface WatchedFolder {
  readonly root: string;
  /** Is a path one to look at? Relative to the root, with `/`; it is not always known yet whether it is a file. */
  readonly wanted: (path: string, isFile: boolean | null) => boolean;
  /** Files that were saved after this moment (ms) and before the watching began are told of too. */
  readonly since: number;
  readonly tell: (event: WatchEvent) => void;
}

export interface Watcher {
  readonly close: () => Promise<void>;
}

/** Everything that a command may touch outside its arguments; tests hand in one of their own. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdinIsTTY: boolean;
  /** All of standard input as text, or what it is instead; at most `limit` bytes. */
  readonly readStdin: (limit: number) => ReadResult;
  /** Asks a person; `null` if they would rather stop. Only where stdin is a terminal. */
  readonly ask: (question: Question) => Promise<string | null>;
  /** The terminal itself, for what takes all of it; not where there is none. */
  readonly terminal?: () => { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
  /** Watches a folder from the moment at which the promise is kept. */
  readonly watch: (folder: WatchedFolder) => Promise<Watcher>;
  /** Calls the listener when somebody presses Ctrl-C or closes the pipe, in place of ending; gives back the way out. */
  readonly onStop: (listener: () => void) => () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Today in UTC, ISO. */
  readonly today: () => string;
  /** The system's locale, as in `de_DE.UTF-8`; only help, refusals of a command line and `init` look at it. */
  readonly locale: () => string;
}
