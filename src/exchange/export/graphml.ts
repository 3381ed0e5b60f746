import { escapeXml, formatElement, nestElements, XML_HEAD } from '../../formats/findings/xml.js';
import type { Exporter } from './exporter.js';
import { figure, journeyNetwork } from './journey-network.js';
import { NO_JOURNEY } from './mermaid.js';

interface Key {
  readonly id: string;
  readonly on: 'node' | 'edge';
  readonly type: 'string' | 'double' | 'int';
}

const KEYS: readonly Key[] = [
  { id: 'name', on: 'node', type: 'string' },
  { id: 'phase', on: 'node', type: 'string' },
  { id: 'ist', on: 'node', type: 'double' },
  { id: 'soll', on: 'node', type: 'double' },
  { id: 'gap', on: 'node', type: 'double' },
  { id: 'reaction', on: 'node', type: 'string' },
  { id: 'journeys', on: 'edge', type: 'string' },
  { id: 'count', on: 'edge', type: 'int' },
];

/** The network of the journeys as GraphML (Brandes et al. 2002); a value that is unknown has no element. */
export const graphml: Exporter = ({ analysis }) => {
  const { nodes, edges } = journeyNetwork(analysis);
  const keys = KEYS.map(({ id, on, type }) =>
    formatElement('key', { id, for: on, 'attr.name': id, 'attr.type': type }),
  );
  const elements = [
    ...nodes.map(({ id, ...values }) => formatElement('node', { id }, nestElements(dataOf(values), 3))),
    ...edges.map(({ from, to, journeys, count }) => {
      const data = dataOf({ journeys: journeys.join(' '), count });
      return formatElement('edge', { source: from, target: to }, nestElements(data, 3));
    }),
  ];
  const graph = formatElement('graph', { id: 'journeys', edgedefault: 'directed' }, nestElements(elements, 2));
  const root = formatElement(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    nestElements([...keys, graph], 1),
  );
  return { content: `${XML_HEAD}${root}\n`, told: nodes.length === 0 ? [NO_JOURNEY] : [] };
};

function dataOf(values: Readonly<Record<string, string | number | null>>): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === null
      ? []
      : [formatElement('data', { key }, escapeXml(typeof value === 'number' ? figure(value) : value))],
  );
}
