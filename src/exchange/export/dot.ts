import type { Reaction } from '../../analysis/gap.js';
import { makeVisible } from '../../core/visible.js';
import { phaseName } from '../../document/phase-name.js';
import { terms } from '../../messages/terms.js';
import type { Exporter } from './exporter.js';
import { figure, journeyNetwork, type NetworkEdge, type NetworkNode } from './journey-network.js';
import { NO_JOURNEY } from './mermaid.js';

const FILL: Readonly<Record<Reaction, string>> = { disappointing: '#f7d4cf', okay: '#ffffff', delighting: '#cfe8d5' };

/** The network of the journeys in the language of Graphviz: a box per touchpoint, a frame per phase. */
export const dot: Exporter = ({ analysis, lang }) => {
  const { nodes, edges } = journeyNetwork(analysis);
  const words = { settings: analysis.settings, terms: terms[lang] };
  const frames = analysis.settings.phases.flatMap(({ id }) => {
    const inside = nodes.filter(({ phase }) => phase === id);
    if (inside.length === 0) return [];
    return [
      `  subgraph ${quote(`cluster_${id}`)} {`,
      `    label=${quote(phaseName(id, words))};`,
      ...inside.map((node) => `    ${formatNode(node)}`),
      '  }',
    ];
  });
  const lines = [
    'digraph journeys {',
    '  rankdir=LR;',
    '  node [shape=box, style="rounded,filled", fillcolor="#ffffff"];',
    ...frames,
    ...edges.map((edge) => `  ${formatEdge(edge)}`),
    '}',
  ];
  return { content: `${lines.join('\n')}\n`, told: nodes.length === 0 ? [NO_JOURNEY] : [] };
};

function formatNode({ id, name, phase, ist, soll, gap, reaction }: NetworkNode): string {
  const figures = Object.entries({ ist, soll, gap }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${quote(figure(value))}`],
  );
  const shown = reaction === null ? [] : [`reaction=${quote(reaction)}`, `fillcolor=${quote(FILL[reaction])}`];
  return `${quote(id)} [${[`label=${quote(name)}`, `phase=${quote(phase)}`, ...figures, ...shown].join(', ')}];`;
}

function formatEdge({ from, to, journeys, count }: NetworkEdge): string {
  const often = count > 1 ? [`label=${quote(String(count))}`] : [];
  const attributes = [`journeys=${quote(journeys.join(' '))}`, `count=${quote(String(count))}`, ...often];
  return `${quote(from)} -> ${quote(to)} [${attributes.join(', ')}];`;
}

/** A quoted string; a backslash would begin an escape such as `\N`, and `&…;` an entity of HTML. */
function quote(text: string): string {
  const safe = makeVisible(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `"${safe}"`;
}
