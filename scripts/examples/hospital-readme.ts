import { groupBy, type Row } from './csv.js';

/** The counts are computed from the same rows as the catalog, so that text and catalog always agree. */
export function hospitalReadme(items: readonly Row[]): string {
  const touchpoints = groupBy(items, 'touchpoint_id').size;
  const releases = groupBy(items, 'release').size;
  return `# US hospitals, 2015–2023

A real catalog on a scale of 0 to 100: ${touchpoints} touchpoints of a hospital stay in ${releases} yearly releases of the national patient survey.
Source: HCAHPS national averages, US federal data; see [sources](../sources/README.md).

## How it is derived

- **Ist**: percent of patients who gave the best answer (the "top box"). Middle and bottom stand in the note of each rating.
- **Date and period**: \`date\` is the month of the release, \`period\` the time of which the answers speak. A release comes nine months after its period.
- **Soll**: the survey sets no targets. One round of the company's perspective, \`best-release\`, takes the best national value of each touchpoint:
  what the hospitals once could. It is named as derived in its note.
- **Metrics**: overall rating and recommendation speak of the whole stay, so they are metrics of kind \`share\`, 0 to 1.
- Names of the touchpoints are ours, made of the item's id; the description is the item in the wording of the source file.

## What is left out

- No row is left out: ${items.length} ratings, and ${2 * releases} values of the two metrics.
- How many patients answered is not given, so there are no intervals; a change of one point may be rounding.
- No importance, reach, owner or measure is invented: those parts of an analysis say what they lack.
`;
}
