import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AcceptedFinding, readBaseline, writeBaseline } from '../../src/core/model/baseline.js';
import type { CheckPayload } from '../../src/document/check-document.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const OWNED = 'owner: Leitung, department: service';
const catalog = (entries: Readonly<Record<string, string>>) => ({
  'tpm.yaml': 'name: Laden\n',
  'abteilungen.yaml': 'departments:\n  service: { name: Service }\n',
  'kontaktpunkte.yaml': `touchpoints:\n${Object.entries(entries)
    .map(([id, fields]) => `  ${id}: { name: ${id}, phase: purchase${fields === '' ? '' : `, ${fields}`} }\n`)
    .join('')}`,
});

let folder: Folder;
beforeEach(() => {
  folder = makeFolder(catalog({ kasse: 'department: service', regal: OWNED, parkplatz: 'owner: Leitung' }));
});
afterEach(() => folder.remove());

const tpm = (...argv: string[]) => run(argv, { cwd: folder.path });
const change = (entries: Readonly<Record<string, string>>) => {
  writeFileSync(join(folder.path, 'kontaktpunkte.yaml'), catalog(entries)['kontaktpunkte.yaml']);
};
const stored = () => readFileSync(join(folder.path, '.tpm/baseline.json'), 'utf8');

async function check(...argv: string[]): Promise<CheckPayload & { code: number }> {
  const { stdout, code } = await tpm('check', '--json', ...argv);
  return { ...(JSON.parse(stdout) as CheckPayload), code };
}
const open = ({ findings }: CheckPayload) =>
  findings.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint);

describe('a baseline', () => {
  test('one fixed and one new finding at the same count: only the new one is reported', async () => {
    expect(open(await check())).toEqual(['owner-missing:touchpoint/kasse', 'department-missing:touchpoint/parkplatz']);
    await tpm('baseline', 'create', '--reason', 'beim Start gefunden');
    expect((await check('--fail-on', 'warning')).code).toBe(0);
    change({ kasse: OWNED, regal: 'department: service', parkplatz: 'owner: Leitung' });
    const result = await check('--fail-on', 'warning');
    expect(open(result)).toEqual(['owner-missing:touchpoint/regal']);
    expect(result.code).toBe(1);
    expect(result.summary).toMatchObject({ warnings: 1, suppressed: 1 });
    expect(result.baseline).toEqual({
      file: '.tpm/baseline.json',
      new: 1,
      same: 1,
      fixed: ['owner-missing:touchpoint/kasse'],
      expired: [],
    });
    const { stdout } = await tpm('check');
    expect(stdout).toContain('owner-missing:touchpoint/kasse');
    expect(stdout).not.toContain('parkplatz');
  });

  test('create needs a reason and never overwrites; update keeps entries; prune removes fixed ones', async () => {
    expect((await tpm('baseline', 'create')).code).toBe(2);
    await tpm('baseline', 'create', '--rule', 'owner-missing', '--reason', 'erster Grund');
    expect((await tpm('baseline', 'create', '--reason', 'x')).code).toBe(2);
    const first = stored();
    expect(first).toContain('"owner-missing:touchpoint/kasse","reason":"erster Grund"');
    await tpm('baseline', 'update', '--reason', 'zweiter Grund', '--expires', '2027-01-31');
    expect(stored().split('\n')).toEqual([
      '{',
      '  "version": 1,',
      '  "accepted": [',
      '    {"fingerprint":"department-missing:touchpoint/parkplatz","reason":"zweiter Grund","expires":"2027-01-31"},',
      '    {"fingerprint":"owner-missing:touchpoint/kasse","reason":"erster Grund"}',
      '  ]',
      '}',
      '',
    ]);
    change({ kasse: OWNED, parkplatz: OWNED, regal: OWNED });
    await tpm('baseline', 'prune');
    expect(readBaseline(stored())).toEqual(new Map());
  });

  test('--frozen fails on fixed and on expired entries, and writes nothing', async () => {
    await tpm('baseline', 'create', '--reason', 'auf Zeit', '--expires', '2026-11-21');
    const before = stored();
    expect((await check('--frozen')).code).toBe(0);
    const late = await check('--frozen', '--as-of', '2026-11-22');
    expect(late.code).toBe(1);
    expect(late.baseline?.expired).toHaveLength(2);
    expect(open(late)).toHaveLength(2);
    change({ kasse: OWNED, regal: OWNED, parkplatz: 'owner: Leitung' });
    expect((await check()).code).toBe(0);
    expect((await check('--frozen')).code).toBe(1);
    expect(stored()).toBe(before);
  });

  test('accepts an error, but not an unreadable file, with which nothing counts as fixed', async () => {
    change({ kasse: 'phsae: einkauf', regal: OWNED, parkplatz: OWNED });
    expect((await check()).code).toBe(1);
    await tpm('baseline', 'create', '--reason', 'bekannt');
    const accepted = await check();
    expect(accepted.code).toBe(0);
    writeFileSync(join(folder.path, 'kontaktpunkte.yaml'), 'a: [\n');
    await tpm('baseline', 'update', '--reason', 'auch das');
    const broken = await check();
    expect(open(broken)).toContain('yaml-syntax:kontaktpunkte.yaml/a');
    expect(broken.code).toBe(1);
    expect(broken.baseline?.fixed).toEqual([]);
  });

  test('--baseline none omits it, another file replaces it', async () => {
    await tpm('baseline', 'create', '--reason', 'x', '--baseline', 'andere.json');
    expect(open(await check())).toHaveLength(2);
    expect(open(await check('--baseline', 'andere.json'))).toEqual([]);
    await tpm('baseline', 'create', '--reason', 'x');
    expect(open(await check('--baseline', 'none'))).toHaveLength(2);
  });

  test.each([
    ['<<<<<<< HEAD\n', 'is not JSON', 'ist kein JSON'],
    ['{ "version": 2, "accepted": [] }', 'another version', 'andere Version'],
    [
      '{ "version": 1, "accepted": [{ "fingerprint": "a", "reason": " " }] }',
      '/accepted/0/reason',
      '/accepted/0/reason',
    ],
    ['{ "version": 1, "accepted": [{ "fingerprint": "a" }] }', '/accepted/0', '/accepted/0'],
    [
      '{ "version": 1, "accepted": [{"fingerprint":"a","reason":"b"},{"fingerprint":"a","reason":"b"}] }',
      'twice',
      'zweimal',
    ],
  ])('a wrong one is refused with the place: %s', async (text, en, de) => {
    await tpm('baseline', 'create', '--reason', 'x');
    writeFileSync(join(folder.path, '.tpm/baseline.json'), text);
    const english = await tpm('check', '--lang', 'en');
    expect(english).toMatchObject({ code: 2, stderr: expect.stringContaining(en) });
    expect((await tpm('check', '--lang', 'de')).stderr).toContain(de);
  });

  test.skipIf(process.platform === 'win32')('is never written through a link', async () => {
    const outside = makeFolder();
    symlinkSync(outside.path, join(folder.path, '.tpm'));
    expect((await tpm('baseline', 'create', '--reason', 'x')).code).toBe(2);
    expect(readdirSync(outside.path)).toEqual([]);
    outside.remove();
  });

  test('a missing baseline is named, and a typo is refused with a suggestion', async () => {
    expect(await tpm('check', '--baseline', 'weg.json')).toMatchObject({ code: 2 });
    expect(await tpm('baseline', 'prune')).toMatchObject({ code: 2, stderr: expect.stringContaining('create') });
    expect(await tpm('baseline', 'updaet')).toMatchObject({ code: 2, stderr: expect.stringContaining('"update"') });
  });
});

test('any baseline is read back as written, and its bytes do not depend on the order', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((value) => /\S/.test(value));
  const entry: fc.Arbitrary<AcceptedFinding> = fc.record(
    { fingerprint: text, reason: text, expires: fc.constantFrom('2026-12-31', '2027-06-30') },
    { requiredKeys: ['fingerprint', 'reason'] },
  );
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ fingerprint }) => fingerprint, maxLength: 12 }), (entries) => {
      const written = writeBaseline(entries);
      expect(writeBaseline([...entries].reverse())).toBe(written);
      expect(readBaseline(written)).toEqual(new Map(entries.map((one) => [one.fingerprint, one])));
    }),
    { seed: 1, numRuns: 200 },
  );
});
