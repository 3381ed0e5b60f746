import type { Finding } from '../../core/finding.js';
import { CONFIG_FILE, type Settings } from '../../core/model/settings.js';
import { findNearest } from '../../core/nearest.js';
import { inputSchema, type JsonSchema } from '../../kinds/json-schema.js';
import type { Gate } from './gate.js';

/** Findings on unknown gates and invalid limits in `tpm.yaml`. */
export function checkGateSettings(gates: readonly Gate[], settings: Settings): Finding[] {
  return Object.entries(settings.gates).flatMap(([id, setting]) => checkSetting(gates, id, setting));
}

function checkSetting(gates: readonly Gate[], id: string, setting: unknown): Finding[] {
  const gate = gates.find((one) => one.id === id);
  const place = { path: CONFIG_FILE, doc: 0, pointer: ['gates', id] };
  if (!gate) {
    const known = gates.map((one) => one.id);
    const near = findNearest(id, known) ?? null;
    const suggestions = near === null ? [] : [{ text: near, replacement: near }];
    const data = { id, near, known };
    return [{ rule: 'unknown-gate', severity: 'error', data, place: { ...place, part: 'key' }, suggestions }];
  }
  const [severity, given = {}] = Array.isArray(setting) ? setting : [setting];
  if (severity === 'off' || gate.options.safeParse(given).success) return [];
  const data = { gate: id, option: Object.keys(given as object).join(', '), form: formOf(gate) };
  return [{ rule: 'invalid-gate-option', severity: 'error', data, place: { ...place, part: 'value' } }];
}

/** The notation of a gate's limits: `max: …` */
export function formOf(gate: Gate): string {
  return Object.keys(propertiesOf(gate))
    .map((key) => `${key}: …`)
    .join(', ');
}

/** The limits of a gate for `tpm.yaml`, with their defaults: `max: 0`, or `max: …` for a required limit. */
export function limitsOf(gate: Gate): string[] {
  return Object.entries(propertiesOf(gate)).map(([key, { default: usual }]) => {
    return `${key}: ${usual === undefined ? '…' : JSON.stringify(usual)}`;
  });
}

function propertiesOf({ options }: Gate): Readonly<Record<string, JsonSchema>> {
  return inputSchema(options).properties ?? {};
}
