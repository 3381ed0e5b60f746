import type { Lang, Words } from '../../messages/format.js';
import type { Bubbles, Chart, Curve, Role } from '../../report/charts.js';
import { markdownLine } from '../findings/markdown-text.js';

/** What GitHub draws of a chart; nothing where Mermaid has no such diagram. */
export function mermaid(chart: Chart, lang: Lang): string[] {
  switch (chart.kind) {
    case 'curve':
      return curve(chart, lang);
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
    [
      ...text
        .replaceAll(/[^\p{L}\p{M}\p{N} ]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ]
      .slice(0, 40)
      .join('') || '?'
  }"`;
}

/** Mermaid knows no hole in a line, so only steps with an Ist are drawn; they keep their numbers. */
function curve({ title, steps, lines, scale }: Curve, lang: Lang): string[] {
  const ist = lines.find(({ role }) => role === 'ist');
  const drawn = steps.map((_, at) => at).filter((at) => ist && ist.values[at] !== null);
  const whole = lines
    .map((line) => ({ ...line, values: drawn.map((at) => line.values[at] ?? null) }))
    .filter(({ values }) => values.every((value) => value !== null));
  if (drawn.length < 2) return [];
  const palette = whole.map(({ role }) => COLOURS[role].hex).join(', ');
  const legend = whole.map(({ role, title: name }) => `${COLOURS[role].words[lang]} ${name}`).join(', ');
  const diagram = fenced([
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette}"}}}}%%`,
    'xychart-beta',
    `  title ${label(title)}`,
    `  x-axis [${drawn.map((at) => `"${at + 1}"`).join(', ')}]`,
    `  y-axis ${scale.min} --> ${scale.max}`,
    ...whole.map(({ title: name, values }) => `  line ${label(name)} [${values.map(figure).join(', ')}]`),
  ]);
  return [diagram, markdownLine(`${words[lang].lines} ${legend}. ${words[lang].steps}`)];
}

/** Mermaid reads no exponents. */
const figure = (value: number | null) => String(Number((value ?? 0).toFixed(4)));

const COLOURS: Readonly<Record<Role, { readonly hex: string; readonly words: Words<string> }>> = {
  ist: { hex: '#1f5fa8', words: { en: 'blue', de: 'blau' } },
  soll: { hex: '#d9822b', words: { en: 'orange', de: 'orange' } },
  expectation: { hex: '#8a8f98', words: { en: 'grey', de: 'grau' } },
  best: { hex: '#2e8b57', words: { en: 'green', de: 'grün' } },
};

const words = {
  en: { lines: 'Lines:', steps: 'The numbers are those of the steps below.' },
  de: { lines: 'Linien:', steps: 'Die Zahlen sind die der Schritte darunter.' },
};

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
