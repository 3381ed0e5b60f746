import type { Bubbles, Chart, Curve } from '../../report/charts.js';

/** What GitHub draws of a chart; nothing where Mermaid has no such diagram. */
export function mermaid(chart: Chart): string[] {
  switch (chart.kind) {
    case 'curve':
      return [fenced(curve(chart))];
    case 'bubbles':
      return chart.corners && chart.crosshair ? [fenced(quadrants(chart))] : [];
    default:
      return [];
  }
}

const fenced = (lines: readonly string[]) => ['```mermaid', ...lines, '```'].join('\n');

/** Letters, digits and spaces alone: what Mermaid reads as syntax or HTML cannot be written. */
function label(text: string): string {
  return `"${
    text
      .replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 40) || '?'
  }"`;
}

function curve({ title, steps, lines, scale }: Curve): string[] {
  const whole = lines.filter(({ values }) => values.every((value) => value !== null));
  const series = whole.map(({ title: name, values }) => `  line ${label(name)} [${values.join(', ')}]`);
  return [
    'xychart-beta',
    `  title ${label(title)}`,
    `  x-axis [${steps.map((step, at) => label(`${at + 1} ${step.label}`)).join(', ')}]`,
    `  y-axis ${scale.min} --> ${scale.max}`,
    ...series,
  ];
}

/** Mermaid's plane goes from 0 to 1 and is cut in the middle, so both halves are stretched to meet there. */
function quadrants({ title, x, y, crosshair, corners, points }: Bubbles): string[] {
  const cut = crosshair ?? { x: 0, y: 0 };
  const [upperLeft, upperRight, lowerLeft, lowerRight] = corners ?? ['', '', '', ''];
  const place = (value: number, from: number, at: number, to: number, turned: boolean) => {
    const share = value < at ? ((value - from) / (at - from || 1)) * 0.5 : 0.5 + ((value - at) / (to - at || 1)) * 0.5;
    return Math.min(0.98, Math.max(0.02, turned ? 1 - share : share)).toFixed(3);
  };
  return [
    'quadrantChart',
    `  title ${label(title)}`,
    `  x-axis ${label(x.title)}`,
    `  y-axis ${label(y.title)}`,
    `  quadrant-1 ${label(upperRight)}`,
    `  quadrant-2 ${label(upperLeft)}`,
    `  quadrant-3 ${label(lowerLeft)}`,
    `  quadrant-4 ${label(lowerRight)}`,
    ...points.map(
      (point) =>
        `  ${label(point.label)}: [${place(point.x, x.min, cut.x, x.max, x.turned)}, ${place(point.y, y.min, cut.y, y.max, y.turned)}]`,
    ),
  ];
}
