import type { Analysis } from '../../analysis/analysis.js';
import type { Finding, Severity } from '../../core/finding.js';
import { matchesGlob } from '../../core/glob.js';
import { type Entry, entryNameOf, pointerOf } from '../../core/model/entry.js';
import { CONFIG_FILE, type Settings } from '../../core/model/settings.js';
import type { Defect, Rule, RuleSeverity } from './rule.js';

export interface RunOptions {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/** Runs all rules over a catalog and sets the severity of every finding, including those of the stages before. */
export function runRules(
  rules: readonly Rule[],
  analysis: Analysis,
  earlier: readonly Finding[],
  { only, skip = [] }: RunOptions = {},
): Finding[] {
  const { settings } = analysis;
  const found: Finding[] = [...earlier];
  for (const rule of rules) {
    if (!rule.check || (only && !only.includes(rule.id)) || skip.includes(rule.id)) continue;
    if (severityOf(rule, settings, '') === 'off' && settings.overrides.length === 0) continue;
    for (const { options, holds } of variantsOf(rule, settings)) {
      const report = (defect: Defect) => {
        if (holds('entry' in defect ? defect.entry.path : CONFIG_FILE)) found.push(findingOf(rule, defect));
      };
      rule.check({ analysis, options, report });
    }
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return found.flatMap((finding): Finding[] => {
    const rule = byId.get(finding.rule);
    const severity = rule ? severityOf(rule, settings, finding.place.path) : finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function findingOf(rule: Rule, defect: Defect): Finding {
  const { part = 'key', data = {}, related = [], suggestions = [] } = defect;
  const placeOf = (of: Entry, pointer = pointerOf(of)) => ({ path: of.path, doc: of.doc, pointer, part });
  const where =
    'entry' in defect
      ? { place: placeOf(defect.entry, pointerOf(defect.entry, defect.field)), entry: entryNameOf(defect.entry) }
      : { place: { path: CONFIG_FILE, doc: 0, pointer: defect.settings, part } };
  return {
    rule: rule.id,
    severity: rule.severity === 'off' ? 'info' : rule.severity,
    data,
    ...where,
    related: related.map((other) => ({ place: placeOf(other), data: {} })),
    suggestions,
  };
}

/** Severity for a file: the last override that names it, else `rules`, else the preset, else the rule's own. */
export function severityOf(rule: Rule, settings: Settings, path: string): RuleSeverity {
  if (rule.locked) return rule.severity;
  const preset = settings.extends === 'recommended' ? undefined : rule.presets?.[settings.extends];
  let severity: RuleSeverity = preset ?? rule.severity;
  const apply = (setting: unknown) => {
    const given = Array.isArray(setting) ? setting[0] : setting;
    if (given !== undefined) severity = given as Severity | 'off';
  };
  apply(settings.rules[rule.id]);
  for (const { files, rules } of settings.overrides) {
    if (rules[rule.id] !== undefined && files.some((glob) => matchesGlob(path, glob))) apply(rules[rule.id]);
  }
  return severity;
}

interface Variant {
  readonly options: unknown;
  /** Whether these options apply to a file. */
  readonly holds: (path: string) => boolean;
}

/** The options of a rule: its defaults merged with `tpm.yaml`, and one variant per override with options. */
function variantsOf(rule: Rule, settings: Settings): Variant[] {
  const parseOptions = (setting: unknown) => rule.options?.parse(Array.isArray(setting) ? setting[1] : {});
  const special = settings.overrides
    .filter(({ rules }) => Array.isArray(rules[rule.id]))
    .map(({ files, rules }) => ({ files, options: parseOptions(rules[rule.id]) }))
    .reverse();
  const findVariant = (path: string) => special.findIndex(({ files }) => files.some((glob) => matchesGlob(path, glob)));
  return [
    { options: parseOptions(settings.rules[rule.id]), holds: (path) => findVariant(path) === -1 },
    ...special.map(({ options }, index) => ({ options, holds: (path: string) => findVariant(path) === index })),
  ];
}
