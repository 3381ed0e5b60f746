import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { findDiagrams } from '../../src/exchange/journeys/find-diagrams.js';
import { safeName } from '../../src/exchange/journeys/mermaid-text.js';
import { readDiagram } from '../../src/exchange/journeys/read-diagram.js';
import { loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import '../helpers/property-seed.js';

const folders: Folder[] = [];
afterEach(() => {
  for (const one of folders.splice(0)) one.remove();
});
const withFiles = (files: Readonly<Record<string, string>>) => {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder.path;
};

/** Grade 2 on 1–6 with 1 as the best is a fifth of the way from the best end: 1 + 4 × 0.8 = 4.2. */
const CATALOG = `touchpoints:
  a: { name: 'Termin 10:30; Raum #4', phase: purchase }
  b: { name: Titel, phase: purchase }
  c: { name: title of all, phase: post-purchase, status: planned }
personas:
  p: { name: 'Kundin, jung' }
journeys:
  weg: { name: 'Weg: #1', persona: p, steps: [a, { touchpoint: c, optional: true }, a, b] }
  rest: { name: Rest, steps: [b] }
assessments:
  r: { date: 2026-01-01, perspective: company, method: expert, ratings: { a: { ist: 2 } } }
`;
const SETTINGS = 'version: 1\nlanguage: de\nscale: { min: 1, max: 6, best: min }\n';

describe('journeys as Mermaid', () => {
  test('have safe names, comments that lead back, and scores on 1–5; both are told', async () => {
    const cwd = withFiles({ 'tpm.yaml': SETTINGS, 'k.yaml': CATALOG });
    const { stdout, stderr, code } = await run(['export', 'mermaid'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '```mermaid',
      'journey',
      '  %% tpm: journey rest',
      '  title Rest',
      '  %% tpm: phase purchase',
      '  section Kauf',
      '    %% tpm: touchpoint b, not rated',
      '    Titel: 3',
      '```',
      '',
      '```mermaid',
      'journey',
      '  %% tpm: journey weg',
      '  title Weg – № 1',
      '  %% tpm: phase purchase',
      '  section Kauf',
      '    %% tpm: touchpoint a',
      '    Termin 10.30, Raum № 4: 4.2: Kundin jung',
      '  %% tpm: phase post-purchase',
      '  section Nach dem Kauf',
      '    %% tpm: touchpoint c, not rated',
      '    “title of all”: 3: Kundin jung',
      '  %% tpm: phase purchase',
      '  section Kauf',
      '    %% tpm: touchpoint a',
      '    Termin 10.30, Raum № 4: 4.2: Kundin jung',
      '    %% tpm: touchpoint b, not rated',
      '    Titel: 3: Kundin jung',
      '```',
      '',
    ]);
    expect(stderr).toContain('das Ist auf 1–6, 1 ist am besten steht auf 1–5');
    expect(stderr).toContain('2 Kontaktpunkte haben kein Ist');
  });

  test('come back into their catalog without changing a byte, and into an empty one with the same steps', async () => {
    const cwd = withFiles({ 'tpm.yaml': SETTINGS, 'k.yaml': CATALOG });
    await run(['export', '-o', 'weg.md'], { cwd });
    const before = readFileSync(join(cwd, 'k.yaml'), 'utf8');
    const back = await run(['import', 'weg.md', '--json'], { cwd });
    expect([back.code, JSON.parse(back.stdout).files]).toEqual([0, []]);
    expect(readFileSync(join(cwd, 'k.yaml'), 'utf8')).toBe(before);
    const empty = withFiles({ 'weg.md': readFileSync(join(cwd, 'weg.md'), 'utf8') });
    expect((await run(['import', 'weg.md', '--json'], { cwd: empty })).code).toBe(0);
    const { journeys } = loadCatalog(empty).model;
    expect([...journeys.values()].map(({ id, fields }) => [id, fields.steps])).toEqual([
      ['rest', ['b']],
      ['weg', ['a', 'c', 'a', 'b']],
    ]);
  });

  test('with any name are read as they were written', () => {
    const signs = fc.constantFrom(
      ':',
      '#',
      ';',
      ',',
      '%%',
      'title ',
      'section',
      '10:30',
      '<b>',
      '{',
      '"',
      'ü',
      '🚲',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 8 }), (parts) => {
        const name = safeName(parts.join(''));
        fc.pre(name !== '');
        const [found] = findDiagrams(
          'a.mmd',
          `journey\n  section ${name}\n    ${name}: 4: ${name.replaceAll(',', '')}\n`,
        ).journeys;
        const read = found && readDiagram(found);
        const [task] = read?.tasks ?? [];
        expect([task?.name, task?.score, task?.section?.name, read?.isDrawn]).toEqual([name, 4, name, true]);
      }),
      { numRuns: 300 },
    );
  });

  test('go to a file each in a folder, and a single one is a bare diagram in a .mmd file', async () => {
    const cwd = withFiles({ 'k.yaml': CATALOG });
    await run(['export', 'mermaid', '-o', 'out/'], { cwd });
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['rest.mmd', 'weg.mmd']);
    expect(readFileSync(join(cwd, 'out/rest.mmd'), 'utf8')).toMatch(/^journey\n/);
  });
});
