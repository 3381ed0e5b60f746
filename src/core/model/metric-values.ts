import type { Finding } from '../finding.js';
import { isMap, type YamlMap, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';
import { type Entry, pointerOf } from './entry.js';
import { rangeData } from './issues.js';

/** The limits of values by kind of metric; other kinds have no limits. */
const LIMITS: Readonly<Record<string, { readonly minimum: number; readonly maximum: number | null }>> = {
  share: { minimum: 0, maximum: 1 },
  nps: { minimum: -100, maximum: 100 },
  count: { minimum: 0, maximum: null },
  duration: { minimum: 0, maximum: null },
};

/** A given NPS may be rounded or truncated to a whole number. */
const ROUNDING_POINTS = 1;

type Report = (rule: string, pointer: Pointer, found: Pick<Finding, 'data' | 'suggestions'>) => void;

/** Values of a metric that its kind cannot have, and counts that contradict each other or the value. */
export function checkMetric(entry: Entry): Finding[] {
  const fields = entry.fields as unknown as YamlValue;
  if (entry.kind !== 'metric' || !isMap(fields)) return [];
  const findings: Finding[] = [];
  const report: Report = (rule, pointer, found) => {
    const place = { path: entry.path, doc: entry.doc, pointer: pointerOf(entry, pointer), part: 'value' as const };
    findings.push({ rule, severity: 'error', place, ...found });
  };
  checkNumber(fields.target, fields.kind, ['target'], report);
  for (const [date, given] of Object.entries(isMap(fields.values) ? fields.values : {})) {
    if (!isMap(given)) checkNumber(given, fields.kind, ['values', date], report);
    else checkReading(given, fields.kind, ['values', date], report);
  }
  return findings;
}

function checkNumber(value: YamlValue | undefined, kind: YamlValue | undefined, pointer: Pointer, report: Report) {
  const limits = LIMITS[String(kind)];
  if (typeof value !== 'number' || !limits) return;
  const { minimum, maximum } = limits;
  if (value < minimum) report('out-of-range', pointer, rangeData(value, { minimum, maximum: null }));
  else if (maximum !== null && value > maximum) {
    report('out-of-range', pointer, rangeData(value, { minimum: null, maximum }));
  } else if (kind === 'count' && !Number.isInteger(value)) {
    report('wrong-type', pointer, { data: { expected: ['int'], found: 'number', value: String(value) } });
  }
}

function checkReading(given: YamlMap, kind: YamlValue | undefined, pointer: Pointer, report: Report): void {
  checkNumber(given.value, kind, [...pointer, 'value'], report);
  const { value, n } = given;
  const [promoters, passives, detractors] = [given.promoters, given.passives, given.detractors].map((one) =>
    typeof one === 'number' ? one : null,
  );
  const counted = (promoters ?? 0) + (passives ?? 0) + (detractors ?? 0);
  const whole = promoters != null && passives != null && detractors != null;
  const asked = typeof n === 'number' ? n : whole ? counted : null;
  if (typeof n === 'number' && (counted > n || (whole && counted !== n))) {
    report('counts-contradict', [...pointer, 'n'], { data: { what: 'sum', sum: counted, n } });
    return;
  }
  const known = promoters != null && detractors != null && asked !== null && asked > 0;
  const nps = known && kind === 'nps' ? (100 * (promoters - detractors)) / asked : null;
  if (value === undefined && nps === null) {
    report('missing-field', pointer, { data: { field: 'value' } });
  } else if (typeof value === 'number' && nps !== null && Math.abs(value - nps) >= ROUNDING_POINTS) {
    const near = String(Math.round(nps));
    report('counts-contradict', [...pointer, 'value'], {
      data: { what: 'value', value: String(value), near },
      suggestions: [{ text: near, replacement: near }],
    });
  }
}
