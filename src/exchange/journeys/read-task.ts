import type { ReasonId } from '../lists/reasons.js';

/** Why a line gives no score, or no task. */
export interface TaskFault {
  readonly reason: ReasonId;
  readonly value: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Task {
  /** `null` where the line is no task. */
  readonly name: string | null;
  readonly score: number | null;
  readonly actors: readonly string[];
  readonly fault: TaskFault | null;
  /** What Mermaid drops without a word: text behind a third colon, actors without a name. */
  readonly dropped: string | null;
  readonly emptyActors: boolean;
}

const MIN = 1;
const MAX = 5;
/** What Mermaid and people read as the same number; Mermaid also takes `0x10` for 16 and `1e1` for 10. */
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Reads `name: score: actors`. What Mermaid would read otherwise than it is written gives no score. */
export function readTask(line: string): Task {
  const wrong = line.includes(';') ? ';' : /^[^:]*#/.test(line) ? '#' : null;
  const text = wrong === null ? line.replace(/#.*$/, '') : line;
  const parts = text.split(':');
  if (parts.length < 2) return noTask({ reason: 'no-task', value: text.trim(), data: {} });
  const { name, score: written, actors: listed, dropped } = takeApart(parts);
  const all = (listed ?? '').split(',').map((actor) => actor.replace(/;\s*$/, '').trim());
  const actors = [...new Set(all.filter((actor) => actor !== ''))];
  const fault =
    wrong === null
      ? (colonFault(parts, name) ?? scoreFault(written))
      : { reason: 'mermaid-error' as const, value: wrong, data: {} };
  return {
    name,
    score: fault === null ? Number(written) : null,
    actors,
    fault,
    dropped,
    emptyActors: listed !== undefined && all.some((actor) => actor === ''),
  };
}

export function noTask(fault: TaskFault): Task {
  return { name: null, score: null, actors: [], fault, dropped: null, emptyActors: false };
}

interface Parts {
  readonly name: string;
  readonly score: string;
  readonly actors: string | undefined;
  readonly dropped: string | null;
}

/** A clock time and an address keep their colon; Mermaid parts them. */
function takeApart(parts: readonly string[]): Parts {
  const [first = '', second = '', ...rest] = parts;
  const joined = colonBelongsToName(parts);
  const [score = '', actors, ...more] = joined ? rest : [second, ...rest];
  const hasScore = !joined || PLAIN_NUMBER.test(score.trim()) || rest.length !== 1;
  return {
    name: (joined ? `${first}:${second}` : first).trim(),
    score: (hasScore ? score : '').trim(),
    actors: hasScore ? actors : score,
    dropped: more.length === 0 ? null : more.join(':').trim() || null,
  };
}

function colonBelongsToName([first = '', second = '', third]: readonly string[]): boolean {
  if (/\d$/.test(first) && /^\d{2}(\D|$)/.test(second) && third !== undefined) return true;
  return second.startsWith('//');
}

function colonFault(parts: readonly string[], name: string): TaskFault | null {
  const [first = '', second = ''] = parts;
  if (!colonBelongsToName(parts)) return null;
  return { reason: 'colon-in-name', value: name, data: { name: first.trim(), score: second.trim() } };
}

function scoreFault(written: string): TaskFault | null {
  if (written === '') return { reason: 'no-score', value: '', data: {} };
  if (/^[+-]?\d+,\d+$/.test(written)) return { reason: 'decimal-comma', value: written, data: {} };
  if (!PLAIN_NUMBER.test(written)) return { reason: 'no-number', value: written, data: {} };
  if (Number(written) > MAX) return { reason: 'above-scale', value: written, data: { limit: MAX } };
  if (Number(written) < MIN) return { reason: 'below-scale', value: written, data: { limit: MIN } };
  return null;
}
