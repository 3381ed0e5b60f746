import { Box, render, Text, useApp, useStdin, useStdout } from 'ink';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Key } from '../workshop/key.js';
import { makeDecoder } from './decode.js';
import { makePainter } from './painter.js';
import { type Ending, listenToSignals } from './signals.js';

/** What is shown and what keys do: the terminal knows nothing else of the workshop. */
export interface Stage {
  /** The lines of a screen of this size. */
  readonly frame: (columns: number, rows: number) => readonly string[];
  /** A key; `true` when that is the end. */
  readonly press: (key: Key, rows: number) => boolean;
  /** Calls back when something else than a key changed what is shown; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
}

interface ScreenProps {
  readonly stage: Stage;
  /** Ctrl-C. */
  readonly onStop: () => void;
  /** Ctrl-Z. */
  readonly onSuspend?: () => void;
  /** Paints the lines; without it they are Ink's to write. */
  readonly paint?: (lines: readonly string[]) => void;
}

/** Escape is a key of its own when nothing follows it for so long. */
const ALONE_MS = 50;

/**
 * Passes on the keys of the terminal. Ink sets its mode and reads it; what the bytes mean is decided here, because Ink
 * knows fewer keys and fails on some.
 */
function useKeys(onKeys: (keys: readonly Key[]) => void): void {
  const { stdin, setRawMode } = useStdin();
  const listener = useRef(onKeys);
  listener.current = onKeys;
  useEffect(() => {
    const decoder = makeDecoder();
    let alone: NodeJS.Timeout | undefined;
    const tell = (keys: readonly Key[]) => {
      if (keys.length > 0) listener.current(keys);
    };
    const read = (bytes: unknown) => {
      clearTimeout(alone);
      alone = setTimeout(() => tell(decoder.flush()), ALONE_MS);
      tell(decoder.push(String(bytes)));
    };
    setRawMode(true);
    stdin.on('data', read);
    return () => {
      clearTimeout(alone);
      stdin.off('data', read);
      setRawMode(false);
    };
  }, [stdin, setRawMode]);
}

/** Shows a stage; as many lines as the terminal has but one, so that it is never cleared as a whole. */
export function Screen({ stage, onStop, onSuspend, paint }: ScreenProps) {
  const { exit } = useApp();
  const { stdout } = useStdout();
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    const stop = stage.onChange(again);
    stdout.on('resize', again);
    return () => {
      stop();
      stdout.off('resize', again);
    };
  }, [stage, stdout]);
  const rows = (stdout.rows || 24) - 1;
  /** Is that the end? */
  const pressed = (key: Key): boolean => {
    if (!key.ctrl) return stage.press(key, rows);
    if (key.text === 'c') onStop();
    if (key.text === 'z') onSuspend?.();
    return key.text === 'c' || stage.press(key, rows);
  };
  useKeys((keys) => {
    try {
      if (keys.some(pressed)) exit();
      else redraw((count) => count + 1);
    } catch (error) {
      exit(asError(error));
    }
  });
  const lines = stage.frame(stdout.columns || 80, rows);
  useLayoutEffect(() => paint?.(lines));
  if (paint) return null;
  return (
    <Box height={rows} overflow="hidden">
      <Text wrap="truncate">{lines.map((line) => (line === '' ? ' ' : line)).join('\n')}</Text>
    </Box>
  );
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** The terminal as a stage has it: `take` it again after a stop, `giveBack` what was changed. */
function holdTerminal(stage: Stage, { stdin, stdout }: Terminal, spoken: boolean) {
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
    if (spoken) stdout.write(stage.frame(stdout.columns || 80, (stdout.rows || 24) - 1).join('\n'));
  };
  return { painter, giveBack, take };
}

/**
 * Shows the stage on a screen of its own until somebody ends it, and leaves the terminal as it was.
 * @param spoken for a screen reader: Ink's own output, on the screen as it is
 * @throws what was thrown meanwhile, wherever that was
 */
export async function show(stage: Stage, { stdin, stdout }: Terminal, spoken: boolean): Promise<Ending> {
  const { painter, giveBack, take } = holdTerminal(stage, { stdin, stdout }, spoken);
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
      failures.push(asError(error));
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
  const painted = spoken ? {} : { paint: painter.paint };
  const streams = { stdin, stdout: spoken ? stdout : painter.stdout };
  const options = { ...streams, isScreenReaderEnabled: spoken, exitOnCtrlC: false, patchConsole: false };
  const screen = render(<Screen stage={stage} onStop={onStop} onSuspend={signals.suspend} {...painted} />, options);
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
