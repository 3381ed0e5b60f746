/** The screen that a workshop takes over: whole frames in, and only lines that differ reach the terminal. */
export interface Painter {
  readonly paint: (lines: readonly string[]) => void;
  /** What Ink takes for the terminal: it reads sizes and writes nothing. */
  readonly stdout: NodeJS.WriteStream;
  /** Takes the screen and paints what was shown last; also again, where another program had it meanwhile. */
  readonly open: () => void;
  /** Leaves the terminal as it was. */
  readonly close: () => void;
}

const OWN = { open: '\u001b[?1049h\u001b[?25l\u001b[2J', close: '\u001b[?25h\u001b[?1049l' };
/** What is pasted comes between marks, so that its lines are not taken for keys. */
const PASTE = { open: '\u001b[?2004h', close: '\u001b[?2004l' };
/** Terminals that know it show all changes of a frame at once; the others pass over it. */
const [TOGETHER, SHOW] = ['\u001b[?2026h', '\u001b[?2026l'];

/** The frame as the bytes that turn what is shown into it: each line that differs, at its place. */
export function differences(shown: readonly string[], lines: readonly string[]): string {
  const gone = shown.slice(lines.length).map(() => '');
  return [...lines, ...gone]
    .map((line, at) => (line === shown[at] ? '' : `\u001b[${at + 1};1H${line}\u001b[0m\u001b[K`))
    .join('');
}

/** The terminal as it is, but for writing. */
function withoutWriting(terminal: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (_text: unknown, ...others: unknown[]): boolean => {
    // Ink waits for its last frame to be out before it ends.
    const done = others.find((one) => typeof one === 'function');
    if (done) terminal.write('', done as () => void);
    return true;
  };
  return new Proxy(terminal, {
    get: (target, name) => {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * Paints lines at their places, so that nothing scrolls, flickers or depends on what was there.
 * @param own on a screen of its own; not where lines are read aloud below each other
 */
export function makePainter(terminal: NodeJS.WriteStream, own: boolean): Painter {
  let wanted: readonly string[] = [];
  let shown: readonly string[] = [];
  let isOpen = false;
  let resized = false;
  const forget = () => {
    resized = true;
  };
  const paint = (lines: readonly string[]) => {
    wanted = lines;
    if (!isOpen) return;
    const fitting = lines.slice(0, terminal.rows || 24);
    // What terminals make of a frame when their size changes is theirs to know: it is painted anew, in one go.
    const text = resized ? `\u001b[2J${differences([], fitting)}` : differences(shown, fitting);
    [shown, resized] = [fitting, false];
    if (text !== '') terminal.write(TOGETHER + text + SHOW);
  };
  return {
    paint,
    stdout: withoutWriting(terminal),
    open: () => {
      if (!isOpen) terminal.prependListener('resize', forget);
      isOpen = true;
      terminal.write((own ? OWN.open : '') + PASTE.open);
      shown = [];
      paint(wanted);
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      terminal.off('resize', forget);
      terminal.write(PASTE.close + (own ? OWN.close : ''));
    },
  };
}
