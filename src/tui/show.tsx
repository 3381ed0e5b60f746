import { Box, render, Text, useApp, useInput, useStdout } from 'ink';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Key, KeyName } from '../workshop/key.js';
import { makePainter } from './painter.js';

/** What is shown and what keys do: the terminal knows nothing else of the workshop. */
export interface Stage {
  /** The lines of a screen of this size. */
  readonly frame: (columns: number, rows: number) => readonly string[];
  /** A key; `true` when that is the end. */
  readonly press: (key: Key, rows: number) => boolean;
  /** Calls back when something else than a key changed what is shown; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
}

type Flags = Parameters<Parameters<typeof useInput>[0]>[1];

function nameOf(key: Flags): KeyName | null {
  if (key.tab) return key.shift ? 'back-tab' : 'tab';
  const names: readonly (readonly [boolean, KeyName])[] = [
    [key.upArrow, 'up'],
    [key.downArrow, 'down'],
    [key.leftArrow, 'left'],
    [key.rightArrow, 'right'],
    [key.pageUp, 'page-up'],
    [key.pageDown, 'page-down'],
    [key.home, 'home'],
    [key.end, 'end'],
    [key.return, 'enter'],
    [key.escape, 'escape'],
    // Ink takes the byte that most terminals send for Backspace as Delete.
    [key.backspace || key.delete, 'backspace'],
  ];
  return names.find(([pressed]) => pressed)?.[1] ?? null;
}

const AS_NAMES: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u001b': 'escape',
  '\b': 'backspace',
  '\u007f': 'backspace',
};

/** Fast typing, or a paste, arrives as one text; a control character in it is the letter with Ctrl. */
function severalKeys(text: string): Key[] {
  return [...text].map((character) => {
    const name = AS_NAMES[character] ?? null;
    const code = character.charCodeAt(0);
    const ctrl = name === null && code < 27;
    return { text: ctrl ? String.fromCharCode(code + 96) : character, name, ctrl };
  });
}

/** Turns what Ink reports into keys; all of a paste is one, however many pieces it comes in. */
function makeReader(): (text: string, flags: Flags) => readonly Key[] {
  let pasted: string | null = null;
  return (text, flags) => {
    if (text === '[201~') {
      const all = pasted ?? '';
      pasted = null;
      return [{ text: all, name: 'paste', ctrl: false }];
    }
    if (text === '[200~') pasted = '';
    else if (pasted !== null) pasted += text;
    // Ctrl-C ends whatever goes on.
    if (pasted !== null && !flags.ctrl) return [];
    if (text.length > 1 && !flags.ctrl) return severalKeys(text);
    const key: Key = { text, name: nameOf(flags), ctrl: flags.ctrl };
    // Where a line is slow, Escape and the key behind it arrive as one.
    return flags.meta && text !== '' ? [{ text: '', name: 'escape', ctrl: false }, key] : [key];
  };
}

interface ScreenProps {
  readonly stage: Stage;
  readonly onStop: () => void;
  /** Paints the lines; without it they are Ink's to write. */
  readonly paint?: (lines: readonly string[]) => void;
}

/** Shows a stage; as many lines as the terminal has but one, so that it is never cleared as a whole. */
export function Screen({ stage, onStop, paint }: ScreenProps) {
  const { exit } = useApp();
  const { stdout } = useStdout();
  const [, redraw] = useState(0);
  const { current: read } = useRef(makeReader());
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
  useInput((text, key) => {
    for (const one of read(text, key)) {
      const stop = one.ctrl && one.text === 'c';
      if (stop) onStop();
      if (stop || stage.press(one, rows)) return exit();
    }
    redraw((count) => count + 1);
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

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/**
 * Whoever is told to end ends like with Ctrl-C. A terminal that is gone ends everything at once, as it does by itself:
 * Node.js would abort where it cannot set it back. What was typed is in the journal.
 */
function onLeaving(stdin: NodeJS.ReadStream, leave: () => void): () => void {
  const hangUp = () => {
    leave();
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  };
  const stops = ['SIGINT', 'SIGTERM'] as const;
  const ends = ['end', 'error'] as const;
  process.on('SIGHUP', hangUp);
  for (const signal of stops) process.on(signal, leave);
  for (const event of ends) stdin.on(event, hangUp);
  return () => {
    process.off('SIGHUP', hangUp);
    for (const signal of stops) process.off(signal, leave);
    for (const event of ends) stdin.off(event, hangUp);
  };
}

/**
 * Shows the stage on a screen of its own until somebody ends it, and leaves the terminal as it was.
 * @param spoken for a screen reader: Ink's own output, on the screen as it is
 */
export async function show(stage: Stage, { stdin, stdout }: Terminal, spoken: boolean): Promise<'ended' | 'stopped'> {
  const painter = makePainter(stdout);
  let outcome: 'ended' | 'stopped' = 'ended';
  const stop = () => {
    outcome = 'stopped';
  };
  process.once('exit', painter.close);
  painter.open(!spoken);
  const screen = render(<Screen stage={stage} onStop={stop} {...(spoken ? {} : { paint: painter.paint })} />, {
    stdin,
    stdout: spoken ? stdout : painter.stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: spoken,
  });
  const leave = () => {
    stop();
    screen.unmount();
    painter.close();
  };
  const forget = onLeaving(stdin, leave);
  try {
    await screen.waitUntilExit();
    return outcome;
  } finally {
    screen.unmount();
    painter.close();
    forget();
    process.removeListener('exit', painter.close);
  }
}
