/*
 * Generated entries for benchmarks: the same at every call, German and English, written as people write them, with
 * comments, long texts and maps in braces. They cause no findings, because findings would add time that a clean run
 * does not take.
 */

export interface MadeEntry {
  readonly collection: string;
  /** The key and the value, indented by two spaces. */
  readonly text: string;
}

export const SET_SIZE = 20;
const TOUCHPOINTS_PER_SET = 11;
const MEASURES_PER_SET = 4;

const NAMES = [
  'Telefon-Hotline',
  'Website search',
  'Jahresrechnung',
  'Order in the app',
  'Ladentheke',
  'Parcel pick-up',
];
const TEXTS = [
  'Wer anruft, wartet im Schnitt vier Minuten und erzählt seine Geschichte zweimal.',
  'Customers find what they need in three clicks, unless they type the old name of the tariff.',
  'Die Rechnung kommt pünktlich; was die Abkürzungen heißen, steht auf Seite sechs.',
  'Staff greet everybody by the door, and nobody has to ask where to queue.',
  'Der Rückruf kommt wie versprochen, aber oft mitten in der Mittagspause.',
  'The parcel shop closes at six, which is when most people leave work.',
];
const PHASES = ['influence-before', 'pre-purchase', 'purchase', 'post-purchase', 'influence-after'];
const CHANNELS = ['phone', 'website', 'letter', 'app', 'shop', 'parcel shop'];

/** The generator mulberry32 (Ettinger 2017): small, seeded and the same on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = (items: readonly string[], at: number): string => items[at % items.length] ?? '';
const between = (random: () => number, low: number, high: number): number =>
  Math.round((low + random() * (high - low)) * 10) / 10;

function touchpoint(id: string, at: number, department: string, random: () => number): MadeEntry {
  const text = `  ${id}:
    name: ${pick(NAMES, at)} ${at}
    description: |
      ${pick(TEXTS, at)}
      ${pick(TEXTS, at + 1)}
      ${pick(TEXTS, at + 3)}
    tags: [benchmark, ${pick(CHANNELS, at)}]
    phase: ${pick(PHASES, at)}
    channel: ${pick(CHANNELS, at)}
    setting: ${at % 2 === 0 ? 'online' : 'offline'} # as customers see it
    department: ${department}
    owner: "Leitung: ${pick(NAMES, at + 2)}"
    reach: ${between(random, 0, 1)}
    contacts: ${Math.round(random() * 90_000)}
    importance: { purchase: ${between(random, 1, 10)}, retention: ${between(random, 1, 10)} }
    factors:
      wartezeit: { kind: disappointment, text: '${pick(TEXTS, at + 2)}', state: met }
      dank: { kind: delight, text: '${pick(TEXTS, at + 4)}', aspect: emotion, state: open }
`;
  return { collection: 'touchpoints', text };
}

function measure(id: string, at: number, improves: string, random: () => number): MadeEntry {
  const text = `  ${id}:
    name: Measure ${at} for ${pick(NAMES, at)}
    description: >-
      ${pick(TEXTS, at)}
      ${pick(TEXTS, at + 5)}
    improves:
      ${improves}: { by: ${between(random, 0.2, 2)}, factor: dank }
    owner: Leitung Kundenservice
    until: 2027-0${1 + (at % 9)}-15
    effortDays: ${1 + (at % 20)}
    cost: ${100 * (1 + (at % 90))}
    leadTimeDays: ${7 * (1 + (at % 15))}
    status: ${at % 3 === 0 ? 'planned' : 'idea'}
`;
  return { collection: 'measures', text };
}

/** Two rounds for the touchpoints of a set: the customers' ratings, and the company's targets, which are higher. */
function rounds(set: number, touchpoints: readonly string[], random: () => number): MadeEntry[] {
  const asked = touchpoints.map((id) => {
    const ist = `{ score: ${between(random, 2, 7)}, n: ${20 + Math.floor(random() * 400)}, sd: ${between(random, 1, 2)} }`;
    return `      ${id}: { ist: ${ist}, expectation: ${between(random, 4, 7)}, importance: ${between(random, 1, 10)} }`;
  });
  const wanted = touchpoints.map((id, at) => `      ${id}: { soll: { score: 8.5, says: '${pick(TEXTS, at)}' } }`);
  const head = (perspective: string, method: string, date: string) =>
    `    date: ${date}\n    perspective: ${perspective}\n    method: ${method}\n    ratings:\n`;
  const made = (id: string, text: string): MadeEntry => ({ collection: 'assessments', text: `  ${id}:\n${text}\n` });
  return [
    made(`customers-${set}`, head('customer', 'survey', '2026-06-15') + asked.join('\n')),
    made(`company-${set}`, head('company', 'workshop', '2026-02-27') + wanted.join('\n')),
  ];
}

/** The entries of one set, which refer to each other. */
export function entriesOf(set: number): MadeEntry[] {
  const random = makeRandom(set + 1);
  const ids = Array.from({ length: TOUCHPOINTS_PER_SET }, (_, at) => `touchpoint-${set}-${at}`);
  const number = (at: number) => set * TOUCHPOINTS_PER_SET + at;
  const decides = `    name: Moment ${set}\n    touchpoints: [${ids[0]}, ${ids[1]}]\n    weight: 0.8\n    why: ${pick(TEXTS, set)}\n`;
  const happened = `    date: 2026-05-0${1 + (set % 9)}\n    touchpoint: ${ids[2]}\n    polarity: negative\n    story: "${pick(TEXTS, set + 1)}"\n`;
  return [
    ...ids.map((id, at) => touchpoint(id, number(at), `department-${set}`, random)),
    ...rounds(set, ids, random),
    ...ids.slice(0, MEASURES_PER_SET).map((id, at) => measure(`measure-${set}-${at}`, number(at), id, random)),
    { collection: 'departments', text: `  department-${set}: { name: Department ${set}, lead: Leitung ${set} }\n` },
    { collection: 'moments', text: `  moment-${set}:\n${decides}` },
    { collection: 'incidents', text: `  incident-${set}:\n${happened}` },
  ];
}
