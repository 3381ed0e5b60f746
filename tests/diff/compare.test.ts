import { describe, expect, test } from 'vitest';
import { diffCatalogs } from '../../src/compare.js';
import type { Diff } from '../../src/topics/diff/compare-models.view.js';
import { catalogOf } from '../helpers/catalog.js';

const SETTINGS = 'name: Laden\nasOf: 2026-11-21\n';

/** A shop with three touchpoints; tests change it by replacing text. */
const SHOP = `touchpoints:
  kasse: { name: Kasse, phase: purchase, importance: { purchase: 9 } }
  beratung: { name: Beratung, phase: purchase, importance: { purchase: 8 } }
  telefon: { name: Telefon, phase: post-purchase, importance: { purchase: 3 } }
moments:
  schlange: { name: Die Schlange am Samstag, touchpoints: [kasse, telefon] }
assessments:
  kunden-2025:
    date: 2025-06-30
    perspective: customer
    method: survey
    ratings:
      kasse: { ist: 4, soll: 8 }
      beratung: { ist: 6, soll: 8 }
      telefon: { ist: 7, soll: 8 }
measures:
  zweite-kasse: { name: Zweite Kasse, improves: { kasse: { by: 2 } }, status: planned, until: 2026-12-31 }
`;

function diffOf(before: string, after: string, settings: [string, string] = ['', '']): Diff {
  const side = (text: string, more: string) => catalogOf({ 'tpm.yaml': SETTINGS + more, 'laden.yaml': text });
  return diffCatalogs(side(before, settings[0]), side(after, settings[1]), { asOf: '2026-11-21' });
}

const changed = (from: string | RegExp, to: string) => {
  const text = SHOP.replace(from, to);
  expect(text).not.toBe(SHOP);
  return diffOf(SHOP, text);
};

describe('equal meanings are no change', () => {
  test.each([
    ['a score in its long form', 'ist: 4,', 'ist: { score: 4 },'],
    ['a default that is written down', 'name: Kasse, ', 'name: Kasse, status: live, audience: customer, '],
    ['an empty list', 'name: Kasse, ', 'name: Kasse, tags: [], personas: [], '],
    ['another order of a list without order', '[kasse, telefon]', '[telefon, kasse]'],
    ['the full weight of a moment', 'touchpoints: [kasse', 'weight: 1, touchpoints: [kasse'],
  ])('%s', (_, from, to) => {
    // Rules may report an empty list, so only the entries are compared.
    expect(changed(from, to).changes).toEqual([]);
  });

  test('a default setting that is written down', () => {
    expect(diffOf(SHOP, SHOP, ['', 'scale: { min: 1, max: 10 }\nstaleAfterDays: 365\n']).different).toBe(false);
  });

  test('a year as number or text, but not the order of steps', () => {
    const journey = (steps: string, date: string) =>
      `${SHOP.replace('2025-06-30', date)}journeys:\n  einkauf: { name: Einkauf, steps: [${steps}] }\n`;
    const steps = 'beratung, { touchpoint: kasse }';
    expect(diffOf(journey(steps, '2025'), journey('{ touchpoint: beratung }, kasse', '"2025"')).different).toBe(false);
    expect(diffOf(journey(steps, '2025'), journey('kasse, beratung', '2025')).changes).toMatchObject([
      { kind: 'journey', change: 'changed', fields: [{ path: '/steps' }] },
    ]);
  });
});

describe('entries', () => {
  test('added, removed, changed by field', () => {
    const diff = changed(
      /^ {2}telefon: .*$/m,
      '  telefon: { name: Telefon, phase: purchase, importance: { purchase: 3, retention: 5 }, x-raum: { b: 1, a: 2 } }\n  parkplatz: { name: Parkplatz, phase: purchase }',
    );
    expect(diff.changes).toMatchObject([
      { kind: 'touchpoint', id: 'parkplatz', name: 'Parkplatz', change: 'added', fields: [], file: 'laden.yaml' },
      {
        id: 'telefon',
        change: 'changed',
        fields: [
          { path: '/importance/retention', before: null, after: 5 },
          { path: '/phase', before: 'post-purchase', after: 'purchase' },
          { path: '/x-raum', before: null, after: { a: 2, b: 1 } },
        ],
      },
    ]);
  });

  test('a rename by equal content is followed with all references', () => {
    const after = SHOP.replaceAll('kasse', 'tresen').replace('zweite-tresen', 'zweite-kasse');
    const diff = diffOf(SHOP, after);
    expect(diff.changes.map(({ kind, id, from, change }) => [kind, id, from, change])).toEqual([
      ['touchpoint', 'tresen', 'kasse', 'renamed'],
    ]);
    expect([diff.touchpoints, diff.moments, diff.measures, diff.findings.new, diff.findings.resolved]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  test('renamed and changed at once, with formerly', () => {
    const after = SHOP.replace('  kasse: { name: Kasse', '  tresen: { x-renamed-from: kasse, name: Tresen')
      .replace('[kasse,', '[tresen,')
      .replace('kasse: { ist: 4', 'tresen: { ist: 5')
      .replace('improves: { kasse', 'improves: { tresen');
    const diff = diffOf(SHOP, after);
    expect(diff.changes).toMatchObject([
      { id: 'tresen', from: 'kasse', change: 'renamed', fields: [{ path: '/name', before: 'Kasse', after: 'Tresen' }] },
      { kind: 'assessment', fields: [{ path: '/ratings/tresen/ist/score', before: 4, after: 5 }] },
    ]);
    expect(diff.touchpoints[0]).toMatchObject({ touchpoint: 'tresen', before: { gap: 4 }, after: { gap: 3 } });
  });

  test('an entry that renames a renamed one is followed too; equal content of two entries is no match', () => {
    const after = SHOP.replaceAll('kasse', 'tresen').replaceAll('schlange', 'samstag');
    expect(diffOf(SHOP, after).changes.map(({ id, change }) => [id, change])).toEqual([
      ['tresen', 'renamed'],
      ['samstag', 'renamed'],
      ['zweite-tresen', 'renamed'],
    ]);
    const twins = (one: string, two: string) =>
      `touchpoints:\n  ${one}: { name: Tür, phase: purchase }\n  ${two}: { name: Tür, phase: purchase }\n`;
    const doors = diffOf(twins('tuer-a', 'tuer-b'), twins('tuer-c', 'tuer-d'));
    expect(doors.changes.map(({ change }) => change).sort()).toEqual(['added', 'added', 'removed', 'removed']);
  });
});

describe('figures', () => {
  test('gap, reaction and rank with the reason, and touchpoints that moved only because of others', () => {
    const diff = changed('kasse: { ist: 4,', 'kasse: { ist: 7.5,');
    expect(diff.summary).toEqual({
      smaller: 1,
      larger: 0,
      closed: 0,
      opened: 0,
      biggest: [{ touchpoint: 'kasse', from: 4, to: 0.5 }],
    });
    const rows = diff.touchpoints.map((row) => [row.touchpoint, row.before?.rank, row.after?.rank, row.rankBecause]);
    expect(rows).toEqual([
      ['kasse', 1, 3, ['ist']],
      ['beratung', 2, 1, ['others']],
      ['telefon', 3, 2, ['others']],
    ]);
    expect(diff.touchpoints[0]).toMatchObject({
      gap: 'smaller',
      before: { ist: 4, soll: 8, target: 8, gap: 4, reaction: 'disappointing' },
      after: { ist: 7.5, gap: 0.5, reaction: 'okay' },
    });
  });

  test.each([
    ['closed', 'kasse: { ist: 8.5,', 'closed'],
    ['larger', 'kasse: { ist: 3,', 'larger'],
    ['unknown where there is none any more', 'kasse: {', null],
  ])('a gap that is %s', (_, to, gap) => {
    expect(changed('kasse: { ist: 4,', to).touchpoints[0]).toMatchObject({ touchpoint: 'kasse', gap });
  });

  const asked = (ratings: string, line = '') =>
    SHOP.replace(
      'measures:',
      `  kunden-2026:\n    date: 2026-06-30\n    perspective: customer\n    method: survey\n${line}    ratings: { ${ratings} }\nmeasures:`,
    );
  const reasons = ({ touchpoints }: Diff) =>
    Object.fromEntries(touchpoints.map(({ touchpoint, rankBecause }) => [touchpoint, rankBecause]));

  test('a touchpoint that rises with a smaller gap rises because of others alone', () => {
    // Priorities: 42.0 → 5.2, 8.6 → 2.2, 6.8 → 6.1.
    const diff = diffOf(SHOP, asked('kasse: { ist: 7.5 }, beratung: { ist: 7.5 }, telefon: { ist: 7.1 }'));
    const ranks = diff.touchpoints.map(({ touchpoint, before, after }) => [touchpoint, before?.rank, after?.rank]);
    expect(ranks).toContainEqual(['telefon', 3, 1]);
    expect(reasons(diff)).toEqual({ kasse: ['ist'], beratung: ['ist'], telefon: ['others'] });
  });

  test('only own values that changed in the direction of the rank are reasons', () => {
    const diff = diffOf(SHOP, asked('telefon: { ist: 7.5, soll: 10 }'));
    expect(reasons(diff)).toEqual({ telefon: ['target'], beratung: ['others'] });
    const lowestFirst: [string, string] = [
      'priority: { method: satisfaction }\n',
      'priority: { method: satisfaction }\n',
    ];
    const byIst = diffOf(SHOP, asked('telefon: { ist: 5, soll: 10 }'), lowestFirst);
    expect(reasons(byIst)).toMatchObject({ telefon: ['ist'] });
  });

  test('across a break of the series no gap is smaller or larger', () => {
    const ratings = 'kasse: { ist: 7 }';
    expect(diffOf(SHOP, asked(ratings)).summary).toMatchObject({ smaller: 1 });
    const broken = asked(ratings, '    seriesBreak: true\n');
    expect(diffOf(broken, SHOP).summary).toMatchObject({ larger: 0 });
    const diff = diffOf(SHOP, broken);
    expect(diff.summary).toEqual({ smaller: 0, larger: 0, closed: 0, opened: 0, biggest: [] });
    expect(diff.touchpoints.find(({ touchpoint }) => touchpoint === 'kasse')).toMatchObject({
      before: { ist: 4, gap: 4 },
      after: { ist: 7, gap: null },
      gap: null,
      seriesBreak: true,
    });
    expect(diff.touchpoints.filter(({ seriesBreak }) => seriesBreak)).toHaveLength(1);
  });

  test('reports where an Ist by customers replaces one by the company, also if both are equal', () => {
    const believed = SHOP.replaceAll('perspective: customer', 'perspective: company');
    const changes = (ratings: string) =>
      diffOf(believed, asked(ratings).replace('perspective: customer', 'perspective: company')).touchpoints;
    expect(changes('kasse: { ist: 7 }')).toMatchObject([
      { touchpoint: 'kasse', before: { ist: 4, opinion: true }, after: { ist: 7, opinion: false }, gap: 'smaller' },
    ]);
    expect(changes('kasse: { ist: 4 }')).toMatchObject([{ touchpoint: 'kasse', gap: 'same', seriesBreak: false }]);
  });

  test('a break of one persona’s rounds does not break the series for all', () => {
    const group = asked('kasse: { ist: 3 }', '    persona: senioren\n    seriesBreak: true\n').replace(
      '2026-06-30',
      '2026-06-29',
    );
    const personas = 'personas: { senioren: { name: Senioren }, junge: { name: Junge } }\n';
    const all = `${group.replace('kunden-2026', 'senioren-2026')}${personas}`.replace(
      'measures:',
      '  kunden-2026:\n    date: 2026-06-30\n    perspective: customer\n    method: survey\n    ratings: { kasse: { ist: 6 } }\nmeasures:',
    );
    expect(diffOf(SHOP, all).summary).toMatchObject({ smaller: 1, biggest: [{ from: 4, to: 2 }] });
  });

  test('over-fulfilment that grows is no gap', () => {
    const over = SHOP.replace('kasse: { ist: 4', 'kasse: { ist: 8.5');
    expect(diffOf(over, over.replace('8.5', '9')).summary).toMatchObject({ smaller: 0, larger: 0 });
  });

  test('weights and other settings are each side’s own', () => {
    const diff = diffOf(SHOP, SHOP, ['', 'priority: { weights: { moment: 5 } }\n']);
    expect(diff.settings).toEqual([{ path: '/priority/weights/moment', before: 1, after: 5 }]);
    expect(diff.touchpoints.length).toBeGreaterThan(0);
    expect(diff.touchpoints.every(({ gap }) => gap === 'same')).toBe(true);
    expect(diff.touchpoints.flatMap(({ rankBecause }) => rankBecause)).not.toContain('others');
  });

  test('another scale is not compared', () => {
    const diff = diffOf(SHOP, SHOP, ['', 'scale: { min: 0, max: 10 }\n']);
    expect(diff.comparable).toBe(false);
    expect(diff.summary).toMatchObject({ smaller: 0, larger: 0, biggest: [] });
    expect(diff.touchpoints.every(({ gap }) => gap === null)).toBe(true);
  });
});

describe('events', () => {
  test('a moment closes and opens', () => {
    const met = SHOP.replace('kasse: { ist: 4', 'kasse: { ist: 8').replace('telefon: { ist: 7', 'telefon: { ist: 8');
    expect(diffOf(SHOP, met).moments).toEqual([
      { moment: 'schlange', name: 'Die Schlange am Samstag', before: 'open', after: 'met', change: 'closed' },
    ]);
    expect(diffOf(met, SHOP).moments).toMatchObject([{ change: 'opened' }]);
    expect(diffOf(SHOP, SHOP.replace(/^moments:\n.*\n/m, '')).moments).toMatchObject([{ after: null, change: 'gone' }]);
  });

  test.each([
    ['planned', 'running', ['started']],
    ['planned', 'done', ['done']],
    ['running', 'dropped', ['dropped']],
    ['idea', 'planned', ['decided']],
    ['done', 'running', ['reopened']],
    ['running', 'planned', ['reopened']],
  ])('a measure goes from %s to %s', (from, to, events) => {
    const at = (status: string) => SHOP.replace('status: planned', `status: ${status}`);
    expect(diffOf(at(from), at(to)).measures).toMatchObject([{ measure: 'zweite-kasse', events }]);
  });

  test('a measure is new, removed, late, and in time again', () => {
    const without = SHOP.replace(/^measures:\n.*\n/m, '');
    const late = SHOP.replace('2026-12-31', '2026-10-31');
    expect(diffOf(without, late).measures).toMatchObject([{ before: null, events: ['new', 'overdue'] }]);
    expect(diffOf(SHOP, without).measures).toMatchObject([{ after: null, events: ['removed'] }]);
    expect(diffOf(SHOP, late).measures).toMatchObject([{ events: ['overdue'], after: { overdueDays: 21 } }]);
    expect(diffOf(late, SHOP).measures).toMatchObject([{ events: ['on-time'] }]);
    expect(diffOf(late, late.replace('planned', 'done')).measures).toMatchObject([{ events: ['done'] }]);
  });

  test('gates broken and passed again, held against both sides with the same limits', () => {
    const worse = SHOP.replace('telefon: { ist: 7', 'telefon: { ist: 3');
    const gates: [string, string] = ['', 'gates: { mean-gap: [error, { max: 2.5 }], no-regression: error }\n'];
    expect(diffOf(SHOP, worse, gates).gates).toMatchObject([
      { gate: 'mean-gap', limit: 2.5, before: { state: 'passed' }, after: { state: 'failed' }, change: 'broken' },
      { gate: 'no-regression', before: null, after: { state: 'failed', value: 1 }, change: 'broken' },
    ]);
    expect(diffOf(worse, SHOP, gates).gates.map(({ change }) => change)).toEqual(['passed', null]);
  });

  test('findings by fingerprint, also of a renamed entry, and not those of a moved file', () => {
    const named = diffOf(SHOP, SHOP.replace('name: Kasse,', 'name: Kasse, owner: Leitung,'));
    expect(named.findings.resolved.map(({ fingerprint }) => fingerprint)).toEqual(['owner-missing:touchpoint/kasse']);
    const hidden = `${SHOP}# \u200b\n`;
    const [one, other] = ['a.yaml', 'neu/b.yaml'].map((path) => catalogOf({ 'tpm.yaml': SETTINGS, [path]: hidden }));
    if (!one || !other) throw new Error('two catalogs');
    expect(one.findings.length + other.findings.length).toBeGreaterThan(0);
    expect(diffCatalogs(one, other, { asOf: '2026-11-21' }).different).toBe(false);
  });

  test('changed steps of the coverage', () => {
    const diff = diffOf(SHOP, SHOP.replace('status: planned', 'status: running'));
    expect(diff.coverage).toEqual({
      steps: [{ step: '3b', before: { done: 0, notNeeded: 0, total: 3 }, after: { done: 1, notNeeded: 0, total: 3 } }],
      touchpoints: [{ touchpoint: 'kasse', done: ['3b'], undone: [], notNeeded: [], needed: [] }],
    });
  });

  test('a catalog that begins is new as a whole, on its own scale', () => {
    const after = catalogOf({ 'tpm.yaml': `${SETTINGS}scale: { min: 0, max: 10 }\n`, 'laden.yaml': SHOP });
    const diff = diffCatalogs(null, after, { asOf: '2026-11-21' });
    expect(diff.comparable).toBe(true);
    expect(diff.settings).toEqual([]);
    expect(new Set(diff.changes.map(({ change }) => change))).toEqual(new Set(['added']));
    expect(diff.touchpoints.every(({ before }) => before === null)).toBe(true);
  });
});
