import { countOf, groupBy, type Row, textOf } from './csv.js';
import { hospitalReadme } from './hospital-readme.js';
import { catalogText, sentenceCase, settingsText } from './yaml-text.js';

export const HOSPITAL_FILE = 'hcahps-national.csv';

const SETTINGS = {
  name: 'US hospitals, national patient survey 2015–2023',
  asOf: '2023-07-31',
  scale: { min: 0, max: 100 },
  phases: [
    { id: 'stay', name: 'The stay' },
    { id: 'discharge', name: 'Discharge and after' },
  ],
};

const SOURCE = 'HCAHPS national averages';

function isWholeStay(row: Row): boolean {
  return textOf(row, 'phase') === 'whole-stay';
}

/** Turns the id of a survey item into a name: `quiet-at-night` becomes `Quiet at night`. */
function nameOf(id: string): string {
  return sentenceCase(id.replaceAll('-', ' '));
}

function touchpointsFile(rows: readonly Row[]): string {
  const touchpoints = [...groupBy(rows, 'touchpoint_id').values()].flatMap(([row]) => {
    if (row === undefined) return [];
    const id = textOf(row, 'touchpoint_id');
    const name = nameOf(id);
    const wording = sentenceCase(textOf(row, 'label'));
    const description = wording === name ? undefined : wording;
    const measure = textOf(row, 'measure_id');
    return [[id, { name, description, phase: textOf(row, 'phase'), setting: 'offline', 'x-measure': measure }]];
  });
  return catalogText('What patients are asked about. The description is the best answer, whose share is the Ist.', {
    touchpoints: Object.fromEntries(touchpoints),
  });
}

function ratingOf(row: Row): object {
  const note = `middle ${textOf(row, 'middle_box_pct')}, bottom ${textOf(row, 'bottom_box_pct')} percent`;
  return { ist: countOf(row, 'top_box_pct'), note };
}

function roundOf(release: string, rows: readonly Row[]): object {
  const [first] = rows;
  if (first === undefined) throw new Error(`no items in release ${release}`);
  return {
    date: release,
    period: { from: textOf(first, 'period_start'), to: textOf(first, 'period_end') },
    perspective: 'customer',
    method: 'survey',
    source: `${SOURCE}, release of ${release}`,
    ratings: Object.fromEntries(rows.map((row) => [textOf(row, 'touchpoint_id'), ratingOf(row)])),
  };
}

function releases(rows: readonly Row[]): [string, string][] {
  return [...groupBy(rows, 'release')].map(([release, items]) => {
    const comment = 'Ist: percent of patients who gave the best answer. How many answered is not given.';
    return [
      `assessments/${release}.yaml`,
      catalogText(comment, { assessments: { [`release-${release}`]: roundOf(release, items) } }),
    ];
  });
}

/** The survey sets no targets, so the Soll is the best national value so far: it has been reached before. */
function derivedSoll(rows: readonly Row[]): string {
  const ratings = [...groupBy(rows, 'touchpoint_id')].map(([id, items]) => {
    const best = items.reduce((top, row) => (countOf(row, 'top_box_pct') > countOf(top, 'top_box_pct') ? row : top));
    return [id, { soll: countOf(best, 'top_box_pct'), note: `first reached in release ${textOf(best, 'release')}` }];
  });
  const round = {
    date: '2023-07',
    perspective: 'company',
    method: 'analytics',
    source: 'derived from the releases in this catalog',
    note: 'Derived, not a target of the hospitals: the best national value of each touchpoint, what they once could.',
    ratings: Object.fromEntries(ratings),
  };
  return catalogText('The Soll of this example is derived from the Ist of the best release.', {
    assessments: { 'best-release': round },
  });
}

function metricsFile(rows: readonly Row[]): string {
  const metrics = [...groupBy(rows, 'touchpoint_id')].map(([id, items]) => {
    const unit = textOf(items[0] ?? {}, 'label');
    const values = items.map((row) => [textOf(row, 'release'), countOf(row, 'top_box_pct') / 100]);
    return [id, { name: nameOf(id), kind: 'share', unit, better: 'higher', values: Object.fromEntries(values) }];
  });
  return catalogText('What patients say of the whole stay: it belongs to no single touchpoint.', {
    metrics: Object.fromEntries(metrics),
  });
}

/** The catalog `examples/hospital`: texts by file name, relative to its folder. */
export function hospitalExample(rows: readonly Row[]): ReadonlyMap<string, string> {
  const items = rows.filter((row) => !isWholeStay(row));
  return new Map([
    ['tpm.yaml', settingsText('Nine releases of one national survey. See README.md.', SETTINGS)],
    ['touchpoints.yaml', touchpointsFile(items)],
    ...releases(items),
    ['assessments/best-release.yaml', derivedSoll(items)],
    ['metrics.yaml', metricsFile(rows.filter(isWholeStay))],
    ['README.md', hospitalReadme(items)],
  ]);
}
