import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { kinds } from '../../kinds/index.js';
import { inputSchema, type JsonSchema } from '../../kinds/json-schema.js';
import { LISTED_KINDS } from './header-words.js';

export type ValueType =
  | 'id'
  | 'text'
  | 'texts'
  | 'number'
  | 'share'
  | 'day'
  | 'choice'
  | 'choices'
  | 'phase'
  | 'reference'
  | 'references'
  | 'score'
  | 'votes';

/** The destination of a column's values: `touchpoint.reach`, `rating.ist`, `rating.ist.n`. */
export interface Target {
  readonly name: string;
  /** A kind of entry, or `rating` for the rating of the row's touchpoint. */
  readonly owner: string;
  readonly path: readonly string[];
  readonly type: ValueType;
  readonly choices?: readonly string[];
  /** The kind that a reference refers to. */
  readonly of?: string;
}

function targetsOfKind(name: string): Target[] {
  const kind = kinds.find((one) => one.name === name);
  const fields = Object.entries(kind ? (inputSchema(kind.schema).properties ?? {}) : {});
  const own = fields.flatMap(([field, schema]) => [
    ...targetFor(name, [field], schema),
    ...(field === 'importance'
      ? Object.entries(schema.properties ?? {}).flatMap(([part, one]) => targetFor(name, [field, part], one))
      : []),
  ]);
  return [{ name: `${name}.id`, owner: name, path: ['id'], type: 'id' }, ...own, ...(MAP_TARGETS[name] ?? [])];
}

/** Targets for maps, whose keys are columns in a list. */
const MAP_TARGETS: Readonly<Record<string, readonly Target[]>> = {
  measure: [
    { name: 'measure.improves', owner: 'measure', path: ['improves'], type: 'references', of: 'touchpoint' },
    { name: 'measure.improves.by', owner: 'measure', path: ['improves', 'by'], type: 'number' },
  ],
  metric: [
    { name: 'metric.values', owner: 'metric', path: ['values'], type: 'number' },
    { name: 'metric.values.date', owner: 'metric', path: ['values', 'date'], type: 'day' },
  ],
};

function targetFor(owner: string, path: readonly string[], schema: JsonSchema): Target[] {
  const name = [owner, ...path].join('.');
  const common = { name, owner, path };
  const items = schema.items;
  if (Array.isArray(schema.enum)) return [{ ...common, type: 'choice', choices: schema.enum.map(String) }];
  if (schema['x-ref-in'] === 'config.phases') return [{ ...common, type: 'phase' }];
  if (typeof schema['x-ref'] === 'string') return [{ ...common, type: 'reference', of: schema['x-ref'] }];
  if (typeof items?.['x-ref'] === 'string') return [{ ...common, type: 'references', of: items['x-ref'] }];
  if (Array.isArray(items?.enum)) return [{ ...common, type: 'choices', choices: items.enum.map(String) }];
  if (items?.type === 'string') return [{ ...common, type: 'texts' }];
  const number = numberIn(schema);
  if (number) return [{ ...common, type: number.maximum === 1 ? 'share' : 'number' }];
  if (schema.anyOf && path[0] !== 'formerly') return [{ ...common, type: 'day' }];
  return schema.type === 'string' ? [{ ...common, type: 'text' }] : [];
}

/**
 * The number schema of a field, also of a field with two notations (`0.4`, `40 %`). A date may be a year but is not a
 * number.
 */
function numberIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.type === 'number' || schema.type === 'integer') return schema;
  return schema.anyOf?.find(({ type }) => type === 'number');
}

function ratingTargets(): Target[] {
  const target = (path: readonly string[], type: ValueType): Target => ({
    name: ['rating', ...path].join('.'),
    owner: 'rating',
    path,
    type,
  });
  return [
    ...VALUE_KINDS.flatMap((kind) => [
      target([kind], 'score'),
      target([kind, 'n'], 'number'),
      target([kind, 'sd'], 'number'),
      target([kind, 'votes'], 'votes'),
      target([kind, 'says'], 'text'),
      target([kind, 'who'], 'text'),
      target([kind, 'minimum'], 'score'),
    ]),
    target(['note'], 'text'),
    target(['quotes'], 'texts'),
    target(['date'], 'day'),
  ];
}

/** All targets, by name. */
export const TARGETS: ReadonlyMap<string, Target> = new Map(
  [...LISTED_KINDS.flatMap(targetsOfKind), ...ratingTargets()].map((target) => [target.name, target]),
);
