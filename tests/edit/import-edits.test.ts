import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/read/parse.js';
import { appendPhases } from '../../src/edit/append-phases.js';
import { setFields } from '../../src/edit/set-field.js';

const NEW = [
  { id: 'danach', name: 'Danach' },
  { id: 'spaeter', name: null },
];

describe('phases are added after those of tpm.yaml', () => {
  it.each([
    [
      'entry below entry',
      'phases:\n  - vor # 1\n  # end\nname: A\n',
      'phases:\n  - vor # 1\n  - { id: danach, name: "Danach" }\n  - spaeter\n  # end\nname: A\n',
    ],
    [
      'maps',
      'phases:\r\n- id: vor\r\n  name: Vor\r\n',
      'phases:\r\n- id: vor\r\n  name: Vor\r\n- { id: danach, name: "Danach" }\r\n- spaeter\r\n',
    ],
    ['on one line', 'phases: [vor]\n', 'phases: [vor, { id: danach, name: "Danach" }, spaeter]\n'],
    ['none yet', 'version: 1\n', 'version: 1\nphases:\n  - vor\n  - { id: danach, name: "Danach" }\n  - spaeter\n'],
  ])('%s', (_, before, after) => {
    expect(appendPhases(before, NEW, [{ id: 'vor', name: null }])).toBe(after);
  });

  it('not if the phases are not a list', () => {
    expect(appendPhases('phases: vor\n', NEW, [])).toBeNull();
  });
});

describe('several fields at once', () => {
  const text = 'touchpoints:\n  a: { name: A } # first\n  b:\n    name: B\n    reach: 0.1 # share\n';
  const set = (...edits: (readonly [string, string])[]) =>
    setFields(
      parse({ path: 'x.yaml', text }),
      edits.map(([path, spelt]) => ({ pointer: ['touchpoints', ...path.split('.')], spelt })),
    );

  it('change in place, two new ones of one entry as well', () => {
    expect(
      set(['a.reach', '0.5'], ['a.channel', 'web'], ['b.reach', '0.2'], ['b.cost', '5'], ['b.contacts', '7']),
    ).toBe(
      'touchpoints:\n  a: { name: A, reach: 0.5, channel: web } # first\n  b:\n    name: B\n    reach: 0.2 # share\n    cost: 5\n    contacts: 7\n',
    );
  });

  it('are all refused if one of them is impossible', () => {
    expect(set(['a.reach', '0.5'], ['c.reach', '0.5'])).toBeNull();
  });
});
