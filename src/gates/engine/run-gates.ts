import type { Analysis } from '../../analysis/analysis.js';
import type { Severity } from '../../core/finding.js';
import type { Settings } from '../../core/model/settings.js';
import type { Gate, GateMeasurement } from './gate.js';

export interface GateResult extends GateMeasurement {
  readonly gate: Gate;
  readonly severity: Severity;
}

/** A gate with its effective severity and limits. */
export interface ChosenGate {
  readonly gate: Gate;
  readonly severity: Severity;
  readonly options: unknown;
}

/** The gates of `tpm.yaml`, or the named ones; a named gate runs even if `tpm.yaml` switches it off. */
export function chooseGates(gates: readonly Gate[], settings: Settings, named?: readonly string[]): ChosenGate[] {
  return gates.flatMap((gate): ChosenGate[] => {
    const setting = settings.gates[gate.id];
    const [given = 'off', options = {}] = Array.isArray(setting) ? setting : [setting];
    const wanted = named ? named.includes(gate.id) : given !== 'off';
    if (!wanted) return [];
    const parsed = gate.options.safeParse(options);
    if (!parsed.success) return [];
    return [{ gate, severity: given === 'off' ? gate.severity : given, options: parsed.data }];
  });
}

/** Measures gates; `before` is required only for gates that compare. */
export function runGates(chosen: readonly ChosenGate[], analysis: Analysis, before?: Analysis): GateResult[] {
  return chosen.map(({ gate, severity, options }) => ({
    gate,
    severity,
    ...gate.measure(analysis, options, before),
  }));
}
