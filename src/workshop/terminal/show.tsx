import { Box, render, Text, useApp, useStdin, useStdout } from 'ink';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Key } from '../state/key.js';
import { makeDecoder } from './decode.js';
import { makePainter } from './painter.js';
import { type Ending, listenToSignals } from './signals.js';

/** The interface between the terminal and the workshop: frames out, keys in. */
export interface TerminalApp {
  /** Returns the lines of a screen of this size. */
  readonly frame: (columns: number, rows: number) => readonly string[];
  /** Handles a key; returns `true` if it ends the workshop. */
  readonly press: (key: Key, rows: number) => boolean;
  /** Registers a listener for changes that are not caused by a key; returns a function that removes it. */
  readonly onChange: (listener: () => void) => () => void;
}

interface ScreenProps {
  readonly app: TerminalApp;
  /** Called on Ctrl-C. */
  readonly onStop: () => void;
  /** Called on Ctrl-Z. */
  readonly onSuspend?: () => void;
  /** Paints the lines; without this function Ink writes them. */
  readonly paint?: (lines: readonly string[]) => void;
}

/** After this pause a pending Escape is the Escape key and not the start of a sequence. */
const ESCAPE_PAUSE_MS = 50;

/**
 * Calls back with the keys of the terminal. Ink sets the mode and reads the bytes; the bytes are decoded here, because
 * Ink knows fewer keys and throws on some.
 */
function useKeys(onKeys: (keys: readonly Key[]) => void): void {
  const { stdin, setRawMode } = useStdin();
  const listener = useRef(onKeys);
  listener.current = onKeys;
  useEffect(() => {
    const decoder = makeDecoder();
    let escapeTimer: NodeJS.Timeout | undefined;
    const notify = (keys: readonly Key[]) => {
      if (keys.length > 0) listener.current(keys);
    };
    const read = (bytes: unknown) => {
      clearTimeout(escapeTimer);
      escapeTimer = setTimeout(() => notify(decoder.flush()), ESCAPE_PAUSE_MS);
      notify(decoder.push(String(bytes)));
    };
    setRawMode(true);
    stdin.on('data', read);
    return () => {
      clearTimeout(escapeTimer);
      stdin.off('data', read);
      setRawMode(false);
    };
  }, [stdin, setRawMode]);
}

/** The screen of an application; one line shorter than the terminal, because Ink clears it for a full-height frame. */
export function Screen({ app, onStop, onSuspend, paint }: ScreenProps) {
  const { exit } = useApp();
  const { stdout } = useStdout();
  const [, redraw] = useState(0);
  useEffect(() => {
    const refresh = () => redraw((count) => count + 1);
    const stop = app.onChange(refresh);
    stdout.on('resize', refresh);
    return () => {
      stop();
      stdout.off('resize', refresh);
    };
  }, [app, stdout]);
  const rows = (stdout.rows || 24) - 1;
  /** Handles a key; returns `true` if it ends the workshop. */
  const handleKey = (key: Key): boolean => {
    if (!key.ctrl) return app.press(key, rows);
    if (key.text === 'c') onStop();
    if (key.text === 'z') onSuspend?.();
    return key.text === 'c' || app.press(key, rows);
  };
  useKeys((keys) => {
    try {
      if (keys.some(handleKey)) exit();
      else redraw((count) => count + 1);
    } catch (error) {
      exit(toError(error));
    }
  });
  const lines = app.frame(stdout.columns || 80, rows);
  useLayoutEffect(() => paint?.(lines));
  if (paint) return null;
  return (
    <Box height={rows} overflow="hidden">
      <Text wrap="truncate">{lines.map((line) => (line === '' ? ' ' : line)).join('\n')}</Text>
    </Box>
  );
}

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** The functions that take the terminal for an application and restore it for the shell. */
function holdTerminal(app: TerminalApp, { stdin, stdout }: Terminal, spoken: boolean) {
  const painter = makePainter(stdout, !spoken);
  const setRaw = (raw: boolean) => {
    if (stdin.isTTY) stdin.setRawMode(raw);
  };
  const giveBack = () => {
    setRaw(false);
    painter.close();
  };
  const take = () => {
    giveBack();
    setRaw(true);
    painter.open();
    if (spoken) stdout.write(app.frame(stdout.columns || 80, (stdout.rows || 24) - 1).join('\n'));
  };
  return { painter, giveBack, take };
}

/**
 * Runs an application on the terminal until it ends, and restores the terminal.
 * @param spoken for a screen reader: Ink writes, on the main screen
 * @throws any error that was thrown meanwhile, also outside the application
 */
export async function showScreen(app: TerminalApp, { stdin, stdout }: Terminal, spoken: boolean): Promise<Ending> {
  const { painter, giveBack, take } = holdTerminal(app, { stdin, stdout }, spoken);
  const failures: Error[] = [];
  let ending: Ending = 'ended';
  const leave = (how: Ending) => {
    ending = how;
    screen.unmount();
    giveBack();
  };
  const signals = listenToSignals(stdin, {
    leave,
    fail: (error) => {
      failures.push(toError(error));
      leave('ended');
    },
    giveBack,
    take,
  });
  process.once('exit', painter.close);
  painter.open();
  const onStop = () => {
    ending = 'stopped';
  };
  const paintProps = spoken ? {} : { paint: painter.paint };
  const streams = { stdin, stdout: spoken ? stdout : painter.stdout };
  const options = { ...streams, isScreenReaderEnabled: spoken, exitOnCtrlC: false, patchConsole: false };
  const screen = render(<Screen app={app} onStop={onStop} onSuspend={signals.suspend} {...paintProps} />, options);
  try {
    await screen.waitUntilExit();
    for (const failure of failures) throw failure;
    return ending;
  } finally {
    screen.unmount();
    giveBack();
    signals.forget();
    process.removeListener('exit', painter.close);
  }
}
