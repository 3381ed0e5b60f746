/** The screen that a workshop takes over: Ink writes whole frames, and only lines that differ reach the terminal. */
export interface Painter {
  /** What Ink takes for the terminal. */
  readonly stdout: NodeJS.WriteStream;
  readonly open: () => void;
  /** Leaves the terminal as it was; once. */
  readonly close: () => void;
}

const OPEN = '\u001b[?1049h\u001b[?25l\u001b[2J';
const CLOSE = '\u001b[?25h\u001b[?1049l';
/** Terminals that know it show all changes of a frame at once; the others pass over it. */
const [TOGETHER, SHOW] = ['\u001b[?2026h', '\u001b[?2026l'];

/** The frame as the bytes that turn what is shown into it: each line that differs, at its place. */
export function differences(shown: readonly string[], lines: readonly string[]): string {
  const gone = shown.slice(lines.length).map(() => '');
  return [...lines, ...gone]
    .map((line, at) => (line === shown[at] ? '' : `\u001b[${at + 1};1H${line}\u001b[0m\u001b[K`))
    .join('');
}

/** What Ink takes for the terminal: all of it as it is, but for writing. */
function withWrite(terminal: NodeJS.WriteStream, write: (frame: string) => void): NodeJS.WriteStream {
  const own = (frame: unknown, ...others: unknown[]): boolean => {
    write(String(frame));
    // Ink waits for the last frame to be out before it ends.
    const done = others.find((one) => typeof one === 'function');
    if (done) terminal.write('', done as () => void);
    return true;
  };
  return new Proxy(terminal, {
    get: (target, name) => {
      if (name === 'write') return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Paints lines at their places, so that nothing scrolls, flickers or depends on what was there. */
export function makePainter(terminal: NodeJS.WriteStream): Painter {
  let shown: readonly string[] = [];
  let state: 'before' | 'open' | 'closed' = 'before';
  const forget = () => {
    shown = [];
    terminal.write('\u001b[2J');
  };
  const write = (frame: string) => {
    if (state !== 'open' || frame === '') return;
    const lines = frame
      .replace(/\n$/, '')
      .split('\n')
      .slice(0, terminal.rows || 24);
    const text = differences(shown, lines);
    shown = lines;
    if (text !== '') terminal.write(TOGETHER + text + SHOW);
  };
  return {
    stdout: withWrite(terminal, write),
    open: () => {
      state = 'open';
      terminal.write(OPEN);
      // Before Ink hears of it: the frame for the new size is painted in full.
      terminal.prependListener('resize', forget);
    },
    close: () => {
      if (state !== 'open') return;
      state = 'closed';
      terminal.off('resize', forget);
      terminal.write(CLOSE);
    },
  };
}
