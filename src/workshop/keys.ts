import { CRITERIA } from '../analysis/criteria.js';
import type { Scale } from '../core/settings.js';
import { type Desk, type Field, neighbour, SORTS, VIEWS, type ViewId } from './desk.js';
import type { Action } from './history.js';
import type { Key, KeyName } from './key.js';
import { typeKey } from './typing.js';
import type { Ratings } from './work.js';

/** What a key can refer to. */
export interface Surroundings {
  /** Touchpoints and measures in the order in which they are listed. */
  readonly touchpoints: readonly string[];
  readonly measures: readonly string[];
  readonly ratings: Ratings;
  readonly scale: Scale;
  /** Where a new touchpoint can stand; its name and id as people read them. */
  readonly phases: readonly { readonly id: string; readonly name: string }[];
  readonly isTaken: (touchpoint: string) => boolean;
  /** The touchpoint that the measure under the cursor improves. */
  readonly improved: string | null;
  /** The phase of the touchpoint under the cursor. */
  readonly phase: string;
  /** Lines that a page has. */
  readonly page: number;
}

/** What a key makes of the desk, and what it asks of the others. */
export interface Pressed {
  readonly desk: Desk;
  readonly action?: Action;
  readonly order?: Order;
}

/** What others have to do: what is written and read is not for the desk to know. */
export type Order = 'quit' | 'write-measure' | 'add-touchpoint' | 'reload';

/** Keys that begin to type something of the touchpoint under the cursor. */
const FIELDS: Readonly<Record<string, Field>> = {
  i: 'ist',
  s: 'soll',
  e: 'expectation',
  w: 'importance',
  b: 'best',
  n: 'note',
  '"': 'quote',
  z: 'quote',
};

/** Desk, key → desk: pure. */
export function press(before: Desk, key: Key, world: Surroundings): Pressed {
  const desk: Desk = { ...before, message: null };
  if (desk.input) return typeKey(desk, desk.input, key, world);
  // Text that nobody asked for is no row of keys.
  if (key.name === 'paste') return { desk };
  if (desk.help) return { desk: { ...desk, help: false } };
  if (key.name) return named(desk, key.name, world);
  if (key.ctrl) return key.text === 'r' ? { desk, action: { type: 'redo' } } : { desk };
  return lettered(desk, key.text, world);
}

function named(desk: Desk, name: KeyName, world: Surroundings): Pressed {
  const steps: Partial<Record<KeyName, number>> = {
    up: -1,
    down: 1,
    'page-up': -world.page,
    'page-down': world.page,
    home: Number.NEGATIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
  };
  const by = steps[name];
  if (by !== undefined) return { desk: moved(desk, by, world) };
  switch (name) {
    case 'tab':
      return { desk: shown(desk, neighbourRound(desk.view, 1), world) };
    case 'back-tab':
      return { desk: shown(desk, neighbourRound(desk.view, -1), world) };
    case 'enter':
      return { desk: alone(desk, world) };
    case 'escape':
    case 'backspace':
      return { desk: desk.detail ? { ...desk, detail: false, scroll: 0 } : { ...desk, filter: '' } };
    default:
      return {
        desk: { ...desk, criterion: neighbour(CRITERIA, desk.criterion, name === 'left' ? -1 : 1) ?? desk.criterion },
      };
  }
}

/** One touchpoint with all that is known of it; in the quick wins the one that the measure is for. */
function alone(desk: Desk, { improved }: Surroundings): Desk {
  const touchpoint = desk.view === 'quick-wins' && !desk.detail ? improved : desk.touchpoint;
  return touchpoint === null ? desk : { ...desk, touchpoint, detail: true, scroll: 0 };
}

/** The cursor moves where there is one; else the lines do. */
function moved(desk: Desk, by: number, { touchpoints, measures }: Surroundings): Desk {
  if (desk.detail || desk.view === 'portfolio' || desk.view === 'coverage') {
    const scroll = Number.isFinite(by) ? desk.scroll + by : by < 0 ? 0 : Number.MAX_SAFE_INTEGER;
    return { ...desk, scroll: Math.max(0, scroll) };
  }
  if (desk.view === 'quick-wins') return { ...desk, measure: neighbour(measures, desk.measure, by) };
  return { ...desk, touchpoint: neighbour(touchpoints, desk.touchpoint, by) };
}

function neighbourRound(view: ViewId, by: number): ViewId {
  return VIEWS[(VIEWS.indexOf(view) + by + VIEWS.length) % VIEWS.length] ?? 'list';
}

/** Who stands at the top of one list stands at the top of the next; a touchpoint that was chosen stays chosen. */
function shown(desk: Desk, view: ViewId, { touchpoints }: Surroundings): Desk {
  const touchpoint = desk.touchpoint === touchpoints[0] ? null : desk.touchpoint;
  return { ...desk, view, touchpoint, detail: false, scroll: 0 };
}

function lettered(desk: Desk, text: string, world: Surroundings): Pressed {
  const view = /^[1-6]$/.test(text) ? VIEWS[Number(text) - 1] : undefined;
  if (view) return { desk: shown(desk, view, world) };
  const field = FIELDS[text];
  if (field) return begun(desk, field, world);
  switch (text) {
    case '?':
      return { desk: { ...desk, help: true } };
    case '/':
      return { desk: { ...desk, detail: false, input: { field: 'filter', text: desk.filter } } };
    case 'o':
      return { desk: { ...desk, sort: SORTS[(SORTS.indexOf(desk.sort) + 1) % SORTS.length] ?? 'phase' } };
    case 'u':
    case 'r':
      return { desk, action: { type: text === 'u' ? 'undo' : 'redo' } };
    case '+':
    case '-':
      return { desk, action: { type: 'weight', criterion: desk.criterion, by: text === '+' ? 0.5 : -0.5 } };
    case 'a':
      return { desk: { ...desk, input: { field: 'new-name', text: desk.draft?.name ?? '' } } };
    case 'j':
    case 'k':
      return { desk: moved(desk, text === 'j' ? 1 : -1, world) };
    default:
      return orders(desk, text);
  }
}

function orders(desk: Desk, text: string): Pressed {
  if (text === 'q') return { desk, order: 'quit' };
  if (text === 'l') return { desk, order: 'reload' };
  if (desk.view !== 'quick-wins' || desk.detail || desk.measure === null) return { desk };
  if (text === 'd' || text === ' ') return { desk, action: { type: 'done', measure: desk.measure } };
  return text === 'D' ? { desk, order: 'write-measure' } : { desk };
}

/** A note is edited, a quote is added to those there, a value is called anew. */
function begun(desk: Desk, field: Field, { ratings }: Surroundings): Pressed {
  if (desk.touchpoint === null || (desk.view === 'quick-wins' && !desk.detail))
    return { desk: { ...desk, message: { type: 'no-touchpoint' } } };
  const text = field === 'note' ? (ratings[desk.touchpoint]?.note ?? '') : '';
  return { desk: { ...desk, input: { field, text } } };
}
