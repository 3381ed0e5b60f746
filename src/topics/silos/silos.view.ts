import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { type Passage, passagesOf } from '../../analysis/journey-steps.js';
import { isPending } from '../../analysis/measure-state.js';
import { mean } from '../../analysis/statistics/describe.js';
import { groupByKeys } from '../../core/group-by-keys.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { id, nullable, score } from '../shared/fields.js';
import { defineView } from '../view.js';

/** Minimum number of departments, the responsible one included, that counts as many. */
const MANY_DEPARTMENTS = 3;

const department = () =>
  z.strictObject({
    department: nullable(id()),
    touchpoints: z.int(),
    rated: z.int(),
    /** Number of other departments' touchpoints in which this one is involved. */
    involved: z.int(),
    meanIst: nullable(score()),
    meanShortfall: nullable(score()),
    worst: nullable(id()),
    /** Ideas, planned and running measures for its touchpoints. */
    openMeasures: z.array(id()),
  });

const passage = () =>
  z.strictObject({
    journey: id(),
    step: z.int(),
    from: id(),
    to: id(),
    fromDepartment: nullable(id()),
    toDepartment: nullable(id()),
    handOver: nullable(z.boolean()),
    settingBreak: nullable(z.enum(['online-offline', 'offline-online'])),
    drop: nullable(score()),
  });

/** Number of passages, of passages with both Ist values, and of falls of the Ist; the mean fall. */
const dropsSchema = () =>
  z.strictObject({ count: z.int(), rated: z.int(), falls: z.int(), meanFall: nullable(z.number()) });

const schema = () =>
  z.strictObject({
    departments: z.array(department()),
    withoutDepartment: z.array(id()),
    /** Touchpoints with three or more departments behind them. */
    manyInvolved: z.array(z.strictObject({ touchpoint: id(), departments: z.array(id()), ist: nullable(score()) })),
    /** Hand-overs and breaks between neighbouring steps, the deepest drop first. */
    passages: z.array(passage()),
    /** Falls of the Ist at changes of the department, at breaks of the setting, and elsewhere. */
    summary: z.strictObject({
      handOvers: dropsSchema(),
      settingBreaks: dropsSchema(),
      neither: dropsSchema(),
      journeys: z.int(),
    }),
    systems: z.array(z.strictObject({ system: z.string(), touchpoints: z.array(id()), departments: z.array(id()) })),
    /** Touchpoints without a system. */
    withoutSystem: z.int(),
  });

export type SilosData = z.infer<ReturnType<typeof schema>>;
export type PassageRow = SilosData['passages'][number];

/** Causes in the organisation [000, 001, 004] (method.md, 5). */
export const silos = defineView({
  id: 'silos',
  document: 'silos',
  schema,
  compute: (analysis): SilosData => {
    const passages = passagesOf(analysis);
    const broken = passages.filter((one) => one.handOver === true || one.settingBreak !== null);
    return {
      departments: departmentsOf(analysis),
      withoutDepartment: analysis.touchpoints.filter(({ fields }) => !fields.department).map((one) => one.id),
      manyInvolved: manyInvolvedOf(analysis),
      passages: broken.sort(byDrop).map((one) => ({ ...one })),
      summary: {
        handOvers: dropsOf(passages.filter((one) => one.handOver === true)),
        settingBreaks: dropsOf(passages.filter((one) => one.settingBreak !== null)),
        neither: dropsOf(passages.filter((one) => one.handOver === false && one.settingBreak === null)),
        journeys: new Set(passages.map((one) => one.journey)).size,
      },
      systems: systemsOf(analysis),
      withoutSystem: analysis.touchpoints.filter(({ fields }) => !fields.systems?.length).length,
    };
  },
});

function byDrop(left: Passage, right: Passage): number {
  return (
    Number(left.drop === null) - Number(right.drop === null) ||
    compareNumbers(right.drop ?? 0, left.drop ?? 0) ||
    compareByCodeUnit(left.journey, right.journey) ||
    left.step - right.step
  );
}

/** The mean is of falls alone; rises do not offset them. */
function dropsOf(passages: readonly Passage[]): z.infer<ReturnType<typeof dropsSchema>> {
  const known = passages.flatMap((one) => one.drop ?? []);
  const falls = known.filter((drop) => compareNumbers(drop, 0) > 0);
  return {
    count: passages.length,
    rated: known.length,
    falls: falls.length,
    meanFall: falls.length > 0 ? mean(falls) : null,
  };
}

/** The largest mean shortfall first, unknown last; touchpoints without a department form a row of their own. */
function departmentsOf(analysis: Analysis): SilosData['departments'] {
  const keys = [...analysis.model.departments.keys(), null];
  const own = groupByKeys(analysis.touchpoints, ({ fields }) => [fields.department ?? null]);
  const involved = groupByKeys(analysis.touchpoints, ({ fields }) => [...new Set(fields.involved)]);
  const pending = [...analysis.model.measures.values()].filter(isPending);
  const measures = groupByKeys(pending, ({ fields }) => Object.keys(fields.improves));
  const rows = keys.flatMap((key) => {
    const touchpoints = (own.get(key) ?? []).map(({ id: touchpoint }) => touchpoint);
    const open = new Set(touchpoints.flatMap((one) => (measures.get(one) ?? []).map((measure) => measure.id)));
    const row = {
      ...departmentOf(analysis, key, touchpoints),
      involved: key === null ? 0 : (involved.get(key)?.length ?? 0),
      openMeasures: [...open].sort(compareByCodeUnit),
    };
    return row.touchpoints + row.involved > 0 ? [row] : [];
  });
  return rows.sort(
    (left, right) =>
      Number(left.meanShortfall === null) - Number(right.meanShortfall === null) ||
      compareNumbers(right.meanShortfall ?? 0, left.meanShortfall ?? 0) ||
      Number(left.department === null) - Number(right.department === null) ||
      compareByCodeUnit(left.department ?? '', right.department ?? ''),
  );
}

function departmentOf(
  analysis: Analysis,
  key: string | null,
  ids: readonly string[],
): Omit<SilosData['departments'][number], 'involved' | 'openMeasures'> {
  const ists = ids.flatMap((one) => analysis.current(one, 'ist')?.score ?? []);
  const gaps = ids.flatMap((one) => {
    const shortfall = analysis.gap(one)?.shortfall;
    return shortfall === undefined ? [] : [{ one, shortfall }];
  });
  const [worst] = [...gaps].sort((left, right) => compareNumbers(right.shortfall, left.shortfall));
  return {
    department: key,
    touchpoints: ids.length,
    rated: ists.length,
    meanIst: ists.length > 0 ? mean(ists) : null,
    meanShortfall: gaps.length > 0 ? mean(gaps.map(({ shortfall }) => shortfall)) : null,
    worst: worst && compareNumbers(worst.shortfall, 0) > 0 ? worst.one : null,
  };
}

function manyInvolvedOf(analysis: Analysis): SilosData['manyInvolved'] {
  const rows = analysis.touchpoints.flatMap(({ id: touchpoint, fields }) => {
    const departments = [...new Set([...(fields.department ? [fields.department] : []), ...(fields.involved ?? [])])];
    if (departments.length < MANY_DEPARTMENTS) return [];
    return [{ touchpoint, departments, ist: analysis.current(touchpoint, 'ist')?.score ?? null }];
  });
  return rows.sort(
    (left, right) =>
      right.departments.length - left.departments.length || compareByCodeUnit(left.touchpoint, right.touchpoint),
  );
}

/** Systems by number of departments; a system of a single touchpoint is an island. */
function systemsOf(analysis: Analysis): SilosData['systems'] {
  const systems = new Map<string, { touchpoints: string[]; departments: Set<string> }>();
  for (const { id: touchpoint, fields } of analysis.touchpoints) {
    for (const system of new Set(fields.systems)) {
      const known = systems.get(system) ?? { touchpoints: [], departments: new Set() };
      known.touchpoints.push(touchpoint);
      if (fields.department) known.departments.add(fields.department);
      systems.set(system, known);
    }
  }
  return [...systems]
    .map(([system, { touchpoints, departments }]) => ({
      system,
      touchpoints,
      departments: [...departments].sort(compareByCodeUnit),
    }))
    .sort(
      (left, right) =>
        right.departments.length - left.departments.length ||
        right.touchpoints.length - left.touchpoints.length ||
        compareByCodeUnit(left.system, right.system),
    );
}
