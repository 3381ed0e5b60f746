import { CRITERIA } from '../../analysis/criteria.js';
import { typeKey } from './input-line.js';
import type { Key, KeyName } from './key.js';
import type { KeyContext, KeyResult } from './pressed.js';
import { type Field, neighbourOf, SORTS, type UiState, VIEWS, type ViewId } from './ui-state.js';

/** Keys that open an input line for the touchpoint under the cursor. */
const FIELD_KEYS: Readonly<Record<string, Field>> = {
  i: 'ist',
  s: 'soll',
  e: 'expectation',
  w: 'importance',
  b: 'best',
  n: 'note',
  '"': 'quote',
  z: 'quote',
};

/** Computes the result of a key; pure. */
export function press(before: UiState, key: Key, keyContext: KeyContext): KeyResult {
  const ui: UiState = { ...before, message: null };
  if (ui.input) return typeKey(ui, ui.input, key, keyContext);
  // A paste without an open input line is ignored, not read as keys.
  if (key.name === 'paste') return { ui };
  if (ui.help) return { ui: { ...ui, help: false } };
  if (key.name) return pressNamed(ui, key.name, keyContext);
  if (key.ctrl) return key.text === 'r' ? { ui, action: { type: 'redo' } } : { ui };
  return pressLetter(ui, key.text, keyContext);
}

function pressNamed(ui: UiState, name: KeyName, keyContext: KeyContext): KeyResult {
  const steps: Partial<Record<KeyName, number>> = {
    up: -1,
    down: 1,
    'page-up': -keyContext.page,
    'page-down': keyContext.page,
    home: Number.NEGATIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
  };
  const by = steps[name];
  if (by !== undefined) return { ui: moveBy(ui, by, keyContext) };
  switch (name) {
    case 'tab':
      return { ui: switchView(ui, viewAfter(ui.view, 1), keyContext) };
    case 'back-tab':
      return { ui: switchView(ui, viewAfter(ui.view, -1), keyContext) };
    case 'enter':
      return { ui: openDetail(ui, keyContext) };
    case 'escape':
    case 'backspace':
      return { ui: ui.detail ? { ...ui, detail: false, scroll: 0 } : { ...ui, filter: '' } };
    default:
      return {
        ui: { ...ui, criterion: neighbourOf(CRITERIA, ui.criterion, name === 'left' ? -1 : 1) ?? ui.criterion },
      };
  }
}

/** Opens the detail of a touchpoint; in the quick wins, of the touchpoint that the measure improves. */
function openDetail(ui: UiState, { improved }: KeyContext): UiState {
  const touchpoint = ui.view === 'quick-wins' && !ui.detail ? improved : ui.touchpoint;
  return touchpoint === null ? ui : { ...ui, touchpoint, detail: true, scroll: 0 };
}

/** Moves the cursor; scrolls in views without a cursor. */
function moveBy(ui: UiState, by: number, { touchpoints, measures }: KeyContext): UiState {
  if (ui.detail || ui.view === 'portfolio' || ui.view === 'coverage') {
    const scroll = Number.isFinite(by) ? ui.scroll + by : by < 0 ? 0 : Number.MAX_SAFE_INTEGER;
    return { ...ui, scroll: Math.max(0, scroll) };
  }
  if (ui.view === 'quick-wins') return { ...ui, measure: neighbourOf(measures, ui.measure, by) };
  return { ...ui, touchpoint: neighbourOf(touchpoints, ui.touchpoint, by) };
}

function viewAfter(view: ViewId, by: number): ViewId {
  return VIEWS[(VIEWS.indexOf(view) + by + VIEWS.length) % VIEWS.length] ?? 'list';
}

/** Switches the view. A cursor on the first row stays on the first row; any other cursor keeps its touchpoint. */
function switchView(ui: UiState, view: ViewId, { touchpoints }: KeyContext): UiState {
  const touchpoint = ui.touchpoint === touchpoints[0] ? null : ui.touchpoint;
  return { ...ui, view, touchpoint, detail: false, scroll: 0 };
}

function pressLetter(ui: UiState, text: string, keyContext: KeyContext): KeyResult {
  const view = /^[1-6]$/.test(text) ? VIEWS[Number(text) - 1] : undefined;
  if (view) return { ui: switchView(ui, view, keyContext) };
  const field = FIELD_KEYS[text];
  if (field) return openInput(ui, field, keyContext);
  switch (text) {
    case '?':
      return { ui: { ...ui, help: true } };
    case '/':
      return { ui: { ...ui, detail: false, input: { field: 'filter', text: ui.filter } } };
    case 'o':
      return { ui: { ...ui, sort: SORTS[(SORTS.indexOf(ui.sort) + 1) % SORTS.length] ?? 'phase' } };
    case 'u':
    case 'r':
      return { ui, action: { type: text === 'u' ? 'undo' : 'redo' } };
    case '+':
    case '-':
      return { ui, action: { type: 'weight', criterion: ui.criterion, by: text === '+' ? 0.5 : -0.5 } };
    case 'a':
      return { ui: { ...ui, input: { field: 'new-name', text: ui.draft?.name ?? '' } } };
    case 'j':
    case 'k':
      return { ui: moveBy(ui, text === 'j' ? 1 : -1, keyContext) };
    default:
      return requestEffect(ui, text);
  }
}

function requestEffect(ui: UiState, text: string): KeyResult {
  if (text === 'q') return { ui, effect: 'quit' };
  if (text === 'l') return { ui, effect: 'reload' };
  if (ui.view !== 'quick-wins' || ui.detail || ui.measure === null) return { ui };
  if (text === 'd' || text === ' ') return { ui, action: { type: 'done', measure: ui.measure } };
  return text === 'D' ? { ui, effect: 'write-measure' } : { ui };
}

/** Opens an input line. A note starts with its present text; a quote and a value start empty. */
function openInput(ui: UiState, field: Field, { ratings }: KeyContext): KeyResult {
  if (ui.touchpoint === null || (ui.view === 'quick-wins' && !ui.detail))
    return { ui: { ...ui, message: { type: 'no-touchpoint' } } };
  const text = field === 'note' ? (ratings[ui.touchpoint]?.note ?? '') : '';
  return { ui: { ...ui, input: { field, text } } };
}
