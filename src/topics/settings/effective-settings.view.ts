import { makePositions } from '../../core/diagnostic.js';
import { CONFIG_FILE, type Settings } from '../../core/model/settings.js';
import { isMap, type ParsedFile, valueAt } from '../../core/read/parsed.js';
import type { Pointer } from '../../core/read/source.js';
import { config } from '../../kinds/config.js';

/** The origin of a value. */
export type Origin = 'default' | 'preset' | 'tpm.yaml' | 'flag' | 'environment';

export interface EffectiveSetting {
  /** The keys, joined by dots. */
  readonly setting: string;
  readonly value: unknown;
  readonly from: Origin;
  /** Line in `tpm.yaml`. */
  readonly line: number | null;
}

/** The severity of a rule, and its origin. */
export interface EffectiveRule {
  readonly id: string;
  readonly severity: string;
  readonly from: 'default' | 'preset';
}

/** Settings with the user's own keys or with a significant order; their values are shown as a whole. */
const WHOLE_SETTINGS = ['phases', 'overrides', 'gates', 'ignore'];

/**
 * Every effective setting, with its origin.
 * @param above values of the command line or the environment
 * @param rules severities by the preset and by the rules themselves
 */
export function effectiveSettingsOf(
  settings: Settings,
  file: ParsedFile | undefined,
  above: readonly EffectiveSetting[],
  rules: readonly EffectiveRule[],
): EffectiveSetting[] {
  const written = file?.documents[0]?.value;
  const rangeOf = makePositions(() => file);
  const lineOf = (pointer: Pointer) => rangeOf({ path: CONFIG_FILE, doc: 0, pointer, part: 'key' }).start.line;
  const setting = (pointer: Pointer, value: unknown, otherwise: Origin = 'default'): EffectiveSetting => {
    const given = valueAt(written, pointer) !== undefined;
    return {
      setting: pointer.join('.'),
      value: value ?? null,
      from: given ? 'tpm.yaml' : otherwise,
      line: given ? lineOf(pointer) : null,
    };
  };
  const keys = Object.keys(config.shape).filter((key) => key !== 'rules');
  const inOrder = Object.fromEntries(keys.map((key) => [key, settings[key as keyof Settings]]));
  const own = leavesOf(inOrder).map(({ pointer, value }) => setting(pointer, value));
  const severities = rules.map(({ id, severity, from }) =>
    setting(['rules', id], settings.rules[id] ?? severity, from),
  );
  return [...own, ...severities].map((one) => above.find(({ setting: name }) => name === one.setting) ?? one);
}

function leavesOf(value: object, path: readonly string[] = []): { pointer: readonly string[]; value: unknown }[] {
  return Object.entries(value).flatMap(([key, child]) => {
    const pointer = [...path, key];
    const inner = isMap(child) && !WHOLE_SETTINGS.includes(key) && Object.keys(child).length > 0;
    return inner ? leavesOf(child, pointer) : [{ pointer, value: child }];
  });
}
