import type { Report } from '../report/report.js';

/**
 * Rack 6: Report → text. A format never reads the model, the clock, the terminal or a file, prints nothing, counts
 * nothing and decides no exit code. It makes the catalog's text safe for its target and ends with one newline.
 */
export interface Format<Id extends string = string> {
  readonly id: Id;
  /** File ending that stands for the format in `-o`. */
  readonly extension: string;
  readonly render: (report: Report, display: Display) => string;
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
