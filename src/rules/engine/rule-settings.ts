import type { Finding } from '../../core/finding.js';
import { CONFIG_FILE, type Settings } from '../../core/model/settings.js';
import { findNearest } from '../../core/nearest.js';
import type { Pointer } from '../../core/read/source.js';
import type { Rule } from './rule.js';

/** Finds unknown rule ids and options in `tpm.yaml`, which would otherwise be ignored in silence. */
export function checkRuleSettings(rules: readonly Rule[], settings: Settings): Finding[] {
  const groups: { pointer: Pointer; rules: Settings['rules'] }[] = [
    { pointer: ['rules'], rules: settings.rules },
    ...settings.overrides.map((override, index) => ({ pointer: ['overrides', index, 'rules'], rules: override.rules })),
  ];
  return groups.flatMap(({ pointer, rules: named }) =>
    Object.entries(named).flatMap(([id, setting]) => checkSetting(rules, id, setting, [...pointer, id])),
  );
}

function checkSetting(rules: readonly Rule[], id: string, setting: unknown, pointer: Pointer): Finding[] {
  const rule = rules.find((one) => one.id === id);
  const place = { path: CONFIG_FILE, doc: 0, pointer };
  if (!rule) {
    const near =
      findNearest(
        id,
        rules.map((one) => one.id),
      ) ?? null;
    const suggestions = near === null ? [] : [{ text: near, replacement: near }];
    return [
      { rule: 'unknown-rule', severity: 'error', data: { id, near }, place: { ...place, part: 'key' }, suggestions },
    ];
  }
  const given = Array.isArray(setting) ? setting[1] : undefined;
  if (given === undefined) return [];
  const valid = rule.options?.safeParse(given).success ?? Object.keys(given as object).length === 0;
  if (valid) return [];
  const option = Object.keys(given as object).join(', ');
  return [
    { rule: 'invalid-rule-option', severity: 'error', data: { rule: id, option }, place: { ...place, part: 'value' } },
  ];
}
