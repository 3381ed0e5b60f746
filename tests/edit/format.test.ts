import { describe, expect, test } from 'vitest';
import { formatFile } from '../../src/edit/format-yaml.js';

const formatted = (text: string, path = 'a.yaml') => {
  const result = formatFile({ path, text });
  return 'text' in result ? result.text : result;
};

describe('the order', () => {
  test('fields follow the schema, collections the order of kinds, entries and maps of ids keep theirs', () => {
    expect(
      formatted(`measures:
  zuletzt: { status: idea, name: Zuletzt, improves: { b: { factor: x, by: 1 }, a: { by: 2 } } }
  anfang:
    status: idea
    improves: {}
    name: Anfang
touchpoints:
  kasse: { phase: purchase, name: Kasse }
`),
    ).toBe(`touchpoints:
  kasse: { name: Kasse, phase: purchase }

measures:
  zuletzt: { name: Zuletzt, improves: { b: { by: 1, factor: x }, a: { by: 2 } }, status: idea }
  anfang:
    name: Anfang
    improves: {}
    status: idea
`);
  });

  test('fields unknown to the schema come last, in their own order', () => {
    expect(formatted('x-note: 1\ntouchpoints:\n  kasse: { x-b: 1, x-a: 2, phase: purchase, name: Kasse }\n')).toBe(
      'touchpoints:\n  kasse: { name: Kasse, phase: purchase, x-b: 1, x-a: 2 }\n\nx-note: 1\n',
    );
  });

  test('settings have the order of their schema, rules that of their author', () => {
    expect(
      formatted(
        'rules: { owner-missing: off, blank-text: error }\nscale: { max: 6, min: 1 }\nversion: 1\n',
        'tpm.yaml',
      ),
    ).toBe('version: 1\nscale: { min: 1, max: 6 }\nrules: { owner-missing: off, blank-text: error }\n');
  });

  test('the form that fits a value determines the order', () => {
    expect(formatted('assessments:\n  a: { ratings: { kasse: { ist: { says: gut, votes: [3, 4] } } } }\n')).toContain(
      '{ votes: [3, 4], says: gut }',
    );
  });
});

describe('comments', () => {
  test('move with the field below them, or with the field before them on the line', () => {
    expect(
      formatted(
        'touchpoints:\n  kasse:\n    # seit 2024\n    phase: purchase    # so heißt sie bei uns\n    name: Kasse # Name\n',
      ),
    ).toBe(
      'touchpoints:\n  kasse:\n    name: Kasse  # Name\n    # seit 2024\n    phase: purchase    # so heißt sie bei uns\n',
    );
  });

  test('at the top of the file stay there if collections are reordered', () => {
    expect(formatted('# Die Datei\n\n# Das Team\npersonas: {}\n# Die Orte\ntouchpoints: {}\n')).toBe(
      '# Die Datei\n\n# Die Orte\ntouchpoints: {}\n\n# Das Team\npersonas: {}\n',
    );
  });

  test('in unusual places are kept: after a key, a dash, a colon, in a list, at the end', () => {
    const odd = `journeys: # routes
  # first
  umzug: # one
    steps: # many
      # of them
      - # here
        note: x # why
        touchpoint: kasse
      # between
      - kasse # twice
      # after
    name: # what
      Umzug
    # last
  # end
# all
`;
    const text = formatted(odd);
    expect(text).toBe(`journeys:  # routes
  # first
  umzug:  # one
    name: Umzug  # what
    steps:  # many
      # of them
      # here
      - touchpoint: kasse
        note: x  # why
      # between
      - kasse  # twice
      # after
    # last
  # end
# all
`);
  });

  test('in a flow collection keep it unchanged', () => {
    const text = 'touchpoints:\n  kasse: { phase: purchase,   # hier\n    name: Kasse }\n';
    expect(formatted(text)).toBe('touchpoints:\n  kasse: { phase: purchase,   # hier\n    name: Kasse }\n');
  });
});

describe('spacing', () => {
  test('two spaces a level, one blank line at most, none at the edges, one line break at the end', () => {
    expect(
      formatted(
        '\n\ntouchpoints:\n\n     kasse:\n         name:   Kasse\t\n\n\n         tags:\n         - a\n         -   b\n\n\n',
      ),
    ).toBe('touchpoints:\n  kasse:\n    name: Kasse\n\n    tags:\n      - a\n      - b\n');
  });

  test('flow collections keep their line breaks', () => {
    expect(formatted('departments:\n  a: {name: A,lead: "B"}\n  b: {\n   lead: C, name: D,\n  }\n  c: {}\n')).toBe(
      'departments:\n  a: { name: A, lead: "B" }\n  b: {\n      name: D,\n      lead: C\n    }\n  c: {}\n',
    );
  });

  test('texts over several lines keep their lines, block scalars every space in them', () => {
    const text = `touchpoints:
    kasse:
        description: |2-
             tief

          weniger  ${''}
        name: Kasse
        owner: "eine
             lange   Zeile"
`;
    expect(formatted(text)).toBe(`touchpoints:
  kasse:
    name: Kasse
    description: |2-
         tief

      weniger  ${''}
    owner: "eine
      lange   Zeile"
`);
  });

  test('a text that keeps its line breaks gets no further ones', () => {
    expect(formatted('touchpoints:\n  kasse:\n    description: |+\n      Text\n\n    name: Kasse\n')).toBe(
      'touchpoints:\n  kasse:\n    name: Kasse\n    description: |+\n      Text\n\n',
    );
  });

  test('line ends and the byte order mark are kept; mixed line ends become those of the first line', () => {
    expect(formatted('\ufefftouchpoints:\r\n  kasse: {name: K}\n')).toBe(
      '\ufefftouchpoints:\r\n  kasse: { name: K }\r\n',
    );
  });

  test('several documents stay several, with their marks', () => {
    expect(formatted('%YAML 1.2\n---  # one\ntouchpoints:   {}\n...\n---\npersonas: {}\n# end\n')).toBe(
      '%YAML 1.2\n---  # one\ntouchpoints: {}\n...\n---\npersonas: {}\n# end\n',
    );
  });

  test('an empty file and a file of comments stay unchanged', () => {
    expect(formatted('')).toBe('');
    expect(formatted('# nothing yet\n')).toBe('# nothing yet\n');
  });
});

describe('unsupported files stay unchanged', () => {
  test.each([
    ['a syntax error', 'touchpoints:\n  kasse: { name\n', 'yaml-syntax'],
    ['an anchor', 'touchpoints:\n  a: &x { name: A }\n', 'yaml-alias'],
    ['a tag', 'touchpoints:\n  a: !!map { name: A }\n', 'yaml-tag'],
    ['a key that is there twice', 'touchpoints:\n  a: { name: A, name: B }\n', 'duplicate-key'],
  ])('%s', (_, text, rule) => {
    expect(formatted(text)).toMatchObject({ findings: [{ rule }] });
  });

  test('an unsupported form of YAML', () => {
    expect(formatted('? touchpoints\n: kasse: { name: K }\n')).toEqual({ unknownForm: true });
  });
});
