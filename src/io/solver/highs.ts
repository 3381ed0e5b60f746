import type { Answer, Program, Solve } from '../../analysis/plan/program.js';

export interface SolverOptions {
  /** Total seconds for all calls of the solver; `null` is no limit. */
  readonly seconds: number | null;
  /** Called while a search runs, with values in the unit of the objective. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** Seconds since the first call. */
  readonly seconds: number;
}

/** The used part of the package "highs", whose declarations are for CommonJS only. */
interface Highs {
  readonly constants: {
    readonly modelStatus: Readonly<Record<'optimal' | 'infeasible' | 'unboundedOrInfeasible' | 'timeLimit', number>>;
    readonly objectiveSense: { readonly maximize: unknown };
    readonly callbackType: { readonly mipInterrupt: number };
  };
  readonly createModel: (data: object) => HighsModel;
}

interface HighsModel {
  readonly options: { readonly set: (options: object) => void };
  readonly setSolution: (solution: { readonly colValue: readonly number[] }) => void;
  readonly info: { readonly get: (name: string) => number | bigint };
  readonly run: (callbacks?: object) => { readonly modelStatus: number };
  readonly getSolution: () => { readonly colValue: ArrayLike<number> };
  readonly dispose: () => void;
}

/** Optimality gaps of 0, and tolerances far below any difference of priority points. */
const EXACT_OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  // Restarts from the root cost more than they save at this size.
  mip_allow_restart: false,
  // Measured on 200 measures: the first two find nothing new; old cuts slow the search.
  mip_heuristic_run_feasibility_jump: false,
  mip_detect_symmetry: false,
  mip_lp_age_limit: 20,
};

/** With a known best solution only the proof is needed; heuristics would take most of the time. */
const PROOF_OPTIONS = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_root_reduced_cost: false,
};

/**
 * HiGHS (Huangfu & Hall 2018, branch and cut) behind the port `Solve`. Loading takes some 40 ms and 3.5 MB, so only
 * `tpm plan` does it.
 */
export async function loadSolver({ seconds, onProgress }: SolverOptions = { seconds: null }): Promise<Solve> {
  const loaded = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  const highs = await loaded.default();
  let began: number | null = null;
  return (program) => {
    began ??= performance.now();
    const since = began;
    const elapsedSeconds = () => (performance.now() - since) / 1000;
    const left = seconds === null ? null : seconds - elapsedSeconds();
    if (left !== null && left <= 0) return { outcome: 'stopped', values: null, bound: Number.POSITIVE_INFINITY };
    const model = highs.createModel(modelData(program, highs));
    try {
      model.options.set({
        ...EXACT_OPTIONS,
        ...(program.start && PROOF_OPTIONS),
        ...(left !== null && { time_limit: left }),
      });
      if (program.start) model.setSolution({ colValue: program.start });
      const hooks = onProgress && {
        [highs.constants.callbackType.mipInterrupt]: () => onProgress({ seconds: elapsedSeconds() }),
      };
      return answerOf(model.run(hooks).modelStatus, model, highs);
    } finally {
      model.dispose();
    }
  };
}

function answerOf(status: number, model: HighsModel, { constants }: Highs): Answer {
  const { optimal, infeasible, unboundedOrInfeasible, timeLimit } = constants.modelStatus;
  // Every variable has bounds, so no programme is unbounded.
  if (status === infeasible || status === unboundedOrInfeasible) return { outcome: 'infeasible' };
  if (status === optimal) return { outcome: 'optimal', values: model.getSolution().colValue };
  if (status !== timeLimit) throw new Error(`HiGHS ended with status ${status}`);
  // 2 is "feasible"; with another status the values are no solution.
  const known = Number(model.info.get('primal_solution_status')) === 2;
  const bound = Number(model.info.get('mip_dual_bound'));
  return { outcome: 'stopped', values: known ? model.getSolution().colValue : null, bound };
}

function modelData({ columns, rows }: Program, { constants }: Highs): object {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const size = { numCols: columns.length, numRows: rows.length };
  return {
    ...size,
    sense: constants.objectiveSense.maximize,
    colCost: columns.map(({ gain }) => gain),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(() => Number.NEGATIVE_INFINITY),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr', ...size, starts, indices, values },
    integrality: columns.map(({ whole }) => (whole ? 1 : 0)),
  };
}
