import type { Fields } from '../../kinds/index.js';
import type { Finding } from '../finding.js';
import { isMap, type YamlMap, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';
import { type Entry, pointerOf } from './entry.js';
import type { Scale, Settings } from './settings.js';
import { isPossible } from './spread.js';

/** The kinds of value of a rating, in display order. */
export const VALUE_KINDS = ['ist', 'expectation', 'soll', 'importance', 'best'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** A round's own scale, or the catalog's. */
export function scaleOf(round: Pick<Fields<'assessment'>, 'scale'>, settings: Settings): Scale {
  const { min, max, best } = round.scale ?? settings.scale;
  return { min, max, best: best ?? 'max' };
}

type Report = (pointer: Pointer, rule: string, value: number, scale: Scale) => void;

/**
 * Finds values outside their scale. Such a value is an input error and is never clipped.
 * @param usual the catalog's scale; `null` if `tpm.yaml` has an error there
 */
export function checkScales(entry: Entry, usual: Scale | null): Finding[] {
  const findings: Finding[] = [];
  // Entries of the wrong form have their own finding.
  if (!isMap(entry.fields as unknown as YamlValue)) return findings;
  const report: Report = (pointer, rule, value, scale) => {
    const place = { path: entry.path, doc: entry.doc, pointer: pointerOf(entry, pointer), part: 'value' as const };
    findings.push({
      rule,
      severity: 'error',
      data: { value, min: scale.min, max: scale.max, best: scale.best },
      place,
    });
  };
  const fields = entry.fields as unknown as YamlMap;
  if (entry.kind === 'touchpoint' && usual) checkNumbers(fields.importance, ['importance'], usual, report);
  const scale = entry.kind === 'assessment' ? scaleWritten(fields.scale, usual) : null;
  if (scale && isMap(fields.ratings)) {
    for (const [touchpoint, rating] of Object.entries(fields.ratings)) {
      if (!isMap(rating)) continue;
      checkRating(rating, ['ratings', touchpoint], scale, report);
      checkAnswers(rating, ['ratings', touchpoint], fields.respondents, report, scale);
    }
  }
  return findings;
}

/** The scale of a round as written. An invalid scale has its own finding, and values are not checked against it. */
function scaleWritten(own: YamlValue | undefined, usual: Scale | null): Scale | null {
  if (own === undefined) return usual;
  const { min, max, best = 'max' } = isMap(own) ? own : {};
  if (typeof min !== 'number' || typeof max !== 'number' || min >= max) return null;
  return best === 'min' || best === 'max' ? { min, max, best } : null;
}

function checkRating(rating: YamlMap, pointer: Pointer, scale: Scale, report: Report): void {
  checkNumbers(rating.factors, [...pointer, 'factors'], scale, report);
  for (const kind of VALUE_KINDS) {
    const value = rating[kind];
    if (value === undefined) continue;
    checkValue(value, [...pointer, kind], scale, report);
    const { score, minimum } = isMap(value) ? value : {};
    if (typeof score !== 'number' || typeof minimum !== 'number') continue;
    const better = scale.best === 'max' ? minimum > score : minimum < score;
    if (better) report([...pointer, kind, 'minimum'], 'corridor-order', minimum, scale);
  }
}

/** Finds more answers than people asked. */
function checkAnswers(
  rating: YamlMap,
  pointer: Pointer,
  asked: YamlValue | undefined,
  report: Report,
  scale: Scale,
): void {
  if (typeof asked !== 'number') return;
  for (const kind of VALUE_KINDS) {
    const value = rating[kind];
    if (!isMap(value)) continue;
    const n = Array.isArray(value.votes) ? value.votes.length : value.n;
    const field = Array.isArray(value.votes) ? 'votes' : 'n';
    if (typeof n === 'number' && n > asked) {
      report([...pointer, kind, field], 'answers-above-respondents', n, { ...scale, max: asked });
    }
  }
}

function checkValue(value: YamlValue, pointer: Pointer, scale: Scale, report: Report): void {
  if (typeof value === 'number') checkNumber(value, pointer, scale, report);
  if (!isMap(value)) return;
  checkNumber(value.score, [...pointer, 'score'], scale, report);
  if (!isPossible(value, scale)) report([...pointer, 'sd'], 'impossible-spread', Number(value.sd), scale);
  checkNumber(value.minimum, [...pointer, 'minimum'], scale, report);
  if (Array.isArray(value.votes)) {
    value.votes.forEach((vote: YamlValue, index: number) => {
      checkNumber(vote, [...pointer, 'votes', index], scale, report);
    });
  }
}

function checkNumbers(values: YamlValue | undefined, pointer: Pointer, scale: Scale, report: Report): void {
  if (!isMap(values)) return;
  for (const [key, value] of Object.entries(values)) checkNumber(value, [...pointer, key], scale, report);
}

function checkNumber(value: YamlValue | undefined, pointer: Pointer, scale: Scale, report: Report): void {
  // Values that are not numbers have their own finding.
  if (typeof value !== 'number' || !Number.isFinite(value) || (value >= scale.min && value <= scale.max)) return;
  report(pointer, 'value-off-scale', value, scale);
}
