import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.js';
import { LANGS } from '../../src/messages/format.js';
import type { Rule, RuleSeverity } from '../../src/rules/engine/rule.js';
import { wordsOf } from '../../src/rules/engine/wording.js';
import { rules } from '../../src/rules/index.js';
import { findingsOf } from '../helpers/catalog.js';

const sources = import.meta.glob<string>('../../src/**/*.ts', { query: '?raw', import: 'default', eager: true });
const KEBAB = /'([a-z]+(?:-[a-z0-9]+)+)'/g;
const GROUPS = ['structure', 'evidence', 'method', 'measures', 'organisation', 'hygiene'];
const SEVERITY_STRENGTH: Readonly<Record<RuleSeverity, number>> = { off: 0, info: 1, warning: 2, error: 3 };

const ids = rules.map((rule) => rule.id);
const named = rules.map((rule) => [rule.id, rule] as const);

/** The sources in a folder, by path. */
function sourcesBelow(folder: string): [path: string, text: string][] {
  const below = `../../src/${folder}`;
  return Object.entries(sources).flatMap(([path, text]) =>
    path.startsWith(below) ? [[path.slice(below.length), text]] : [],
  );
}

/** Rule ids of the findings that the stages before the rules make. */
function emittedIds(): Set<string> {
  const found: string[] = [];
  const collect = (text: string, pattern: RegExp) =>
    found.push(...[...text.matchAll(pattern)].map(([, id = '']) => id));
  for (const [, text] of sourcesBelow('')) collect(text, /\brule: '([^']+)'/g);
  // In `core` every literal in kebab-case is the id of a rule.
  for (const [, text] of sourcesBelow('core/')) collect(text, KEBAB);
  for (const [, text] of sourcesBelow('io/')) collect(text, /report\(\w+, '([^']+)'/g);
  // The message of a check in a schema is the id of its rule.
  for (const [, text] of sourcesBelow('kinds/')) collect(text, /(?:, |error: )'([a-z]+(?:-[a-z]+)+)'(?=\)|, path)/g);
  return new Set(found);
}

/** Findings of a sample by the stages and by this one rule. */
function foundIn(sample: Rule['bad'], rule: Rule): Finding[] {
  // A rule that is off by default is switched on by its preset.
  const strict = rule.severity === 'off' && typeof sample === 'string';
  const files = strict ? { 'tpm.yaml': 'extends: strict\n', 'katalog.yaml': sample } : sample;
  return findingsOf(files, { only: [rule.id] });
}

describe('the rack of rules', () => {
  test('lists rules in order of ids, each once', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('holds every file that exports a rule, under the name of the file', async () => {
    const files = sourcesBelow('rules/').flatMap(([file]) =>
      file === 'index.ts' || file.startsWith('engine/') ? [] : [file],
    );
    const exported = await Promise.all(
      files.map(async (file) => {
        const module: Record<string, unknown> = await import(`../../src/rules/${file.slice(0, -'.ts'.length)}.ts`);
        const own = Object.entries(module).filter(
          ([, value]) => typeof value === 'object' && value && 'words' in value,
        );
        return own.map(([name, rule]) => ({ file: file.slice(0, -'.ts'.length), name, rule }));
      }),
    );
    const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    for (const { file, name, rule } of exported.flat()) {
      expect(rules, `${file}.ts is missing in src/rules/index.ts`).toContain(rule);
      expect((rule as Rule).id).toBe(file);
      expect(name).toBe(camelCase(file));
    }
    expect(exported.flat()).toHaveLength(rules.length);
  });

  test('knows every id that a stage gives to a finding', () => {
    expect([...emittedIds()].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has a finding for every rule', () => {
    const emitted = emittedIds();
    const orphans = rules.filter((rule) => !rule.check && !emitted.has(rule.id));
    expect(orphans.map((rule) => rule.id)).toEqual([]);
  });
});

describe.each(named)('%s', (id, rule) => {
  test('is declared consistently', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(GROUPS).toContain(rule.group);
    // A rule that is off by default must be on in the strict preset, or it would never run.
    expect([rule.severity, rule.presets?.strict]).toContainEqual(expect.not.stringMatching(/^off$/));
    const { strict = rule.severity, workshop = rule.severity } = rule.presets ?? {};
    expect(SEVERITY_STRENGTH[strict]).toBeGreaterThanOrEqual(SEVERITY_STRENGTH[rule.severity]);
    expect(SEVERITY_STRENGTH[workshop]).toBeLessThanOrEqual(SEVERITY_STRENGTH[rule.severity]);
    if (rule.locked) expect([rule.severity, rule.presets, rule.check]).toEqual(['error', undefined, undefined]);
    if (rule.options) expect(rule.options.safeParse({}).success).toBe(true);
  });

  test('is worded in every language', () => {
    for (const lang of LANGS) {
      const { title, what, why } = rule.words[lang];
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      for (const sentence of [what, why]) expect(sentence).toMatch(/^(\p{Lu}|tpm\.yaml).*[.?]$/u);
      expectMessages(rule, { rule: id, data: {} });
    }
  });

  test('finds its bad sample, and no other rule does', () => {
    if (rule.loader) return;
    const found = foundIn(rule.bad, rule);
    expect(found.map((finding) => finding.rule)).toContain(id);
    if (rule.check) expect(new Set(found.map((finding) => finding.rule))).toEqual(new Set([id]));
    for (const finding of found) expectMessages(rule, finding);
  });

  test('finds nothing in its good sample, which has no error', () => {
    const found = findingsOf(rule.good);
    expect(found.filter((finding) => finding.rule === id || finding.severity === 'error')).toEqual([]);
  });
});

/** Messages are one clause: what is wrong, with quoted values, without a full stop. */
function expectMessages(rule: Rule, finding: Pick<Finding, 'rule' | 'data'>): void {
  for (const lang of LANGS) {
    const { message, remedy } =
      finding.rule === rule.id ? wordsOf(finding, [rule], lang) : wordsOf(finding, rules, lang);
    for (const text of [message, remedy]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|NaN|\.$/);
      expect(text.split('"').length % 2, `quotes in: ${text}`).toBe(1);
      expect(text.split('»').length, `quotes in: ${text}`).toBe(text.split('«').length);
      expect(lang === 'de' ? 'a' : text).toMatch(/^[^A-Z]/);
    }
  }
}
