/** A stream to write to, and what is known of the terminal behind it. */
export interface Output {
  readonly write: (text: string) => void;
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

/** Everything that a command may touch outside its arguments; tests hand in one of their own. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdinIsTTY: boolean;
  readonly readStdin: () => string;
  /** Asks a person; `null` if they would rather stop. Only where stdin is a terminal. */
  readonly ask: (question: Question) => Promise<string | null>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Today in UTC, ISO. */
  readonly today: () => string;
  /** Language of the system's locale; only `init` looks at it. */
  readonly locale: () => string;
}
