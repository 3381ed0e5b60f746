import type { AnalysisOptions } from '../analysis/options.js';
import { scaleOf } from '../core/on-scale.js';
import { analyseCatalog } from '../pipeline.js';
import { frameOf, pageOf, showsTyping } from '../screens/frame.js';
import type { Scene } from '../screens/scene.js';
import { spokenLines } from '../screens/spoken.js';
import { contextOf } from '../sections/context.js';
import { phaseName } from '../sections/define.js';
import { type Desk, emptyDesk, type ViewId } from '../workshop/desk.js';
import { type Action, begin, comparedWith, type History, reduce, resume } from '../workshop/history.js';
import type { Key } from '../workshop/key.js';
import { type Order, press, type Surroundings } from '../workshop/keys.js';
import { type Lens, makeLens } from '../workshop/lens.js';
import { listedMeasures, listedTouchpoints } from '../workshop/listing.js';
import { standingsIn } from '../workshop/standings.js';
import type { Ratings } from '../workshop/work.js';
import { displayOf } from './display.js';
import type { RoundFile } from './round-file.js';
import type { Opened, Session } from './session.js';

/** A workshop that runs: the state, and what happens to it. Writing is somebody else's. */
export interface Room {
  readonly frame: (columns: number, rows: number) => readonly string[];
  /** Draws a view for nobody: what it takes is known when somebody looks. */
  readonly lookAt: (view: ViewId) => void;
  readonly press: (key: Key, rows: number) => Order | null;
  readonly desk: () => Desk;
  readonly history: () => History;
  readonly tell: (desk: Partial<Desk>) => void;
  /** What was typed another time and could not be written then, on what is there now. */
  readonly offer: (unsaved: { readonly base: Ratings; readonly ratings: Ratings }) => void;
  /**
   * Another catalog under the same work: what others wrote meanwhile, or a measure that is done now.
   * @param base the ratings that both began with
   * @returns of how many touchpoints something was typed here that the file does not hold yet
   */
  readonly replace: (given: Pick<Given, 'opened' | 'file' | 'options'>, base: Ratings) => number;
}

interface Given {
  readonly opened: Opened;
  readonly file: RoundFile;
  readonly session: Session;
  readonly options: AnalysisOptions;
  readonly presentation: boolean;
  /** For a screen reader. */
  readonly spoken: boolean;
}

/** What changes while a room is open. */
interface State {
  readonly spoken: boolean;
  /** Columns and rows of the frame before. */
  size: readonly [number, number];
  opened: Opened;
  file: RoundFile;
  lens: Lens;
  history: History;
  desk: Desk;
}

/** A room over an open catalog. */
export function makeRoom({ session, presentation, spoken, options, opened, file }: Given): Room {
  const history = begin({ ratings: file.ratings, weights: options.weights, done: [] });
  const lens = lensOver({ opened, file, options });
  const state: State = { spoken, size: [80, 24], opened, file, lens, history, desk: emptyDesk() };
  const drawn = makeDraw(session, presentation);
  return {
    ...stateOf(state),
    lookAt: (view) => {
      const [columns, rows] = state.size;
      drawn(sceneOf({ ...state, desk: { ...emptyDesk(), view } }, rows), columns, rows);
    },
    frame: (columns, rows) => {
      state.size = [columns, rows];
      const { lines, scroll } = drawn(sceneOf(state, rows), columns, rows);
      // Who scrolled beyond the end comes back with the first key.
      if (!state.desk.help) state.desk = { ...state.desk, scroll };
      return lines;
    },
    press: (key, rows) => {
      // What is not seen is not saved.
      if (!spoken && !showsTyping(...state.size)) return null;
      state.desk = onSomething(state.desk, worldOf(state, rows));
      const pressed = press(state.desk, key, worldOf(state, rows));
      state.desk = pressed.desk;
      if (pressed.action) [state.history, state.desk] = acted(state.history, state.desk, pressed.action);
      return pressed.order ?? null;
    },
    replace: (fresh, base) => {
      const { history: resumed, again } = resume(state.history, base, fresh.file.ratings);
      const unchanged = JSON.stringify(resumed.now.ratings) === JSON.stringify(state.history.now.ratings);
      if (!unchanged || again > 0) state.history = resumed;
      Object.assign(state, { opened: fresh.opened, file: fresh.file, lens: lensOver(fresh) });
      return again;
    },
  };
}

/** What is read of the state, and told to it. */
function stateOf(state: State): Pick<Room, 'desk' | 'history' | 'tell' | 'offer'> {
  return {
    desk: () => state.desk,
    history: () => state.history,
    tell: (change) => {
      state.desk = { ...state.desk, ...change };
    },
    offer: ({ base, ratings }) => {
      const { now } = state.history;
      state.history = resume(begin({ ...now, ratings }), base, now.ratings).history;
    },
  };
}

function makeDraw({ host, options }: Session, presentation: boolean) {
  return (scene: Scene, columns: number, rows: number) => {
    const display = displayOf(host.stdout, host.env, { color: options.color, presentation });
    if (scene.spoken) return { lines: spokenLines(scene, { ...display, width: columns }), scroll: 0 };
    return frameOf(scene, { ...display, width: columns, cut: true }, rows);
  };
}

function worldOf({ lens, history, desk, file, opened }: State, rows: number): Surroundings {
  const { model, settings } = opened.catalog;
  const analysis = lens.analysis(history.now);
  return {
    touchpoints: listedTouchpoints(desk, analysis),
    measures: desk.view === 'quick-wins' ? listedMeasures(history.now, analysis) : [],
    ratings: history.now.ratings,
    scale: scaleOf(file.round.head, settings),
    phases: settings.phases.map(({ id }) => ({ id, name: phaseName(id, contextOf(analysis, opened.lang)) })),
    isTaken: (id) => model.index.get('touchpoint')?.has(id) ?? false,
    improved: Object.keys(model.measures.get(desk.measure ?? '')?.fields.improves ?? {})[0] ?? null,
    phase: model.touchpoints.get(desk.touchpoint ?? '')?.fields.phase ?? settings.phases[0]?.id ?? '',
    page: pageOf(rows),
  };
}

function lensOver({ opened, file, options }: Pick<Given, 'opened' | 'file' | 'options'>): Lens {
  const { asOf } = analyseCatalog(opened.catalog, { asOf: opened.asOf }).options;
  return makeLens({ model: opened.catalog.model, options: { ...options, asOf }, round: file.round });
}

/** The cursor stands on the first of the list until somebody moves it, and leaves what is no longer there. */
function onSomething(desk: Desk, { touchpoints, measures }: Surroundings): Desk {
  const touchpoint = desk.touchpoint ?? touchpoints[0] ?? null;
  const listed = desk.measure !== null && (measures.length === 0 || measures.includes(desk.measure));
  const measure = listed ? desk.measure : (measures[0] ?? null);
  return { ...desk, touchpoint, measure };
}

function acted(history: History, desk: Desk, action: Action): [History, Desk] {
  const after = reduce(history, action);
  if (action.type !== 'undo' && action.type !== 'redo') return [after, desk];
  const done = action.type === 'undo' ? 'undone' : 'redone';
  const nothing = action.type === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo';
  return [after, { ...desk, message: { type: after === history ? nothing : done } }];
}

function sceneOf(state: State, rows: number): Scene {
  const { opened, file, lens, history } = state;
  const world = worldOf(state, rows);
  const analysis = lens.analysis(history.now);
  const before = comparedWith(history);
  return {
    title: opened.catalog.settings.name ?? 'tpm workshop',
    errors: opened.catalog.findings.filter(({ severity }) => severity === 'error').length,
    round: file.round,
    scale: world.scale,
    desk: onSomething(state.desk, world),
    work: history.now,
    analysis,
    standings: standingsIn(analysis),
    before: before && standingsIn(lens.analysis(before)),
    touchpoints: world.touchpoints,
    measures: world.measures,
    context: contextOf(analysis, opened.lang),
    spoken: state.spoken,
  };
}
