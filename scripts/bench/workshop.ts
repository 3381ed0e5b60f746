import { performance } from 'node:perf_hooks';
import type { Session } from '../../src/cli/session.js';
import { makeRoom } from '../../src/cli/workshop-room.js';
import { nodeHost } from '../../src/io/node-host.js';
import { analyseCatalog, fromSources } from '../../src/pipeline.js';
import { freshRound } from '../../src/workshop/round.js';

/** How long each key of a workshop takes on 400 touchpoints, from the key to the lines of the frame. */
const COUNT = 400;
const KEYS = [
  'i',
  '4',
  ' ',
  '5',
  '\r',
  'j',
  's',
  '8',
  '\r',
  '2',
  '3',
  '+',
  '+',
  'u',
  '4',
  'd',
  '5',
  '6',
  '1',
  '/',
  '7',
  '\r',
];

const points = Array.from({ length: COUNT }, (_, at) => {
  return `  punkt-${at}: { name: "Kontaktpunkt ${at} für Kunden", phase: purchase, importance: { purchase: ${(at % 10) + 1} } }`;
});
const ratings = points.map(
  (_, at) => `      punkt-${at}: { ist: ${(at % 9) + 1}, soll: 9, importance: ${(at % 7) + 3} }`,
);
const measures = points.map((_, at) => {
  return `  m-${at}: { name: Maßnahme ${at}, status: idea, effortDays: ${at % 20}, leadTimeDays: 30, improves: { punkt-${at}: { by: 1 } } }`;
});
const text = [
  'touchpoints:',
  ...points,
  'assessments:\n  kunden:\n    date: 2026-01-01\n    perspective: customer\n    method: survey\n    ratings:',
  ...ratings,
  'measures:',
  ...measures,
  '',
].join('\n');
const catalog = fromSources([{ path: 'katalog.yaml', text }]);
const asOf = '2026-11-22';
const { options } = analyseCatalog(catalog, { asOf });
const session = {
  host: nodeHost(),
  options: {},
  version: '',
  commands: [],
  lang: 'de',
  say: () => undefined,
} as unknown as Session;
const file = { round: freshRound(`${asOf}-workshop`, asOf, 'company'), ratings: {}, text: null };
const room = makeRoom({
  opened: { root: '.', catalog, lang: 'de', asOf },
  file,
  session,
  options,
  presentation: false,
});

const start = performance.now();
room.frame(80, 23);
console.log(`first frame ${(performance.now() - start).toFixed(1)} ms`);
const times = [...KEYS, ...KEYS, ...KEYS].map((key) => {
  const before = performance.now();
  const name = key === '\r' ? ('enter' as const) : null;
  room.press({ text: key, name, ctrl: false }, 23);
  room.frame(80, 23);
  return { key, ms: performance.now() - before };
});
const sorted = [...times].sort((left, right) => right.ms - left.ms);
const median = sorted[Math.floor(sorted.length / 2)]?.ms ?? 0;
console.log(
  `median ${median.toFixed(1)} ms, slowest: ${sorted
    .slice(0, 8)
    .map(({ key, ms }) => `${JSON.stringify(key)} ${ms.toFixed(1)}`)
    .join(', ')} ms`,
);
