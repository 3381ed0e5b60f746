/** Paints frames on the terminal; only lines that changed are written. */
export interface Painter {
  readonly paint: (lines: readonly string[]) => void;
  /** The stream for Ink: it reports the size and writes nothing. */
  readonly stdout: NodeJS.WriteStream;
  /** Switches to the alternate screen and paints the latest frame; also after a suspension. */
  readonly open: () => void;
  /** Restores the terminal. */
  readonly close: () => void;
}

/** Alternate screen without a cursor. */
const ALTERNATE_SCREEN = { open: '\u001b[?1049h\u001b[?25l\u001b[2J', close: '\u001b[?25h\u001b[?1049l' };
/** Bracketed paste: the terminal marks pasted text, so that it is not read as keys. */
const BRACKETED_PASTE = { open: '\u001b[?2004h', close: '\u001b[?2004l' };
/** Synchronized output: the terminal shows a frame at once; terminals without support ignore the codes. */
const [SYNC_START, SYNC_END] = ['\u001b[?2026h', '\u001b[?2026l'];

/** The bytes that change the shown lines into the new ones: each changed line with its position. */
export function diffFrames(shown: readonly string[], lines: readonly string[]): string {
  const removed = shown.slice(lines.length).map(() => '');
  return [...lines, ...removed]
    .map((line, at) => (line === shown[at] ? '' : `\u001b[${at + 1};1H${line}\u001b[0m\u001b[K`))
    .join('');
}

/** A proxy of the terminal that ignores writes. */
function withoutWriting(terminal: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (_text: unknown, ...others: unknown[]): boolean => {
    // Ink waits for the callback of its last write before it exits.
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
 * Makes a painter. It positions every line, so that nothing scrolls or flickers.
 * @param own use the alternate screen; false for screen readers
 */
export function makePainter(terminal: NodeJS.WriteStream, own: boolean): Painter {
  let wanted: readonly string[] = [];
  let shown: readonly string[] = [];
  let isOpen = false;
  let resized = false;
  const markResized = () => {
    resized = true;
  };
  const paint = (lines: readonly string[]) => {
    wanted = lines;
    if (!isOpen) return;
    const fitting = lines.slice(0, terminal.rows || 24);
    // After a resize the content of the terminal is unknown, so the whole frame is painted again.
    const text = resized ? `\u001b[2J${diffFrames([], fitting)}` : diffFrames(shown, fitting);
    [shown, resized] = [fitting, false];
    if (text !== '') terminal.write(SYNC_START + text + SYNC_END);
  };
  return {
    paint,
    stdout: withoutWriting(terminal),
    open: () => {
      if (!isOpen) terminal.prependListener('resize', markResized);
      isOpen = true;
      terminal.write((own ? ALTERNATE_SCREEN.open : '') + BRACKETED_PASTE.open);
      shown = [];
      paint(wanted);
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      terminal.off('resize', markResized);
      terminal.write(BRACKETED_PASTE.close + (own ? ALTERNATE_SCREEN.close : ''));
    },
  };
}
