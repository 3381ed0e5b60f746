import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { mean, median } from '../../analysis/statistics/describe.js';
import { groupByKeys } from '../../core/group-by-keys.js';
import { id, nullable, score, targetSchema } from '../shared/fields.js';
import type { ObjectSchema } from '../view.js';

const point = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    ist: score(),
    leverage: z.number(),
    /** Share of customers who use the touchpoint. */
    reach: nullable(z.number()),
    shortfall: nullable(score()),
    opinion: z.boolean(),
  });

const cell = () =>
  z.strictObject({
    phase: z.string(),
    department: nullable(id()),
    n: z.int(),
    rated: z.int(),
    meanShortfall: nullable(score()),
  });

const shape = () =>
  z.strictObject({
    against: targetSchema(),
    /** Touchpoints with Ist and leverage, the largest leverage first. */
    points: z.array(point()),
    /** The lines between the quadrants: the medians. */
    crosshair: nullable(z.strictObject({ ist: score(), leverage: z.number() })),
    /** Touchpoints by phase and department. */
    cells: z.array(cell()),
  });

export type PortfolioData = z.infer<ReturnType<typeof shape>>;
export const portfolioSchema: () => ObjectSchema<PortfolioData> = shape;

/** Leverage against Ist by touchpoint, and gaps by phase and department. */
export function portfolio(analysis: Analysis): PortfolioData {
  const points = analysis.touchpoints
    .flatMap(({ id: touchpoint, fields }) => {
      const ist = analysis.current(touchpoint, 'ist');
      const leverage = analysis.leverage(touchpoint).value;
      if (!ist || leverage === null) return [];
      const shortfall = analysis.gap(touchpoint)?.shortfall ?? null;
      const { name, reach = null } = fields;
      return [{ touchpoint, name, ist: ist.score, leverage, reach, shortfall, opinion: ist.opinion }];
    })
    .sort((left, right) => right.leverage - left.leverage);
  const crosshair =
    points.length === 0
      ? null
      : { ist: median(points.map(({ ist }) => ist)), leverage: median(points.map(({ leverage }) => leverage)) };
  return { against: analysis.options.against, points, crosshair, cells: cellsOf(analysis) };
}

/** Phases in their order, departments by id, those without a department last. */
function cellsOf(analysis: Analysis): PortfolioData['cells'] {
  const departments = [...analysis.model.departments.keys(), null];
  const byPhase = groupByKeys(analysis.touchpoints, ({ fields }) => [fields.phase]);
  return analysis.settings.phases.flatMap(({ id: phase }) => {
    const inPhase = groupByKeys(byPhase.get(phase) ?? [], ({ fields }) => [fields.department ?? null]);
    return departments.flatMap((department) => {
      const own = inPhase.get(department) ?? [];
      const gaps = own.flatMap((touchpoint) => analysis.gap(touchpoint.id)?.shortfall ?? []);
      if (own.length === 0) return [];
      const meanShortfall = gaps.length > 0 ? mean(gaps) : null;
      return [{ phase, department, n: own.length, rated: gaps.length, meanShortfall }];
    });
  });
}
