import type { Report } from '../report/report.js';

/** What is known of a format before it is used: enough to choose it. */
export interface FormatName {
  readonly id: string;
  /** Endings that stand for the format in `-o`, without the point; two formats may claim one, then `-f` decides. */
  readonly extensions: readonly string[];
}

/**
 * Rack 6: Report → text or bytes. A format never reads the model, the clock, the terminal or a file, prints nothing, counts
 * nothing and decides no exit code. It makes the catalog's text safe for its target; text ends with one newline.
 */
export interface Format<Id extends string = string> extends FormatName {
  readonly id: Id;
  readonly render: (report: Report, display: Display) => string;
}

/** What a file or stdout gets: text, or bytes where the format is none that people read as text. */
export type Written = string | Uint8Array;

export type Render<R extends Report = Report, Out extends Written | Promise<Written> = string> = (
  report: R,
  display: Display,
) => Out;

/** A format that is loaded when somebody asks for it; most are for one kind of report, some give bytes or take time. */
export interface ListedFormat<R extends Report = Report, Out extends Written | Promise<Written> = string>
  extends FormatName {
  readonly load: () => Promise<Render<R, Out>>;
  /** For `-o folder/`: the same as several files. */
  readonly loadFiles?: () => Promise<(report: R) => readonly NamedFile[]>;
}

export interface NamedFile {
  readonly name: string;
  readonly content: Written;
}

/** What is known of the place where the text is shown; decided once per stream. */
export interface Display {
  readonly width: number;
  /** May lines be cut to the width? Only on a terminal. */
  readonly cut: boolean;
  readonly color: 0 | 1 | 2 | 3;
  readonly unicode: boolean;
  /** Big and calm, for a room that watches. */
  readonly presentation: boolean;
}

export function defineFormat<Id extends string>(format: Format<Id>): Format<Id> {
  return format;
}
