import type { AnalysisOptions } from '../analysis/analysis.js';
import { scaleOf } from '../core/on-scale.js';
import { analyseCatalog } from '../pipeline.js';
import { frameOf, pageOf } from '../screens/frame.js';
import type { Scene } from '../screens/scene.js';
import { contextOf } from '../sections/context.js';
import { type Desk, emptyDesk, type ViewId } from '../workshop/desk.js';
import { type Action, begin, comparedWith, type History, reduce } from '../workshop/history.js';
import type { Key } from '../workshop/key.js';
import { press, type Surroundings } from '../workshop/keys.js';
import { type Lens, makeLens } from '../workshop/lens.js';
import { listedMeasures, listedTouchpoints } from '../workshop/listing.js';
import { standingsIn } from '../workshop/standings.js';
import { displayOf } from './display.js';
import type { RoundFile } from './round-file.js';
import type { Opened, Session } from './session.js';

/** A workshop that runs: the state, and what happens to it. Writing is somebody else's. */
export interface Room {
  readonly frame: (columns: number, rows: number) => readonly string[];
  /** Draws a view for nobody: what it takes is known when somebody looks. */
  readonly lookAt: (view: ViewId, columns: number, rows: number) => void;
  readonly press: (key: Key, rows: number) => 'quit' | 'write-measure' | 'reload' | null;
  readonly desk: () => Desk;
  readonly history: () => History;
  readonly tell: (desk: Partial<Desk>) => void;
  /** Another catalog under the same work: what others wrote meanwhile, or a measure that is done now. */
  readonly replace: (opened: Opened, file: RoundFile) => void;
}

interface Given {
  readonly opened: Opened;
  readonly file: RoundFile;
  readonly session: Session;
  readonly options: AnalysisOptions;
  readonly presentation: boolean;
}

/** What changes while a room is open. */
interface State {
  opened: Opened;
  file: RoundFile;
  lens: Lens;
  history: History;
  desk: Desk;
}

/** A room over an open catalog. */
export function makeRoom({ session, presentation, options, opened, file }: Given): Room {
  const history = begin({ ratings: file.ratings, weights: options.weights, done: [] });
  const state: State = { opened, file, lens: lensOver(opened, file, options), history, desk: emptyDesk() };
  const drawn = (scene: Scene, columns: number, rows: number) => {
    const { host, options: common } = session;
    const display = displayOf(host.stdout, host.env, { color: common.color, presentation });
    return frameOf(scene, { ...display, width: columns, cut: true }, rows);
  };
  return {
    lookAt: (view, columns, rows) => {
      drawn(sceneOf({ ...state, desk: { ...emptyDesk(), view } }, rows), columns, rows);
    },
    frame: (columns, rows) => {
      const { lines, scroll } = drawn(sceneOf(state, rows), columns, rows);
      // Who scrolled beyond the end comes back with the first key.
      if (!state.desk.help) state.desk = { ...state.desk, scroll };
      return lines;
    },
    press: (key, rows) => {
      state.desk = onSomething(state.desk, worldOf(state, rows));
      const pressed = press(state.desk, key, worldOf(state, rows));
      state.desk = pressed.desk;
      if (pressed.action) [state.history, state.desk] = acted(state.history, state.desk, pressed.action);
      return pressed.order ?? null;
    },
    desk: () => state.desk,
    history: () => state.history,
    tell: (change) => {
      state.desk = { ...state.desk, ...change };
    },
    replace: (fresh, other) => {
      const { now } = state.history;
      const same = JSON.stringify(other.ratings) === JSON.stringify(now.ratings);
      if (!same) state.history = begin({ ...now, ratings: other.ratings });
      Object.assign(state, { opened: fresh, file: other, lens: lensOver(fresh, other, options) });
    },
  };
}

function worldOf({ lens, history, desk, file, opened }: State, rows: number): Surroundings {
  const analysis = lens.analysis(history.now);
  return {
    touchpoints: listedTouchpoints(desk, analysis),
    measures: desk.view === 'quick-wins' ? listedMeasures(history.now, analysis) : [],
    ratings: history.now.ratings,
    scale: scaleOf(file.round.head, opened.catalog.settings),
    page: pageOf(rows),
  };
}

function lensOver(opened: Opened, file: RoundFile, options: AnalysisOptions): Lens {
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
  };
}
