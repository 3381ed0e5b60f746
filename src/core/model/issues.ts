import type * as z from 'zod';
import { inputSchema, keysAt } from '../../kinds/json-schema.js';
import type { Finding, Place } from '../finding.js';
import { findNearest } from '../nearest.js';
import { isMap, valueAt, type YamlValue } from '../read/parsed.js';

type Issue = z.core.$ZodIssue;

interface Context {
  readonly schema: z.ZodType;
  readonly value: YamlValue;
  /** The place of the whole value; issues are at or below it. */
  readonly place: Place;
}

type Draft = Pick<Finding, 'rule' | 'data' | 'suggestions'> & {
  readonly step?: string;
  readonly part: 'key' | 'value';
};

/** zod issues → findings in the catalog's terms. Keys that begin with `x-` belong to the user and are no findings. */
export function findingsOf(issues: readonly Issue[], context: Context): Finding[] {
  const drafts = issues
    .flatMap((issue) => leavesOf(issue, context.value))
    .flatMap(({ path, issue }) => draftsOf(issue, path, context).map((draft) => ({ ...draft, path })));
  return dropEchoes(drafts).map(({ step, part, path, ...draft }) => {
    const pointer = [...context.place.pointer, ...path, ...(step === undefined ? [] : [step])];
    return { ...draft, severity: 'error' as const, place: { ...context.place, pointer, part } };
  });
}

/** A missing field whose key is misspelt is reported once. */
function dropEchoes<T extends Draft & { path: readonly (string | number)[] }>(drafts: readonly T[]): T[] {
  const meant = new Set(
    drafts.filter(({ rule }) => rule === 'unknown-key').map(({ path, data }) => JSON.stringify([...path, data.near])),
  );
  return drafts.filter(({ rule, path }) => rule !== 'missing-field' || !meant.has(JSON.stringify(path)));
}

/** The issues that do not concern the user's own keys. */
function significantOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.some((key) => !key.startsWith('x-'));
    if (issue.code === 'invalid_union') return issue.errors.every((branch) => significantOf(branch).length > 0);
    return true;
  });
}

interface Leaf {
  readonly path: (string | number)[];
  readonly issue: Issue;
}

/** Follows a union into the most likely branch: the one whose form fits and that has the fewest issues. */
function leavesOf(issue: Issue, value: YamlValue): Leaf[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code !== 'invalid_union') return [{ path, issue }];
  const branches = issue.errors.map((branch) => significantOf(branch));
  if (branches.some((branch) => branch.length === 0)) return [];
  const inner = valueAt(value, path) ?? null;
  const fitting = branches.filter((branch) => !hasOtherForm(branch[0], inner));
  const meant = fitting.sort((left, right) => left.length - right.length).at(0);
  if (!meant) return [{ path, issue }];
  return meant.flatMap((child) => leavesOf(child, inner)).map((leaf) => ({ ...leaf, path: [...path, ...leaf.path] }));
}

/** Does a branch expect another form? A list or a map never means a word of an enumeration. */
function hasOtherForm(issue: Issue | undefined, value: YamlValue): boolean {
  if (!issue || issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value === 'object' && value !== null)
  );
}

function draftsOf(issue: Issue, path: readonly (string | number)[], context: Context): Draft[] {
  const value = valueAt(context.value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return draftUnknownKeys(
        issue.keys.filter((key) => !key.startsWith('x-')),
        path,
        context,
      );
    case 'invalid_key':
      return [{ rule: issue.issues[0]?.message ?? 'invalid-id', data: { value: String(path.at(-1)) }, part: 'key' }];
    case 'invalid_type':
      return [value === undefined ? draftMissing(path) : draftWrongType([issue.expected], value)];
    case 'invalid_union':
      return [value === undefined ? draftMissing(path) : draftWrongType(expectedOf(issue.errors), value)];
    case 'invalid_value':
      return [draftNotOneOf(issue.values.map(String), value)];
    case 'too_small':
    case 'too_big':
      return [draftOutOfRange(issue, value)];
    case 'invalid_format':
      if (issue.message === 'wrong-type') return [noShare(value)];
      return [{ rule: issue.message, data: { value: shownText(value) }, part: 'value' }];
    default:
      return [{ rule: issue.message, data: { value: shownText(value) }, part: 'value' }];
  }
}

function draftUnknownKeys(keys: readonly string[], path: readonly (string | number)[], context: Context): Draft[] {
  const known = [...new Set(keysAt(inputSchema(context.schema), path))];
  return keys.map((key) => draftUnknownKey(key, path, { ...context, known }));
}

function draftUnknownKey(
  key: string,
  path: readonly (string | number)[],
  context: Context & { known: string[] },
): Draft {
  const { known } = context;
  // A known key that conflicts with another field, such as single votes beside a computed score.
  if (known.includes(key)) return { rule: 'conflicting-key', data: { key }, step: key, part: 'key' };
  const near = findNearest(key, known);
  const suggestions = near ? [{ text: near, replacement: near }] : [];
  // A comma ends a plain text or number in { … }: the text after it is read as a key without a value.
  const comma = /^\d+$| /.test(key) && valueAt(context.value, [...path, key]) === null;
  if (comma) return { rule: 'unquoted-comma', data: { key }, step: key, part: 'key' };
  return { rule: 'unknown-key', data: { key, near: near ?? null, known }, suggestions, step: key, part: 'key' };
}

/** A missing field is reported at the key of its parent, because an absent node has no place of its own. */
function draftMissing(path: readonly (string | number)[]): Draft {
  return { rule: 'missing-field', data: { field: String(path.at(-1) ?? '') }, part: 'key' };
}

function draftWrongType(expected: readonly string[], value: YamlValue): Draft {
  return { rule: 'wrong-type', data: { expected, found: formOf(value), value: shownText(value) }, part: 'value' };
}

function draftNotOneOf(allowed: readonly string[], value: YamlValue | undefined): Draft {
  const near = findNearest(shownText(value), allowed);
  const suggestions = near ? [{ text: near, replacement: near }] : [];
  return {
    rule: 'not-one-of',
    data: { value: shownText(value), allowed, near: near ?? null },
    suggestions,
    part: 'value',
  };
}

function draftOutOfRange(issue: Issue & { code: 'too_small' | 'too_big' }, value: YamlValue | undefined): Draft {
  // A check that names its own rule (such as an id that is too long) wins over the general one.
  if (/^[a-z]+(-[a-z]+)+$/.test(issue.message))
    return { rule: issue.message, data: { value: shownText(value) }, part: 'value' };
  const small = issue.code === 'too_small';
  const limits = { minimum: small ? Number(issue.minimum) : null, maximum: small ? null : Number(issue.maximum) };
  if (issue.origin === 'array') return { rule: 'empty-list', data: limits, part: 'value' };
  return { rule: 'out-of-range', ...rangeData(value, limits), part: 'value' };
}

interface Limits {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Data of a finding about a number outside its limits. A share that looks like a percentage gets a suggested fix. */
export function rangeData(value: YamlValue | undefined, limits: Limits): Pick<Finding, 'data' | 'suggestions'> {
  // A value slightly above 1 is more likely a slip than a percentage.
  const percent = limits.maximum === 1 && typeof value === 'number' && value >= 2 && value <= 100;
  const near = percent ? String(Number((value / 100).toPrecision(12))) : null;
  const data = { value: shownText(value), ...limits, ...(near === null ? {} : { near }) };
  return { data, ...(near === null ? {} : { suggestions: [{ text: near, replacement: near }] }) };
}

/** A text where a share is expected: a percentage above 100 %, or not a share at all. */
function noShare(value: YamlValue | undefined): Draft {
  const above = /^\d+([.,]\d+)? ?%$/.test(shownText(value));
  if (!above) return draftWrongType(['number'], value ?? null);
  return { rule: 'out-of-range', data: { value: shownText(value), minimum: null, maximum: 1 }, part: 'value' };
}

/** The forms that the branches of a union accept. */
function expectedOf(branches: readonly (readonly Issue[])[]): string[] {
  const forms = branches.flatMap(([issue]) => (issue?.code === 'invalid_type' ? [issue.expected] : ['string']));
  return [...new Set(forms)];
}

function formOf(value: YamlValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return isMap(value) ? 'object' : typeof value;
}

function shownText(value: YamlValue | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
