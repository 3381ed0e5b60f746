import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const LONG = `Ein langer Titel mit Umlauten äöü, Semikolon; Komma und Backslash \\\\ ${'ü'.repeat(90)}`;
const CATALOG = `touchpoints:
  a: { name: 'Hotline, zentral', phase: purchase }
measures:
  eins: { name: "${LONG}", description: "Erst dies\\ndann das", improves: { a: { by: 1 } }, owner: Leitung, from: 2026-03, until: 2026-04, effortDays: 2.5, cost: 1000, status: planned }
  zwei: { name: "=HYPERLINK(1)", improves: {}, until: 2026-12-31, status: dropped }
  drei: { name: Ohne Datum, improves: {}, status: idea }
  vier: { name: Fertig, improves: {}, from: 2026-01-10, until: 2026-02-10, finished: 2026-02-20, status: done }
`;

let folder: Folder;
afterEach(() => folder.remove());

const type = (...argv: string[]) => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\nname: Haus & Hof\n', 'k.yaml': CATALOG });
  return run(['export', ...argv], { cwd: folder.path });
};

describe('measures', () => {
  test('as CSV have what task tools ask for; a formula stays text', async () => {
    const { stdout, code } = await type('measures');
    expect(code).toBe(0);
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
    expect(stdout.endsWith('\r\n')).toBe(true);
    expect(rows.map(({ id }) => id)).toEqual(['drei', 'eins', 'vier', 'zwei']);
    expect(rows[1]).toMatchObject({
      description: 'Erst dies dann das',
      owner: 'Leitung',
      start: '2026-03-01',
      due: '2026-04-30',
      status: 'planned',
      effortDays: '2.5',
      cost: '1000',
      touchpoints: 'Hotline, zentral',
    });
    expect(rows[3]?.title).toBe("'=HYPERLINK(1)");
  });

  test('as CSV for a German Excel have semicolons and decimal commas', async () => {
    const { stdout } = await type('measures', '--csv-dialect', 'excel-de');
    expect(stdout.split('\r\n')[0]).toBe(
      '\ufefftitle;description;owner;department;start;due;status;effortDays;cost;touchpoints;id',
    );
    expect(stdout).toContain(';2,5;1000;');
  });

  test('as ICS are whole days with stable ids, read by ical.js; those without a date are told', async () => {
    const { stdout, stderr, code } = await type('ics', '--as-of', '2026-11-21');
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 of 4 measures have no date')]);
    const events = new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent').map((one) => {
      const { uid, summary, description, startDate, endDate } = new ICAL.Event(one);
      const stamp = String(one.getFirstPropertyValue('dtstamp'));
      const status = String(one.getFirstPropertyValue('status'));
      return { uid, summary, description, days: [String(startDate), String(endDate)], stamp, status };
    });
    expect(events.map(({ uid }) => uid)).toEqual(
      ['eins', 'vier', 'zwei'].map((id) => `measure-${id}@haus-hof.touchpoint-manager`),
    );
    // The end of a whole day in a calendar is the day after (RFC 5545, 3.6.1).
    expect(events.map(({ days }) => days)).toEqual([
      ['2026-03-01', '2026-05-01'],
      ['2026-01-10', '2026-02-21'],
      ['2026-12-31', '2027-01-01'],
    ]);
    expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(new Set(events.map(({ stamp }) => stamp))).toEqual(new Set(['2026-11-21T00:00:00Z']));
    expect(events[0]?.summary).toBe(LONG.replace('\\\\', '\\'));
    expect(events[0]?.description).toBe('Erst dies\ndann das\nOwner: Leitung\nTouchpoints: Hotline, zentral');
  });

  test('as ICS have lines of at most 75 octets that end in CRLF (RFC 5545, 3.1)', async () => {
    const { stdout } = await type('ics');
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const octets = stdout.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect((await type('ics')).stdout).toBe(stdout);
  });
});
