import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/read/parse.js';
import { roundText } from '../../src/edit/round-text.js';
import { setField } from '../../src/edit/set-field.js';

const CATALOG = `# Unsere Maßnahmen
measures:
  rueckruf:   # seit dem Workshop
    name: Rückruf statt Warteschleife
    improves: { hotline: { by: 2 } }  # geschätzt
    status: planned # bald

  leihrad:
    name: >-
      Leihrad während
      der Reparatur
    improves:
      werkstatt:
        by: 1
    status: idea
`;

const set = (text: string, pointer: string, spelt: string | null) =>
  setField(parse({ path: 'm.yaml', text }), { pointer: pointer.split('/'), spelt });

describe('a field is set in place', () => {
  it.each([
    ['measures/rueckruf/status', 'done', 'status: planned # bald', 'status: done # bald'],
    ['measures/rueckruf/improves/hotline/by', '3', '{ by: 2 }', '{ by: 3 }'],
    ['measures/rueckruf/improves/hotline/factor', 'warten', '{ by: 2 }', '{ by: 2, factor: warten }'],
    ['measures/leihrad/improves/werkstatt/by', '2', '        by: 1', '        by: 2'],
    ['measures/leihrad/owner', 'Werkstatt', '    status: idea\n', '    status: idea\n    owner: Werkstatt\n'],
    ['measures/leihrad/name', 'Leihrad', '>-\n      Leihrad während\n      der Reparatur', 'Leihrad'],
    ['measures/leihrad/improves', '{}', 'improves:\n      werkstatt:\n        by: 1', 'improves: {}'],
    ['measures/leihrad/improves/laden', '{ by: 1 }', '        by: 1\n', '        by: 1\n      laden: { by: 1 }\n'],
    ['measures/leihrad/status', null, '    status: idea\n', ''],
    ['measures/rueckruf/improves/hotline', null, '{ hotline: { by: 2 } }', '{}'],
  ])('%s = %s', (pointer, spelt, before, after) => {
    expect(set(CATALOG, pointer, spelt)).toBe(CATALOG.replace(before, after));
  });

  it.each([
    ['quotes', 'status: "idea" # bald', 'status', 'done', 'status: "done" # bald'],
    ['single quotes', "status: 'idea'", 'status', "it's", "status: 'it''s'"],
    ['quotes round what is there already', 'status: "idea"', 'status', 'idea', 'status: "idea"'],
    [
      'a comment after the last one',
      'improves:\n      laden: { by: 1 }\n      # hm\n    # ja',
      'owner',
      'Ich',
      'improves:\n      laden: { by: 1 }\n      # hm\n    owner: Ich\n    # ja',
    ],
  ])('keeps %s', (_what, before, field, spelt, after) => {
    expect(set(`measures:\n  m:\n    ${before}\n`, `measures/m/${field}`, spelt)).toBe(
      `measures:\n  m:\n    ${after}\n`,
    );
  });

  it.each([
    [
      '{\n    name: X,\n    status: idea # bald, ja\n  }',
      '{\n    name: X,\n    status: idea, # bald, ja\n    owner: Ich\n  }',
    ],
    ['{\n    name: X, # a\n    status: idea,\n  }', '{\n    name: X, # a\n    status: idea,\n    owner: Ich,\n  }'],
    ['{ name: X, status: idea\n  }', '{ name: X, status: idea, owner: Ich\n  }'],
  ])('adds to braces as their lines are: %j', (before, after) => {
    expect(set(`measures:\n  m: ${before}\n`, 'measures/m/owner', 'Ich')).toBe(`measures:\n  m: ${after}\n`);
  });

  it.each(['\n', '\r\n'])('begins a new line for the first entry of a map', (newline) => {
    const before = 'measures:\n  m:\n    improves: {} # noch nichts\n    status: idea'.replaceAll('\n', newline);
    const after = before.replace(
      / \{\} # noch nichts\r?\n/,
      (end) => `${end.slice(3)}      laden: { by: 1 }${newline}`,
    );
    expect(set(before, 'measures/m/improves/laden/by', '1')).toBe(after);
    expect(set('measures: { m: { improves: {} } }\n', 'measures/m/improves/laden/by', '1')).toBe(
      'measures: { m: { improves: { laden: { by: 1 } } } }\n',
    );
    expect(set('touchpoints:\n  t:\n    importance: {}\n', 'touchpoints/t/importance/purchase', '8')).toBe(
      'touchpoints:\n  t:\n    importance: { purchase: 8 }\n',
    );
  });

  it('keeps the JSON style', () => {
    const json = JSON.stringify({ measures: { m: { name: 'X', improves: {}, status: 'idea' } } }, null, 2);
    const edits = [
      ['status', 'done'],
      ['owner', 'Frau "M"'],
      ['improves/hotline/by', '2'],
      ['tags', '[a, b]'],
    ] as const;
    const after = edits.reduce((text, [field, spelt]) => set(text, `measures/m/${field}`, spelt) ?? '', json);
    expect(JSON.parse(after).measures.m).toEqual({
      name: 'X',
      improves: { hotline: { by: 2 } },
      status: 'done',
      owner: 'Frau "M"',
      tags: ['a', 'b'],
    });
    expect(after.split('\n').filter((line) => json.includes(line))).toHaveLength(7);
  });

  it('keeps every byte if the value is the same', () => {
    expect(set(CATALOG, 'measures/rueckruf/status', 'planned')).toBe(CATALOG);
    expect(set(CATALOG, 'measures/rueckruf/owner', null)).toBe(CATALOG);
  });

  it('keeps Windows line ends and a missing last one', () => {
    const windows = CATALOG.replaceAll('\n', '\r\n').trimEnd();
    const after = set(windows, 'measures/leihrad/owner', 'Werkstatt');
    expect(after).toBe(`${windows}\r\n    owner: Werkstatt\r\n`);
  });

  it('refuses changes that would touch other text', () => {
    expect(set(CATALOG, 'measures/keine/status', 'done')).toBeNull();
    expect(set(CATALOG, 'measures/rueckruf/status/deeper', 'done')).toBeNull();
    expect(set(CATALOG, 'measures/rueckruf/status', 'done\nname: x')).toBeNull();
    expect(set(CATALOG, 'measures/rueckruf/status', 'done }')).not.toContain('rueckruf: done');
  });
});

describe('the file of a round', () => {
  it('is canonical and holds the ratings that it was made from', () => {
    const round = {
      date: '2026-11-22',
      perspective: 'company',
      method: 'workshop',
      ratings: {
        hotline: { ist: { votes: [4, 5, 3] }, soll: 8 },
        null: { quotes: ['ja: „nein“', '# kein Kommentar', 'true'], note: 'zwei\nZeilen' },
      },
    } as const;
    const text = roundText('2026-11-22-workshop', { ...round, ratings: structuredClone(round.ratings) as never });
    const [document] = parse({ path: 'round.yaml', text }).documents;
    expect(JSON.parse(JSON.stringify(document?.value))).toEqual({ assessments: { '2026-11-22-workshop': round } });
    expect(text).toContain('      hotline: { ist: { votes: [4, 5, 3] }, soll: 8 }\n');
  });
});
