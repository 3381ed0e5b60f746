/** How a workshop ended: by its key, by Ctrl-C or SIGINT, or by SIGTERM. */
export type Ending = 'ended' | 'stopped' | 'terminated';

/** Callbacks for signals and uncaught errors. */
export interface Reactions {
  readonly leave: (ending: Ending) => void;
  /** Called with an error that was not caught. */
  readonly fail: (error: unknown) => void;
  /** Takes control of the terminal, also after a suspension. */
  readonly take: () => void;
  /** Restores the terminal for the shell. */
  readonly giveBack: () => void;
}

export interface Signals {
  /** Suspends the process group, as Ctrl-Z does in a terminal in line mode. */
  readonly suspend: () => void;
  readonly forget: () => void;
}

/** A signal that a process sends to itself takes effect within this time, or not at all. */
const SIGNAL_WAIT_MS = 25;

/** Suspends the process for the shell, and takes the terminal again when the process continues. */
function makeSuspension({ take, giveBack }: Reactions) {
  let waiting: NodeJS.Timeout | undefined;
  const wait = (then: () => void) => {
    waiting = setTimeout(then, SIGNAL_WAIT_MS);
  };
  const resumeSession = () => {
    if (waiting !== undefined) process.on('SIGTSTP', stopSelf);
    clearTimeout(waiting);
    waiting = undefined;
    take();
  };
  const stop = (target: number) => {
    if (waiting !== undefined) return;
    giveBack();
    process.off('SIGTSTP', stopSelf);
    // Without a listener the signal has its default effect; in an orphaned process group, which no shell can continue, none.
    process.kill(target, 'SIGTSTP');
    // The first wait ends when the process continues; SIGCONT arrives before the second wait ends.
    wait(() => wait(resumeSession));
  };
  const stopSelf = () => stop(process.pid);
  return { stop, stopSelf, resume: resumeSession, forget: () => clearTimeout(waiting) };
}

/**
 * Registers listeners for signals and uncaught errors. After SIGHUP the process ends at once by its default effect:
 * Node.js aborts if it cannot restore a lost terminal. Unsaved input is in the journal.
 */
export function listenToSignals(stdin: NodeJS.ReadStream, reactions: Reactions): Signals {
  const { leave, fail } = reactions;
  const suspension = makeSuspension(reactions);
  const hangUp = () => {
    leave('stopped');
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  };
  const listeners: Readonly<Record<string, (thrown: unknown) => void>> = {
    SIGHUP: hangUp,
    SIGINT: () => leave('stopped'),
    SIGTERM: () => leave('terminated'),
    SIGTSTP: suspension.stopSelf,
    SIGCONT: suspension.resume,
    uncaughtException: fail,
    unhandledRejection: fail,
  };
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener);
  for (const event of ['end', 'error']) stdin.on(event, hangUp);
  return {
    suspend: () => {
      if (process.platform !== 'win32') suspension.stop(0);
    },
    forget: () => {
      suspension.forget();
      for (const [event, listener] of Object.entries(listeners)) process.off(event, listener);
      for (const event of ['end', 'error']) stdin.off(event, hangUp);
    },
  };
}
