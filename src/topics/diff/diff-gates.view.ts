import type { Analysis } from '../../analysis/analysis.js';
import { type ChosenGate, type GateResult, runGates } from '../../gates/engine/run-gates.js';
import type { DiffData } from './diff-schema.view.js';

/** The gates of the later side, measured on both sides with the same limits. */
export function gateChangesOf(chosen: readonly ChosenGate[], before: Analysis, after: Analysis): DiffData['gates'] {
  const then = runGates(
    chosen.filter(({ gate }) => !gate.compares),
    before,
  );
  return runGates(chosen, after, before).map((now) => {
    const was = then.find(({ gate }) => gate.id === now.gate.id) ?? null;
    return {
      gate: now.gate.id,
      limit: now.limit,
      bound: now.bound,
      before: was && stateOf(was),
      after: stateOf(now),
      change: changeOf(was?.state ?? null, now.state),
    };
  });
}

function stateOf({ state, value }: GateResult): { state: GateResult['state']; value: number | null } {
  return { state, value };
}

function changeOf(then: GateResult['state'] | null, now: GateResult['state']): 'broken' | 'passed' | null {
  if (now === 'failed') return then === 'failed' ? null : 'broken';
  return now === 'passed' && then === 'failed' ? 'passed' : null;
}
