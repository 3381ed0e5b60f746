import { department } from './department.js';
import { journey } from './journey.js';
import { moment } from './moment.js';
import { owner } from './owner.js';
import { persona } from './persona.js';
import { round } from './round.js';
import type { SheetKind } from './sheet-kind.js';

/** The kinds that have a sheet beside that of a touchpoint. */
export const sheetKinds: readonly SheetKind[] = [
  department, // the touchpoints and measures of a department
  owner, // those of one name
  persona, // what a group of customers meets
  journey, // the steps in order
  round, // what was rated
  moment, // where a moment of truth happens
];
