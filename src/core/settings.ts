import { type Config, type ConfigInput, config } from '../kinds/config.js';
import { lastDay } from './dates.js';
import type { Finding } from './finding.js';
import { findingsOf } from './issues.js';
import type { ParsedFile, YamlValue } from './parsed.js';

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
    asOf: value.asOf === undefined ? null : lastDay(value.asOf),
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

/** Reads `tpm.yaml`. With any of its findings nothing can be computed. */
export function readSettings(file: ParsedFile | undefined): { settings: Settings; findings: Finding[] } {
  const value: YamlValue = file?.documents[0]?.value ?? Object.create(null);
  const place = { path: CONFIG_FILE, doc: 0, pointer: [], part: 'value' as const };
  if (!file) return { settings: settingsOf(), findings: [] };
  const checked = config.safeParse(value);
  const issues = checked.error ? findingsOf(checked.error.issues, { schema: config, value, place }) : [];
  const findings = [...file.findings, ...issues];
  if (findings.some((finding) => finding.severity === 'error')) return { settings: settingsOf(), findings };
  const settings = settingsOf(dropOwnKeys(value) as ConfigInput);
  return { settings, findings: [...findings, ...checkCuts(settings), ...checkPhases(settings)] };
}

/** Removes the user's own keys, which the strict schema would refuse. */
function dropOwnKeys(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map(dropOwnKeys);
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
