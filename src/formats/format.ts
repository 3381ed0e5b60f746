import type { Report } from '../document/report.js';

/** Name and file endings of a format, known before it is loaded. */
export interface FormatName {
  readonly id: string;
  /** File endings without the point that select the format in `-o`. If two formats share an ending, `-f` decides. */
  readonly extensions: readonly string[];
}

/**
 * Report → text or bytes. A format reads no model, clock, terminal or file, prints nothing, computes no figures and decides
 * no exit code. It escapes the texts of the catalog for its target; a text ends with one newline.
 */
export interface Format<Id extends string = string> extends FormatName {
  readonly id: Id;
  readonly render: (report: Report, display: Display) => string;
}

/** Content of a file or of stdout: text, or bytes for a binary format. */
export type WrittenContent = string | Uint8Array;

export type Render<R extends Report = Report, Out extends WrittenContent | Promise<WrittenContent> = string> = (
  report: R,
  display: Display,
) => Out;

/** A format that is loaded on demand. Most accept one kind of report; some return bytes or a promise. */
export interface ListedFormat<R extends Report = Report, Out extends WrittenContent | Promise<WrittenContent> = string>
  extends FormatName {
  /** Programs read it from stdout, so a failure is written in it, too. */
  readonly machine?: true;
  readonly load: () => Promise<Render<R, Out>>;
  /** For `-o folder/`: the report as several files. */
  readonly loadFiles?: () => Promise<(report: R) => readonly NamedFile[]>;
}

export interface NamedFile {
  readonly name: string;
  readonly content: WrittenContent;
}

/** Properties of the output stream, determined once per stream. */
export interface Display {
  readonly width: number;
  /** May lines be cut to the width? Only on a terminal. */
  readonly cut: boolean;
  readonly color: 0 | 1 | 2 | 3;
  readonly unicode: boolean;
  /** Larger spacing and fewer columns, for a projector. */
  readonly presentation: boolean;
}

export function defineFormat<Id extends string>(format: Format<Id>): Format<Id> {
  return format;
}
