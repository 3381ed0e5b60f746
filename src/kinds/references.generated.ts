import type { Reference } from './json-schema.js';

/** Generated from the schemas by "npm run generate"; a test keeps it fresh. */
export const references: Readonly<Record<string, readonly Reference[]>> = {
  touchpoint: [{"path":["phase"],"on":"value","within":"config.phases"},{"path":["personas","*"],"on":"value","target":"persona"},{"path":["department"],"on":"value","target":"department"},{"path":["involved","*"],"on":"value","target":"department"},{"path":["combineWith","*"],"on":"value","target":"touchpoint"}],
  moment: [{"path":["touchpoints","*"],"on":"value","target":"touchpoint"}],
  assessment: [{"path":["persona"],"on":"value","target":"persona"},{"path":["department"],"on":"value","target":"department"},{"path":["ratings","*"],"on":"key","target":"touchpoint"},{"path":["ratings","*","factors","*"],"on":"key","within":"touchpoint.factors"}],
  measure: [{"path":["improves","*"],"on":"key","target":"touchpoint"},{"path":["improves","*","factor"],"on":"value","within":"touchpoint.factors"},{"path":["department"],"on":"value","target":"department"},{"path":["requires","*"],"on":"value","target":"measure"},{"path":["excludes","*"],"on":"value","target":"measure"},{"path":["checkedBy"],"on":"value","target":"metric"},{"path":["correctiveOf"],"on":"value","target":"measure|metric"}],
  metric: [{"path":["touchpoint"],"on":"value","target":"touchpoint"}],
  journey: [{"path":["persona"],"on":"value","target":"persona"},{"path":["steps","*"],"on":"value","target":"touchpoint"},{"path":["steps","*","touchpoint"],"on":"value","target":"touchpoint"}],
  persona: [],
  department: [],
  incident: [{"path":["touchpoint"],"on":"value","target":"touchpoint"},{"path":["persona"],"on":"value","target":"persona"},{"path":["departments","*"],"on":"value","target":"department"}],
};
