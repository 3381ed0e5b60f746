import type { Bubbles, Chart, Curve, Role } from '../../document/chart-blocks.js';
import type { Lang, Words } from '../../messages/format.js';
import { fenceNode, type MarkdownBlock, paragraphNode, inlineNodes as text } from './markdown-nodes.js';

/** A chart as a Mermaid diagram; empty if Mermaid has no such diagram. */
export function drawMermaid(chart: Chart, lang: Lang): MarkdownBlock[] {
  switch (chart.kind) {
    case 'curve':
      return drawCurve(chart, lang);
    case 'bubbles':
      return chart.corners && chart.crosshair ? [fenceDiagram(drawQuadrants(chart))] : [];
    default:
      return [];
  }
}

const fenceDiagram = (lines: readonly string[]) => fenceNode('mermaid', lines.join('\n'));

/** A quoted label of letters, digits and spaces; other characters could be Mermaid syntax or HTML. */
function quoteLabel(text: string): string {
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

/** Mermaid lines cannot have gaps, so only steps with an Ist are drawn; they keep their numbers. */
function drawCurve({ title, steps, lines, scale }: Curve, lang: Lang): MarkdownBlock[] {
  const ist = lines.find(({ role }) => role === 'ist');
  const drawn = steps.map((_, at) => at).filter((at) => ist && ist.values[at] !== null);
  const whole = lines
    .map((line) => ({ ...line, values: drawn.map((at) => line.values[at] ?? null) }))
    .filter(({ values }) => values.every((value) => value !== null));
  if (drawn.length < 2) return [];
  const palette = whole.map(({ role }) => LINE_COLOURS[role].hex).join(', ');
  const legend = whole.map(({ role, title: name }) => `${LINE_COLOURS[role].words[lang]} ${name}`).join(', ');
  const diagram = fenceDiagram([
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette}"}}}}%%`,
    'xychart-beta',
    `  title ${quoteLabel(title)}`,
    `  x-axis [${drawn.map((at) => `"${at + 1}"`).join(', ')}]`,
    `  y-axis ${scale.min} --> ${scale.max}`,
    ...whole.map(({ title: name, values }) => `  line ${quoteLabel(name)} [${values.map(formatValue).join(', ')}]`),
  ]);
  return [diagram, paragraphNode(text(`${words[lang].lines} ${legend}. ${words[lang].steps}`))];
}

/** A number without an exponent, which Mermaid does not parse. */
const formatValue = (value: number | null) => String(Number((value ?? 0).toFixed(4)));

const LINE_COLOURS: Readonly<Record<Role, { readonly hex: string; readonly words: Words<string> }>> = {
  ist: { hex: '#1f5fa8', words: { en: 'blue', de: 'blau' } },
  soll: { hex: '#d9822b', words: { en: 'orange', de: 'orange' } },
  expectation: { hex: '#8a8f98', words: { en: 'grey', de: 'grau' } },
  best: { hex: '#2e8b57', words: { en: 'green', de: 'grün' } },
};

const words = {
  en: { lines: 'Lines:', steps: 'The numbers are those of the steps below.' },
  de: { lines: 'Linien:', steps: 'Die Zahlen sind die der Schritte darunter.' },
};

/** The plane of Mermaid goes from 0 to 1 with the crosshair at 0.5, so each half of an axis is scaled to 0.5. */
function drawQuadrants({ title, x, y, crosshair, corners, points }: Bubbles): string[] {
  const cut = crosshair ?? { x: 0, y: 0 };
  const [upperLeft, upperRight, lowerLeft, lowerRight] = corners ?? ['', '', '', ''];
  const place = (value: number, from: number, at: number, to: number, turned: boolean) => {
    const share = value < at ? ((value - from) / (at - from || 1)) * 0.5 : 0.5 + ((value - at) / (to - at || 1)) * 0.5;
    return Math.min(0.98, Math.max(0.02, turned ? 1 - share : share)).toFixed(3);
  };
  return [
    'quadrantChart',
    `  title ${quoteLabel(title)}`,
    `  x-axis ${quoteLabel(x.title)}`,
    `  y-axis ${quoteLabel(y.title)}`,
    `  quadrant-1 ${quoteLabel(upperRight)}`,
    `  quadrant-2 ${quoteLabel(upperLeft)}`,
    `  quadrant-3 ${quoteLabel(lowerLeft)}`,
    `  quadrant-4 ${quoteLabel(lowerRight)}`,
    ...points.map(
      (point) =>
        `  ${quoteLabel(point.label)}: [${place(point.x, x.min, cut.x, x.max, x.turned)}, ${place(point.y, y.min, cut.y, y.max, y.turned)}]`,
    ),
  ];
}
