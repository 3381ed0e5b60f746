import type { Analysis } from '../../analysis/analysis.js';
import type { Weights } from '../../analysis/criteria.js';
import type { AnalysisOptions } from '../../analysis/options.js';
import { displayOf } from '../../cli/display.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import { scaleOf } from '../../core/model/on-scale.js';
import { analyseCatalog } from '../../pipeline.js';
import { phaseName } from '../../topics/section.js';
import { contextOf } from '../../topics/shared/context.js';
import { frameOf, isLargeEnough, pageLinesOf } from '../screen/frame.js';
import type { ScreenModel } from '../screen/screen-model.js';
import { linesToSpeak } from '../screen/spoken.js';
import type { Key } from '../state/key.js';
import { press } from '../state/keys.js';
import { listMeasures, listTouchpoints } from '../state/listing.js';
import type { KeyContext, Order } from '../state/pressed.js';
import { standingsOf } from '../state/standings.js';
import { makeUiState, type UiState, type ViewId } from '../state/ui-state.js';
import { type Action, comparedWorkOf, type History, rebaseHistory, reduce, startHistory } from '../state/undo.js';
import { makeWhatIf, type WhatIf } from '../state/what-if.js';
import type { Ratings } from '../state/workshop-data.js';
import type { RoundFile } from './round-file.js';

/** The state of a workshop and the functions that change it. Files are written in `workshop-files.ts`. */
export interface WorkshopSession {
  readonly frame: (columns: number, rows: number) => readonly string[];
  /** Draws a view without showing it, so that its data is cached when it is shown. */
  readonly lookAt: (view: ViewId) => void;
  readonly press: (key: Key, rows: number) => Order | null;
  readonly ui: () => UiState;
  readonly history: () => History;
  /** The analysis with these ratings in the round, with the weights of the start and without any what-if. */
  readonly analysisOf: (ratings: Ratings) => Analysis;
  readonly tell: (ui: Partial<UiState>) => void;
  /** Restores unsaved ratings of an earlier workshop on the ratings in the file. */
  readonly offer: (unsaved: { readonly base: Ratings; readonly ratings: Ratings }) => void;
  /**
   * Continues the work on a catalog that was read again.
   * @param base the ratings as last read from or written to the file
   * @returns the number of touchpoints with unsaved changes
   */
  readonly replace: (given: Pick<SessionInput, 'opened' | 'file' | 'options'>, base: Ratings) => number;
}

interface SessionInput {
  readonly opened: OpenedCatalog;
  readonly file: RoundFile;
  readonly session: Session;
  readonly options: AnalysisOptions;
  readonly presentation: boolean;
  /** Is the output for a screen reader? */
  readonly spoken: boolean;
}

/** The mutable state of a session. */
interface State {
  readonly spoken: boolean;
  /** Columns and rows of the latest frame. */
  size: readonly [number, number];
  opened: OpenedCatalog;
  file: RoundFile;
  whatIf: WhatIf;
  weights: Weights;
  history: History;
  ui: UiState;
}

/** Makes a session for an open catalog. */
export function makeWorkshopSession(given: SessionInput): WorkshopSession {
  const { session, presentation, spoken, options, opened, file } = given;
  const history = startHistory({ ratings: file.ratings, weights: options.weights, done: [] });
  const whatIf = whatIfOf({ opened, file, options });
  const { weights } = options;
  const state: State = { spoken, size: [80, 24], opened, file, whatIf, weights, history, ui: makeUiState() };
  const draw = makeDraw(session, presentation);
  return {
    ...accessorsOf(state),
    lookAt: (view) => {
      const [columns, rows] = state.size;
      draw(screenModelOf({ ...state, ui: { ...makeUiState(), view } }, rows), columns, rows);
    },
    frame: (columns, rows) => {
      state.size = [columns, rows];
      const { lines, scroll } = draw(screenModelOf(state, rows), columns, rows);
      // The scroll position is limited to the end of the view, so that the next key takes effect at once.
      if (!state.ui.help) state.ui = { ...state.ui, scroll };
      return lines;
    },
    press: (key, rows) => {
      // Input that the screen cannot show is ignored.
      if (!spoken && !isLargeEnough(...state.size)) return null;
      state.ui = withCursor(state.ui, keyContextOf(state, rows));
      const pressed = press(state.ui, key, keyContextOf(state, rows));
      state.ui = pressed.ui;
      if (pressed.action) [state.history, state.ui] = applyAction(state.history, state.ui, pressed.action);
      return pressed.effect ?? null;
    },
    replace: (fresh, base) => replaceCatalog(state, fresh, base),
  };
}

function replaceCatalog(state: State, ...[fresh, base]: Parameters<WorkshopSession['replace']>): number {
  const { opened, file, options } = fresh;
  const { history: resumed, again } = rebaseHistory(state.history, base, file.ratings);
  const unchanged = JSON.stringify(resumed.now.ratings) === JSON.stringify(state.history.now.ratings);
  if (!unchanged || again > 0) state.history = resumed;
  Object.assign(state, { opened, file, whatIf: whatIfOf(fresh), weights: options.weights });
  return again;
}

/** The functions that read and set the state. */
function accessorsOf(state: State): Pick<WorkshopSession, 'ui' | 'history' | 'analysisOf' | 'tell' | 'offer'> {
  return {
    ui: () => state.ui,
    history: () => state.history,
    analysisOf: (ratings) => state.whatIf.analysis({ ratings, weights: state.weights, done: [] }),
    tell: (change) => {
      state.ui = { ...state.ui, ...change };
    },
    offer: ({ base, ratings }) => {
      const { now } = state.history;
      state.history = rebaseHistory(startHistory({ ...now, ratings }), base, now.ratings).history;
    },
  };
}

function makeDraw({ host, options }: Session, presentation: boolean) {
  return (model: ScreenModel, columns: number, rows: number) => {
    const display = displayOf(host.stdout, host.env, { color: options.color, presentation });
    if (model.spoken) return { lines: linesToSpeak(model, { ...display, width: columns }), scroll: 0 };
    return frameOf(model, { ...display, width: columns, cut: true }, rows);
  };
}

function keyContextOf({ whatIf, history, ui, file, opened }: State, rows: number): KeyContext {
  const { model, settings } = opened.catalog;
  const analysis = whatIf.analysis(history.now);
  return {
    touchpoints: listTouchpoints(ui, analysis),
    measures: ui.view === 'quick-wins' ? listMeasures(history.now, analysis) : [],
    ratings: history.now.ratings,
    scale: scaleOf(file.round.head, settings),
    phases: settings.phases.map(({ id }) => ({ id, name: phaseName(id, contextOf(analysis, opened.lang)) })),
    isTaken: (id) => model.index.get('touchpoint')?.has(id) ?? false,
    improved: Object.keys(model.measures.get(ui.measure ?? '')?.fields.improves ?? {})[0] ?? null,
    phase: model.touchpoints.get(ui.touchpoint ?? '')?.fields.phase ?? settings.phases[0]?.id ?? '',
    page: pageLinesOf(rows),
  };
}

function whatIfOf({ opened, file, options }: Pick<SessionInput, 'opened' | 'file' | 'options'>): WhatIf {
  const { asOf } = analyseCatalog(opened.catalog, { asOf: opened.asOf }).options;
  return makeWhatIf({ model: opened.catalog.model, options: { ...options, asOf }, round: file.round });
}

/** The state with a valid cursor: the first row if there is none, or if its measure is no longer listed. */
function withCursor(ui: UiState, { touchpoints, measures }: KeyContext): UiState {
  const touchpoint = ui.touchpoint ?? touchpoints[0] ?? null;
  const listed = ui.measure !== null && (measures.length === 0 || measures.includes(ui.measure));
  const measure = listed ? ui.measure : (measures[0] ?? null);
  return { ...ui, touchpoint, measure };
}

function applyAction(history: History, ui: UiState, action: Action): [History, UiState] {
  const after = reduce(history, action);
  if (action.type !== 'undo' && action.type !== 'redo') return [after, ui];
  const done = action.type === 'undo' ? 'undone' : 'redone';
  const nothing = action.type === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo';
  return [after, { ...ui, message: { type: after === history ? nothing : done } }];
}

function screenModelOf(state: State, rows: number): ScreenModel {
  const { opened, file, whatIf, history } = state;
  const keyContext = keyContextOf(state, rows);
  const analysis = whatIf.analysis(history.now);
  const before = comparedWorkOf(history);
  return {
    title: opened.catalog.settings.name ?? 'tpm workshop',
    errors: opened.catalog.findings.filter(({ severity }) => severity === 'error').length,
    round: file.round,
    scale: keyContext.scale,
    ui: withCursor(state.ui, keyContext),
    work: history.now,
    analysis,
    standings: standingsOf(analysis),
    before: before && standingsOf(whatIf.analysis(before)),
    touchpoints: keyContext.touchpoints,
    measures: keyContext.measures,
    context: contextOf(analysis, opened.lang),
    spoken: state.spoken,
  };
}
