import { PassThrough } from 'node:stream';

export interface FakeTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** The output so far. */
  readonly written: () => string;
  /** Whether each byte is passed on when typed (raw mode). */
  readonly isRaw: () => boolean;
  readonly type: (text: string) => void;
}

/** A terminal without a screen, which records the output and its mode. */
export function fakeTerminal(size: { columns: number; rows: number } = { columns: 80, rows: 24 }): FakeTerminal {
  let written = '';
  let raw = false;
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (mode: boolean) => {
      raw = mode;
    },
    ref: () => undefined,
    unref: () => undefined,
  });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, ...size });
  stdout.on('data', (bytes) => {
    written += String(bytes);
  });
  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    written: () => written,
    isRaw: () => raw,
    type: (text) => stdin.write(text),
  };
}
