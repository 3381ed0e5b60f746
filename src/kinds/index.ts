import type * as z from 'zod';
import { assessment } from './assessment.js';
import { department } from './department.js';
import { incident } from './incident.js';
import { journey } from './journey.js';
import type { Kind } from './kind.js';
import { measure } from './measure.js';
import { metric } from './metric.js';
import { moment } from './moment.js';
import { persona } from './persona.js';
import { touchpoint } from './touchpoint.js';

/** All kinds, in the order of help, lists and generated pages. */
export const kinds = [
  touchpoint,
  moment,
  assessment,
  measure,
  metric,
  journey,
  persona,
  department,
  incident,
] as const satisfies readonly Kind[];

export type KindName = (typeof kinds)[number]['name'];

/** The fields of an entry of a kind, as written in the file. */
export type Fields<Name extends KindName> = z.input<Extract<(typeof kinds)[number], { name: Name }>['schema']>;
