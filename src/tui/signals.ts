/** How a workshop came to its end: by its key, by Ctrl-C, or because it was told to. */
export type Ending = 'ended' | 'stopped' | 'terminated';

/** What is done when the process is told something. */
export interface Reactions {
  readonly leave: (ending: Ending) => void;
  /** Something was thrown that nothing catches. */
  readonly fail: (error: unknown) => void;
  /** Takes the terminal, also again. */
  readonly take: () => void;
  readonly giveBack: () => void;
}

export interface Signals {
  /** Stops the process and those it was started with, as Ctrl-Z does where a terminal reads lines. */
  readonly suspend: () => void;
  readonly forget: () => void;
}

/** Within this time a process that sends itself a signal is stopped by it, or is not stopped at all. */
const SETTLED_MS = 25;

/** Stops the process for a shell that can go on with it, and takes the terminal again when it does. */
function makeStopping({ take, giveBack }: Reactions) {
  let waiting: NodeJS.Timeout | undefined;
  const wait = (then: () => void) => {
    waiting = setTimeout(then, SETTLED_MS);
  };
  const goOn = () => {
    if (waiting !== undefined) process.on('SIGTSTP', stopSelf);
    clearTimeout(waiting);
    waiting = undefined;
    take();
  };
  const stop = (target: number) => {
    if (waiting !== undefined) return;
    giveBack();
    process.off('SIGTSTP', stopSelf);
    // With no listener the signal does what it does to every program: where no shell could go on with it, nothing.
    process.kill(target, 'SIGTSTP');
    // The first wait is over when the process goes on; SIGCONT is told before the second is.
    wait(() => wait(goOn));
  };
  const stopSelf = () => stop(process.pid);
  return { stop, stopSelf, goOn, forget: () => clearTimeout(waiting) };
}

/**
 * A terminal that is gone ends everything at once, as it does by itself: Node.js would abort where it cannot set it
 * back. What was typed is in the journal.
 */
export function listenToSignals(stdin: NodeJS.ReadStream, reactions: Reactions): Signals {
  const { leave, fail } = reactions;
  const stopping = makeStopping(reactions);
  const hangUp = () => {
    leave('stopped');
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  };
  const listeners: Readonly<Record<string, (thrown: unknown) => void>> = {
    SIGHUP: hangUp,
    SIGINT: () => leave('stopped'),
    SIGTERM: () => leave('terminated'),
    SIGTSTP: stopping.stopSelf,
    SIGCONT: stopping.goOn,
    uncaughtException: fail,
    unhandledRejection: fail,
  };
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener);
  for (const event of ['end', 'error']) stdin.on(event, hangUp);
  return {
    suspend: () => {
      if (process.platform !== 'win32') stopping.stop(0);
    },
    forget: () => {
      stopping.forget();
      for (const [event, listener] of Object.entries(listeners)) process.off(event, listener);
      for (const event of ['end', 'error']) stdin.off(event, hangUp);
    },
  };
}
