/** A sample catalog: a measure was expected to raise an Ist from 4 to 6, and customers were asked again afterwards. */
export const remeasuredSample = (after: number): string => `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 2 } }
    status: done
    finished: 2026-03-31
assessments:
  vorher:
    date: 2026-01-31
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 4, soll: 8 } }
  nachher:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: ${after}, soll: 8 } }
`;
