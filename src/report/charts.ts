/**
 * What a chart shows, free of any drawing: values in the units of the catalog. A format that draws none leaves it out,
 * because the table beside it says the same; `description` is for those who cannot see it.
 */
export type Chart = Curve | Bubbles | Dumbbells | Heat | Shares | Series;

interface Drawn {
  readonly title: string;
  readonly description: string;
}

export interface ChartScale {
  readonly min: number;
  readonly max: number;
  readonly best: 'min' | 'max';
}

/** Which of the values of a touchpoint a line or a mark stands for; colours follow it. */
export type Role = 'ist' | 'soll' | 'expectation' | 'best';

/** A journey: values along its steps, with holes where nobody rated. */
export interface Curve extends Drawn {
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
  /** The smallest value stands at the far end. */
  readonly turned: boolean;
}

/** Points over two axes, their area a third value. */
export interface Bubbles extends Drawn {
  readonly kind: 'bubbles';
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly crosshair: { readonly x: number; readonly y: number } | null;
  /** Names of the four parts: upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string] | null;
  /** What the colours stand for, for those that occur. */
  readonly tones: Readonly<Record<Bubble['tone'], string>>;
  /** The most important first: they get their labels first. */
  readonly points: readonly Bubble[];
}

export interface Bubble {
  readonly x: number;
  readonly y: number;
  /** 0 to 1, as area; `null` where unknown. */
  readonly size: number | null;
  readonly label: string;
  /** The touchpoint that it stands for; `null` for a measure. */
  readonly touchpoint: string | null;
  readonly tone: 'bad' | 'good' | 'plain';
}

/** From Ist to target, one row each. */
export interface Dumbbells extends Drawn {
  readonly kind: 'dumbbells';
  readonly scale: ChartScale;
  /** Of a gap, as in the table. */
  readonly digits: number;
  readonly roles: readonly { readonly role: Role; readonly title: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly touchpoint: string;
    readonly values: Readonly<Partial<Record<Role, number | null>>>;
  }[];
}

/** Mean values by row and column; the darker the worse. */
export interface Heat extends Drawn {
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

/** How often a row stands at each rank; the shares of a row sum up to at most 1. */
export interface Shares extends Drawn {
  readonly kind: 'shares';
  readonly parts: readonly string[];
  readonly rows: readonly { readonly label: string; readonly touchpoint: string; readonly shares: readonly number[] }[];
}

/** Values over time with the limits of a control chart. */
export interface Series extends Drawn {
  readonly kind: 'series';
  readonly unit: string | null;
  /** The values are shares, read as percent. */
  readonly percent: boolean;
  readonly points: readonly {
    readonly date: string;
    readonly value: number;
    readonly interval: readonly [number, number] | null;
    readonly limits: readonly [number, number] | null;
    /** Outside the limits, or part of a run that is no chance. */
    readonly signal: boolean;
    /** Not comparable with what comes before. */
    readonly breaks: boolean;
  }[];
  readonly centre: number | null;
  readonly target: number | null;
  /** No value lies beyond, and no axis ends there; `null` where values have no bounds. */
  readonly ends: readonly [number, number] | null;
}
