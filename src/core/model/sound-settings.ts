import { config } from '../../kinds/config.js';
import type { Finding } from '../finding.js';
import { isMap, type YamlMap, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';

/** `tpm.yaml` without its invalid parts. */
export interface SoundSettings {
  readonly input: YamlMap;
  /** Top-level settings that are unknown because a part of them is invalid. */
  readonly unknown: ReadonlySet<string>;
}

export const ALL_SETTINGS: ReadonlySet<string> = new Set(Object.keys(config.shape));

/** Removes the values that findings point at. A setting that needs the removed value is removed completely. */
export function keepSoundSettings(value: YamlValue, findings: readonly Finding[]): SoundSettings {
  if (!isMap(value)) return { input: {}, unknown: ALL_SETTINGS };
  const errors = findings.filter(({ severity, place }) => severity === 'error' && place.pointer.length > 0);
  const rest = errors.reduce((input, { place }) => omitAt(input, place.pointer), value);
  const input = (config.safeParse(rest).error?.issues ?? []).reduce(
    (sound, { path: [key = ''] }) => omitAt(sound, [String(key)]),
    rest,
  );
  return { input, unknown: new Set(errors.flatMap(({ place, data }) => namesOf(place.pointer, data.near))) };
}

/** The setting that a pointer names; for a misspelt key the suggested one. */
function namesOf([key = '', ...below]: Pointer, near: unknown): string[] {
  return below.length === 0 && typeof near === 'string' ? [String(key), near] : [String(key)];
}

/**
 * Removes the value at a pointer. If the value is in a list, the whole list is removed, because positions would change.
 */
function omitAt(value: YamlMap, [step = '', ...rest]: Pointer): YamlMap {
  const key = String(step);
  const child = value[key];
  if (rest.length > 0 && isMap(child)) return { ...value, [key]: omitAt(child, rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** Tools for YAML 1.1 write `off` as `false`, so `false` is read as `off`. */
export function withOff(value: YamlMap): { value: YamlMap; pointers: Pointer[] } {
  const pointers: Pointer[] = [];
  const inGroup = (group: YamlValue | undefined, pointer: Pointer) =>
    isMap(group) ? mapValues(group, (setting, id) => settingOf(setting, [...pointer, id])) : group;
  const settingOf = (setting: YamlValue, pointer: Pointer): YamlValue => {
    const [first, ...options] = Array.isArray(setting) ? (setting as YamlValue[]) : [setting];
    if (first !== false) return setting;
    pointers.push(pointer);
    return Array.isArray(setting) ? ['off', ...options] : 'off';
  };
  const read = mapValues(value, (child, key) => {
    if (key === 'rules' || key === 'gates') return inGroup(child, [key]) ?? child;
    if (key !== 'overrides' || !Array.isArray(child)) return child;
    return (child as YamlValue[]).map((override, at) =>
      isMap(override) && override.rules !== undefined
        ? { ...override, rules: inGroup(override.rules, [key, at, 'rules']) ?? null }
        : override,
    );
  });
  return pointers.length === 0 ? { value, pointers } : { value: read, pointers };
}

function mapValues(map: YamlMap, change: (value: YamlValue, key: string) => YamlValue): YamlMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
