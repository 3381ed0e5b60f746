/**
 * The data of a chart, independent of its drawing, in the units of the catalog. A format without drawings leaves it out,
 * because the table beside it has the same values. `description` is for screen readers.
 */
export type Chart = Curve | Bubbles | Dumbbells | Heat | Shares | Series;

interface ChartBase {
  readonly title: string;
  readonly description: string;
}

export interface ChartScale {
  readonly min: number;
  readonly max: number;
  readonly best: 'min' | 'max';
}

/** The kind of value that a line or a mark shows. It determines the colour. */
export type Role = 'ist' | 'soll' | 'expectation' | 'best';

/** A journey: values along its steps; `null` is a step without a rating. */
export interface Curve extends ChartBase {
  readonly kind: 'curve';
  readonly scale: ChartScale;
  readonly steps: readonly { readonly label: string; readonly touchpoint: string }[];
  readonly lines: readonly {
    readonly role: Role;
    readonly title: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface ChartAxis {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  /** The axis is reversed: the smallest value is at its far end. */
  readonly turned: boolean;
}

/** Points over two axes; the area shows a third value. */
export interface Bubbles extends ChartBase {
  readonly kind: 'bubbles';
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly crosshair: { readonly x: number; readonly y: number } | null;
  /** Names of the four quadrants: upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string] | null;
  /** Meanings of the colours. */
  readonly tones: Readonly<Record<Bubble['tone'], string>>;
  /** In the order of importance: earlier points get labels first. */
  readonly points: readonly Bubble[];
}

export interface Bubble {
  readonly x: number;
  readonly y: number;
  /** Area from 0 to 1; `null` if unknown. */
  readonly size: number | null;
  readonly label: string;
  /** Id of the touchpoint; `null` for a measure. */
  readonly touchpoint: string | null;
  readonly tone: 'bad' | 'good' | 'plain';
}

/** Rows with Ist and target. */
export interface Dumbbells extends ChartBase {
  readonly kind: 'dumbbells';
  readonly scale: ChartScale;
  /** Number of decimals of a gap, the same as in the table. */
  readonly digits: number;
  readonly roles: readonly { readonly role: Role; readonly title: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly touchpoint: string;
    readonly values: Readonly<Partial<Record<Role, number | null>>>;
  }[];
}

/** Mean values by row and column; a worse value is darker. */
export interface Heat extends ChartBase {
  readonly kind: 'heat';
  readonly digits: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
  /** The value that is drawn darkest. */
  readonly worst: number;
}

export interface HeatCell {
  readonly value: number | null;
  readonly n: number;
}

/** The share of draws in which a row has each rank; the shares of a row add up to at most 1. */
export interface Shares extends ChartBase {
  readonly kind: 'shares';
  readonly parts: readonly string[];
  readonly rows: readonly { readonly label: string; readonly touchpoint: string; readonly shares: readonly number[] }[];
}

/** Values over time with control limits. */
export interface Series extends ChartBase {
  readonly kind: 'series';
  readonly unit: string | null;
  /** The values are shares, shown as percent. */
  readonly percent: boolean;
  readonly points: readonly {
    readonly date: string;
    readonly value: number;
    readonly interval: readonly [number, number] | null;
    readonly limits: readonly [number, number] | null;
    /** Outside the limits, or part of a run that chance does not explain. */
    readonly signal: boolean;
    /** Not comparable with the earlier points. */
    readonly breaks: boolean;
  }[];
  readonly centre: number | null;
  readonly target: number | null;
  /** Bounds of values and axis; `null` if the values have no bounds. */
  readonly ends: readonly [number, number] | null;
}
