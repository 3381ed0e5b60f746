import { type Config, type ConfigInput, config } from '../../kinds/config.js';
import { lastDayOf } from '../dates.js';
import type { Finding } from '../finding.js';
import { isMap, type ParsedFile, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';
import { findingsOf } from './issues.js';
import { ALL_SETTINGS, keepSoundSettings, withOff } from './sound-settings.js';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly best: 'min' | 'max';
}

export interface Reactions {
  readonly disappointingBelow: number;
  readonly delightingFrom: number;
}

export interface Phase {
  readonly id: string;
  readonly name: string | null;
}

/** The settings of a catalog with every default filled in. */
export interface Settings extends Omit<Config, 'scale' | 'reactions' | 'phases' | 'asOf' | 'name' | 'language'> {
  readonly name: string | null;
  readonly language: 'de' | 'en' | null;
  readonly asOf: string | null;
  readonly scale: Scale;
  readonly reactions: Reactions;
  readonly phases: readonly Phase[];
}

export const CONFIG_FILE = 'tpm.yaml';

/** Fills in the defaults of a valid `tpm.yaml`; without arguments, the settings of a folder without one. */
export function settingsOf(input: ConfigInput = {}): Settings {
  const value = config.parse(input);
  const scale = { min: value.scale.min, max: value.scale.max, best: value.scale.best };
  const phases = value.phases.map((phase) => (typeof phase === 'string' ? { id: phase, name: null } : phase));
  return {
    ...value,
    name: value.name ?? null,
    language: value.language ?? null,
    asOf: value.asOf === undefined ? null : lastDayOf(value.asOf),
    scale,
    reactions: value.reactions ?? defaultReactions(scale),
    phases,
  };
}

/** 4/9 and 7/9 of the way from the worst to the best end: 5 and 8 on a scale from 1 to 10 (catalog.md, 1). */
function defaultReactions(scale: Scale): Reactions {
  const [worst, best] = scale.best === 'max' ? [scale.min, scale.max] : [scale.max, scale.min];
  return {
    disappointingBelow: worst + ((best - worst) * 4) / 9,
    delightingFrom: worst + ((best - worst) * 7) / 9,
  };
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly findings: Finding[];
  /** Top-level settings that have the default value only because those of the file have errors. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Reads `tpm.yaml`. Its findings are never dropped: any of them prevents computations. The valid settings are still
 * used, so that one error gives one finding; with invalid phases the list of phases is empty.
 */
export function readSettings(file: ParsedFile | undefined): ReadSettings {
  if (!file) return { settings: settingsOf(), findings: [], unknown: new Set() };
  const written: YamlValue = file.documents[0]?.value ?? Object.create(null);
  if (file.documents[0]?.value === undefined && file.findings.some(isError)) return withoutSettings(file);
  const { value, pointers } = isMap(written) ? withOff(written) : { value: written, pointers: [] };
  const place = { path: CONFIG_FILE, doc: 0, pointer: [], part: 'value' as const };
  const issues = config.safeParse(value).error?.issues ?? [];
  const offs = pointers.map((pointer) => hintAt(pointer));
  const findings = [...file.findings, ...findingsOf(issues, { schema: config, value, place }), ...offs];
  const sound = findings.some(isError) ? keepSoundSettings(dropOwnKeys(value), findings) : null;
  const read = settingsOf((sound?.input ?? dropOwnKeys(value)) as ConfigInput);
  const unknown = sound?.unknown ?? new Set<string>();
  const settings = unknown.has('phases') ? { ...read, phases: [] } : read;
  const cuts = unknown.has('scale') ? [] : checkCuts(settings);
  return { settings, findings: [...findings, ...cuts, ...checkPhases(settings)], unknown };
}

const isError = ({ severity }: Finding) => severity === 'error';

/** Settings for a file that is not valid YAML. Only its language is read, so that the messages are in that language. */
function withoutSettings({ text, findings }: ParsedFile): ReadSettings {
  const language = /^language:[ \t]*["']?(de|en)\b/m.exec(text)?.[1] as 'de' | 'en' | undefined;
  return { settings: { ...settingsOf({ language }), phases: [] }, findings: [...findings], unknown: ALL_SETTINGS };
}

function hintAt(pointer: Pointer): Finding {
  const place = { path: CONFIG_FILE, doc: 0, pointer, part: 'value' as const };
  return { rule: 'off-as-false', severity: 'info', data: { setting: String(pointer.at(-1)) }, place };
}

/** Removes the user's own keys (`x-`), which the strict schema would refuse. */
function dropOwnKeys(value: YamlValue): YamlValue {
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(dropOwnKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, child]) => [key, dropOwnKeys(child)]),
  );
}

function checkCuts({ reactions, scale }: Settings): Finding[] {
  const { disappointingBelow, delightingFrom } = reactions;
  const sign = scale.best === 'max' ? 1 : -1;
  const inside = [disappointingBelow, delightingFrom].every((cut) => cut >= scale.min && cut <= scale.max);
  if (inside && sign * (delightingFrom - disappointingBelow) >= 0) return [];
  const place = { path: CONFIG_FILE, doc: 0, pointer: ['reactions'], part: 'value' as const };
  return [
    { rule: 'reactions-order', severity: 'error', data: { ...scale, disappointingBelow, delightingFrom }, place },
  ];
}

function checkPhases({ phases }: Settings): Finding[] {
  return phases.flatMap((phase, index) => {
    if (phases.findIndex((other) => other.id === phase.id) === index) return [];
    const place = { path: CONFIG_FILE, doc: 0, pointer: ['phases', index], part: 'value' as const };
    return [{ rule: 'duplicate-phase', severity: 'error' as const, data: { id: phase.id }, place }];
  });
}
