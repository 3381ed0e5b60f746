import fc from 'fast-check';
import { type Scale, settingsOf } from '../../src/core/model/settings.js';
import type { ConfigInput } from '../../src/kinds/config.js';
import type { Fields } from '../../src/kinds/index.js';

/** A valid catalog as data, independent of files, order and spelling. */
export interface PlannedCatalog {
  readonly settings: ConfigInput & { readonly scale: Scale };
  readonly personas: Readonly<Record<string, Fields<'persona'>>>;
  readonly departments: Readonly<Record<string, Fields<'department'>>>;
  readonly touchpoints: Readonly<Record<string, Fields<'touchpoint'>>>;
  readonly moments: Readonly<Record<string, Fields<'moment'>>>;
  readonly assessments: Readonly<Record<string, Fields<'assessment'>>>;
  readonly measures: Readonly<Record<string, Fields<'measure'>>>;
  readonly metrics: Readonly<Record<string, Fields<'metric'>>>;
  readonly journeys: Readonly<Record<string, Fields<'journey'>>>;
  readonly incidents: Readonly<Record<string, Fields<'incident'>>>;
}

/** A bike shop. Some ids are words with a special meaning elsewhere. */
const TOUCHPOINTS: Readonly<Record<string, string>> = {
  schaufenster: 'Schaufenster',
  webseite: 'Webseite mit Ersatzteilsuche',
  bewertungen: 'Bewertungen im Netz',
  beratung: 'Beratung im Laden',
  probefahrt: 'Probefahrt',
  kasse: 'Kasse',
  uebergabe: 'Übergabe des neuen Rads 🚲',
  werkstatt: 'Reparatur in der Werkstatt',
  telefon: 'Telefon',
  rechnung: 'Rechnung: "Posten, Stunden, Teile"',
  constructor: 'Rahmen nach Maß',
  null: 'Anruf, den niemand annimmt',
};
const PERSONAS: Readonly<Record<string, string>> = { pendler: 'Pendler', familie: 'Familie', renner: 'Rennfahrerin' };
const DEPARTMENTS: Readonly<Record<string, string>> = { verkauf: 'Verkauf', technik: 'Werkstatt', buero: 'Büro' };
const ROUNDS = ['2024', 'kunden-2025', 'kunden-2026', 'mystery-2026', 'workshop', 'soll-2027'];
const MEASURES = ['abholtermin', 'leihrad', 'preise-aushaengen', 'zweites-telefon', 'rad-geputzt', 'schulung'];
const DATES = ['2024', '2025-06', '2025-12-31', '2026-03-31', '2026-03-31', '2026-09-30', 2026, '2027-01-31'] as const;
const LAST_DAYS = ['2025-11-30', '2026-03-31', '2026-09', '2026-12-31'] as const;

const SCALES: readonly Scale[] = [
  { min: 1, max: 10, best: 'max' },
  { min: 0, max: 100, best: 'max' },
  { min: 1, max: 5, best: 'max' },
  { min: 1, max: 6, best: 'min' },
  { min: -3, max: 3, best: 'max' },
];

/** Values on a grid, so that ties are common, and values with a decimal, so that sums are inexact. */
function onScale({ min, max }: Scale): fc.Arbitrary<number> {
  const range = max - min;
  const grid = fc.integer({ min: 0, max: 8 }).map((step) => min + (range * step) / 8);
  const fine = fc.integer({ min: 0, max: 100 }).map((step) => Math.round((min + (range * step) / 100) * 100) / 100);
  return fc.oneof(grid, fine);
}

type Value = NonNullable<Fields<'assessment'>['ratings'][string]['ist']>;

/** A share of the largest possible sd of many answers with this mean: √((mean − min)(max − mean)). */
function spreadAt(mean: number, share: number, { min, max }: Scale): number {
  return Math.floor(share * Math.sqrt((mean - min) * (max - mean)) * 1000) / 1000;
}

/** A number, a score with some of its optional fields, or the single votes of a workshop. */
function value(scale: Scale): fc.Arbitrary<Value> {
  const says = fc.constantFrom('Drei Tage', 'Niemand geht ans Telefon', 'Sehr freundlich');
  const score = onScale(scale);
  const measured = fc
    .record(
      { score, n: fc.constantFrom(1, 2, 9, 10, 96, 240), sd: fc.integer({ min: 0, max: 19 }), says },
      { requiredKeys: ['score'] },
    )
    .map(({ sd, ...rest }) =>
      sd === undefined || rest.n === 1 ? rest : { ...rest, sd: spreadAt(rest.score, sd / 20, scale) },
    );
  const votes = fc.record({ votes: fc.array(score, { minLength: 1, maxLength: 5 }) });
  return fc.oneof({ weight: 3, arbitrary: score }, { weight: 2, arbitrary: measured }, votes);
}

/** A Soll with a corridor, whose end is the worse of the two values on the scale. */
function corridor(scale: Scale): fc.Arbitrary<Value> {
  return fc.tuple(onScale(scale), onScale(scale)).map((ends) => {
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return scale.best === 'max' ? { score: high, minimum: low } : { score: low, minimum: high };
  });
}

type Rating = Fields<'assessment'>['ratings'][string];

/** The rating of a touchpoint in a round. Any value may be missing, but usually some can be compared. */
function rating(scale: Scale): fc.Arbitrary<Rating> {
  const any = value(scale);
  const soll = fc.oneof({ weight: 3, arbitrary: any }, corridor(scale));
  const parts = { ist: any, expectation: any, soll, importance: any, best: any };
  const words = { quotes: fc.constant<string[]>(['„Wo ist mein Rad?“']), note: fc.constant('nach dem Umbau') };
  return fc.oneof(
    fc.record({ ...parts, ...words }, { requiredKeys: [] }),
    fc.record(parts, { requiredKeys: ['ist'] }),
    fc.record(parts, { requiredKeys: ['ist', 'soll'] }),
  );
}

/** A map with some of the ids as keys, usually at least the given number. */
function someOf<T>(ids: readonly string[], entry: (id: string, at: number) => fc.Arbitrary<T>, mostly = 0) {
  const many = fc.subarray([...ids], { minLength: Math.min(mostly, ids.length) });
  return fc.oneof({ weight: 1, arbitrary: listOf(ids) }, { weight: 6, arbitrary: many }).chain((chosen) => {
    const entries = chosen.map((id, at) => [id, entry(id, at)] as const);
    return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<Record<string, T>>;
  });
}

const optional = { requiredKeys: [] as [] };
const named = (names: Readonly<Record<string, string>>, id: string) => fc.constant(names[id] ?? id);
const listOf = (ids: readonly string[]) => fc.subarray([...ids]);

interface Ids {
  readonly personas: readonly string[];
  readonly departments: readonly string[];
}

function touchpoint(id: string, { personas, departments }: Ids, scale: Scale): fc.Arbitrary<Fields<'touchpoint'>> {
  const factor = fc.record(
    {
      kind: fc.constantFrom('disappointment', 'ok', 'delight'),
      text: fc.constant('Das Rad steht zwei Wochen'),
      state: fc.constantFrom('open', 'met'),
    },
    { requiredKeys: ['kind', 'text'] },
  );
  const points = onScale(scale);
  return fc.record(
    {
      name: named(TOUCHPOINTS, id),
      phase: fc.constantFrom(...settingsOf().phases.map((phase) => phase.id)),
      channel: fc.constantFrom('website', 'shop', 'phone'),
      setting: fc.constantFrom('online', 'offline', 'both'),
      audience: fc.constantFrom('customer', 'customer', 'customer', 'employee'),
      status: fc.constantFrom('live', 'live', 'live', 'planned', 'retired'),
      personas: listOf(personas),
      owner: fc.constant('Werkstattleitung'),
      ...(departments.length > 0 ? { department: fc.constantFrom(...departments) } : {}),
      tags: fc.constant(['samstag']),
      reach: fc.constantFrom(0, 0.25, 0.4, 1),
      importance: fc.record({ purchase: points, retention: points, recommendation: points }, optional),
      decision: fc.constantFrom('keep', 'improve', 'drop'),
      factors: someOf(['wartezeit', 'geputzt'], () => factor),
    },
    { requiredKeys: ['name', 'phase'] },
  );
}

function round(touchpoints: readonly string[], { personas, departments }: Ids, catalogScale: Scale) {
  const own = fc.option(fc.constantFrom(...SCALES), { nil: undefined, freq: 4 });
  return own.chain(
    (scale): fc.Arbitrary<Fields<'assessment'>> =>
      fc.record(
        {
          date: fc.constantFrom(...DATES),
          perspective: fc.constantFrom('customer', 'customer', 'company'),
          method: fc.constantFrom('survey', 'workshop', 'interview'),
          ...(personas.length > 0 ? { persona: fc.constantFrom(...personas) } : {}),
          ...(departments.length > 0 ? { department: fc.constantFrom(...departments) } : {}),
          respondents: fc.integer({ min: 240, max: 500 }),
          ...(scale ? { scale: fc.constant(scale) } : {}),
          seriesBreak: fc.boolean(),
          ratings: someOf(touchpoints, () => rating(scale ?? catalogScale), 4),
        },
        { requiredKeys: ['date', 'perspective', 'method', 'ratings', ...(scale ? ['scale' as const] : [])] },
      ),
  );
}

/**
 * A measure that improves existing touchpoints, and requires or excludes only earlier measures, so that there are no
 * cycles.
 */
function measure(
  at: number,
  touchpoints: PlannedCatalog['touchpoints'],
  scale: Scale,
): fc.Arbitrary<Fields<'measure'>> {
  const by = fc.integer({ min: 1, max: 16 }).map((step) => ((scale.max - scale.min) * step) / 16);
  const improvement = (id: string): fc.Arbitrary<Fields<'measure'>['improves'][string]> => {
    const factors = Object.keys(touchpoints[id]?.factors ?? {});
    return factors.length === 0
      ? fc.record({ by })
      : fc.record({ by, factor: fc.constantFrom(...factors) }, { requiredKeys: ['by'] });
  };
  const days = fc.constantFrom(0, 1, 3, 10, 11, 40);
  const earlier = MEASURES.slice(0, at);
  return fc.record(
    {
      name: fc.constant(`Maßnahme ${at + 1}`),
      improves: someOf(Object.keys(touchpoints), improvement, 1),
      owner: fc.constant('Werkstattleitung'),
      until: fc.constantFrom(...LAST_DAYS),
      finished: fc.constantFrom(...LAST_DAYS),
      effortDays: days,
      cost: fc.constantFrom(0, 900, 25_000),
      leadTimeDays: fc.constantFrom(0, 30, 90, 120),
      status: fc.constantFrom('idea', 'idea', 'planned', 'running', 'done', 'dropped'),
      ...(earlier.length > 0 ? { requires: listOf(earlier) } : {}),
    },
    { requiredKeys: ['name', 'improves', 'status'] },
  );
}

/** Measures by id; a requirement of a measure that is not in the catalog is removed. */
function measures(touchpoints: PlannedCatalog['touchpoints'], scale: Scale) {
  return someOf(MEASURES, (id) => measure(MEASURES.indexOf(id), touchpoints, scale), 2).map((chosen) =>
    Object.fromEntries(
      Object.entries(chosen).map(([id, fields]) => {
        if (!fields.requires) return [id, fields];
        return [id, { ...fields, requires: fields.requires.filter((other) => Object.hasOwn(chosen, other)) }];
      }),
    ),
  );
}

const persona = (id: string) =>
  fc.record({ name: named(PERSONAS, id), share: fc.constantFrom(0, 0.2, 0.5, 1) }, { requiredKeys: ['name'] });

/** Entries that do not affect the results under test. */
function bystanders(touchpoints: readonly string[]) {
  if (touchpoints.length === 0)
    return {
      moments: fc.constant({}),
      metrics: fc.constant({}),
      journeys: fc.constant({}),
      incidents: fc.constant({}),
    };
  const one = fc.constantFrom(...touchpoints);
  return {
    moments: someOf(['erste-reparatur', 'samstagvormittag'], () =>
      fc.record(
        {
          name: fc.constant('Die erste Reparatur'),
          touchpoints: fc.subarray([...touchpoints], { minLength: 1 }),
          weight: fc.constantFrom(0, 0.5, 1),
        },
        { requiredKeys: ['name', 'touchpoints'] },
      ),
    ),
    metrics: someOf(['wartezeit'], () =>
      fc.record(
        {
          name: fc.constant('Mittlere Wartezeit'),
          touchpoint: one,
          kind: fc.constant('duration' as const),
          better: fc.constant('lower' as const),
          values: fc.constant({ '2026-01': 12, '2026-10': { value: 9, n: 80 } }),
        },
        { requiredKeys: ['name', 'kind', 'better', 'values'] },
      ),
    ),
    journeys: someOf(['neues-rad'], () =>
      fc.record({ name: fc.constant('Ein neues Rad'), steps: fc.array(one, { minLength: 1, maxLength: 4 }) }),
    ),
    incidents: someOf(['rad-vertauscht'], () =>
      fc.record({
        date: fc.constant('2026-05-02'),
        touchpoint: one,
        polarity: fc.constantFrom('positive', 'negative'),
      }),
    ),
  };
}

function settings(scale: Scale): fc.Arbitrary<PlannedCatalog['settings']> {
  return fc.record(
    {
      scale: fc.constant(scale),
      name: fc.constant('Zweirad Wendel'),
      language: fc.constantFrom('de', 'en'),
      asOf: fc.constant('2026-11-21'),
      gap: fc.record({ against: fc.constantFrom('soll', 'expectation', 'best') }),
      priority: fc.record({
        weights: fc.record({ purchase: fc.constantFrom(0, 1, 3), reach: fc.constantFrom(0, 1, 0.5) }),
      }),
      quickWins: fc.record({ maxEffortDays: fc.constantFrom(3, 10), minBenefit: fc.constantFrom(0, 1) }),
    },
    { requiredKeys: ['scale', 'asOf'] },
  );
}

/** Gives a touchpoint a twin with equal values, because equal scores are rare otherwise. */
function withTwin(plan: PlannedCatalog, of: string): PlannedCatalog {
  const own = <T>(entries: Readonly<Record<string, T>>) => (Object.hasOwn(entries, of) ? entries[of] : undefined);
  const twin = own(plan.touchpoints);
  if (!twin) return plan;
  const assessments = Object.entries(plan.assessments).map(([id, fields]) => {
    const rating = own(fields.ratings);
    return [id, rating ? { ...fields, ratings: { ...fields.ratings, zwilling: rating } } : fields] as const;
  });
  return {
    ...plan,
    touchpoints: { ...plan.touchpoints, zwilling: { ...twin, name: `${twin.name} nebenan` } },
    assessments: Object.fromEntries(assessments),
  };
}

/** Removes all values of criteria, so that every leverage is unknown. */
function withoutLeverage(plan: PlannedCatalog): PlannedCatalog {
  const mapped = <T, U>(entries: Readonly<Record<string, T>>, change: (entry: T) => U) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)] as const));
  return {
    ...plan,
    moments: {},
    touchpoints: mapped(plan.touchpoints, ({ importance: _, reach: __, ...fields }) => fields),
    assessments: mapped(plan.assessments, (fields) => ({
      ...fields,
      ratings: mapped(fields.ratings, ({ importance: _, ...rated }) => rated),
    })),
  };
}

/** Valid catalogs of all sizes: from almost empty to a dozen touchpoints with several rounds on several scales. */
export function plannedCatalog(): fc.Arbitrary<PlannedCatalog> {
  const ids = fc.record({
    scale: fc.constantFrom(...SCALES),
    personas: listOf(Object.keys(PERSONAS)),
    departments: listOf(Object.keys(DEPARTMENTS)),
  });
  const withTouchpoints = ids.chain(({ scale, ...known }) =>
    fc.record({
      scale: fc.constant(scale),
      known: fc.constant(known),
      touchpoints: someOf(Object.keys(TOUCHPOINTS), (id) => touchpoint(id, known, scale), 4),
    }),
  );
  const plan = withTouchpoints.chain(({ scale, known, touchpoints }): fc.Arbitrary<PlannedCatalog> => {
    const met = Object.keys(touchpoints);
    return fc.record({
      settings: settings(scale),
      personas: fc.record(Object.fromEntries(known.personas.map((id) => [id, persona(id)]))),
      departments: fc.record(
        Object.fromEntries(known.departments.map((id) => [id, fc.record({ name: named(DEPARTMENTS, id) })])),
      ),
      touchpoints: fc.constant(touchpoints),
      assessments: someOf(ROUNDS, () => round(met, known, scale), 2),
      measures: measures(touchpoints, scale),
      ...bystanders(met),
    });
  });
  const twinOf = fc.option(fc.constantFrom(...Object.keys(TOUCHPOINTS)), { nil: '' });
  return fc
    .tuple(plan, twinOf, fc.constantFrom(...Array.from({ length: 12 }, (_, at) => at === 11)))
    .map(([planned, of, blind]) => withTwin(blind ? withoutLeverage(planned) : planned, of));
}
