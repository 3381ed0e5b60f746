import { describe, expect, test } from 'vitest';
import { silos } from '../../src/topics/silos/silos.view.js';
import { analysisOf } from '../helpers/catalog.js';

/**
 * webseite (sales, online, 8) → hotline (service, offline, 5): hand-over and break, drop 3
 * hotline → werkstatt (service, both, 6): neither, drop −1
 * werkstatt → rechnung (accounting, offline, unrated): hand-over, drop unknown
 * rechnung → kasse (no department, offline, 4): unknown hand-over
 * kasse → webseite: break, drop 4 − 8 = −4
 */
const SHOP = `departments: { vertrieb: { name: Vertrieb }, service: { name: Service }, abrechnung: { name: Abrechnung }, leitung: { name: Leitung } }
touchpoints:
  webseite: { name: Webseite, phase: pre-purchase, setting: online, department: vertrieb, systems: [shop, crm] }
  hotline: { name: Hotline, phase: post-purchase, setting: offline, department: service, involved: [vertrieb, abrechnung], systems: [crm] }
  werkstatt: { name: Werkstatt, phase: post-purchase, setting: both, department: service, involved: [service], systems: [werkstattplan] }
  rechnung: { name: Rechnung, phase: post-purchase, setting: offline, department: abrechnung, involved: [vertrieb] }
  kasse: { name: Kasse, phase: purchase, setting: offline, systems: [shop] }
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { webseite: { ist: 8, soll: 7 }, hotline: { ist: 5, soll: 8 }, werkstatt: { ist: 6, soll: 7 }, kasse: { ist: 4 } } }
measures:
  rueckruf: { name: Rückruf, improves: { hotline: { by: 2 }, werkstatt: { by: 1 } }, status: idea }
  schulung: { name: Schulung, improves: { hotline: { by: 1 } }, status: done }
journeys:
  kauf: { name: Kauf, steps: [webseite, hotline, werkstatt, rechnung, kasse, webseite] }
`;

const data = silos.compute(analysisOf(SHOP));

test('departments with their touchpoints, mean shortfall and open measures, the widest shortfall first', () => {
  const rows = data.departments.map((row) => [
    row.department,
    row.touchpoints,
    row.rated,
    row.involved,
    row.meanIst,
    row.meanShortfall,
    row.worst,
    row.openMeasures,
  ]);
  expect(rows).toEqual([
    ['service', 2, 2, 1, 5.5, 2, 'hotline', ['rueckruf']],
    // An over-fulfilment of 1 does not count as a negative shortfall.
    ['vertrieb', 1, 1, 2, 8, 0, null, []],
    ['abrechnung', 1, 0, 1, null, null, null, []],
    [null, 1, 1, 0, 4, null, null, []],
  ]);
  expect(data.withoutDepartment).toEqual(['kasse']);
});

test('touchpoints with three or more departments behind them; a department named twice counts once', () => {
  expect(data.manyInvolved).toEqual([
    { touchpoint: 'hotline', departments: ['service', 'vertrieb', 'abrechnung'], ist: 5 },
  ]);
});

describe('along the journeys', () => {
  test('hand-overs and breaks with the drop of the Ist at each', () => {
    expect(
      data.passages.map(({ from, to, handOver, settingBreak, drop }) => [from, to, handOver, settingBreak, drop]),
    ).toEqual([
      ['webseite', 'hotline', true, 'online-offline', 3],
      ['kasse', 'webseite', null, 'offline-online', -4],
      ['werkstatt', 'rechnung', true, null, null],
    ]);
  });

  test('the mean is of falls only, and the count is of rated passages', () => {
    expect(data.summary).toEqual({
      handOvers: { count: 2, rated: 1, falls: 1, meanFall: 3 },
      settingBreaks: { count: 2, rated: 2, falls: 1, meanFall: 3 },
      neither: { count: 1, rated: 1, falls: 0, meanFall: null },
      journeys: 1,
    });
  });

  test('a step that is not analysed has no passage', () => {
    const selected = silos.compute(analysisOf(SHOP, { selected: ({ id }) => id !== 'hotline' }));
    expect(selected.passages.map(({ from, to }) => `${from} ${to}`)).toEqual(['kasse webseite', 'werkstatt rechnung']);
  });
});

test('systems by how many departments depend on them', () => {
  expect(data.systems).toEqual([
    { system: 'crm', touchpoints: ['hotline', 'webseite'], departments: ['service', 'vertrieb'] },
    { system: 'shop', touchpoints: ['kasse', 'webseite'], departments: ['vertrieb'] },
    { system: 'werkstattplan', touchpoints: ['werkstatt'], departments: ['service'] },
  ]);
  expect(data.withoutSystem).toBe(1);
});
