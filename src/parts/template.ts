import * as z from 'zod';
import type { Finding } from '../core/finding.js';
import { findingsOf } from '../core/issues.js';
import { nearest } from '../core/nearest.js';
import { type ParsedFile, valueAt, type YamlValue } from '../core/parsed.js';
import { GROUPINGS } from '../views/groups.js';
import { parts } from './index.js';
import { PLACEHOLDER, placeholderNames } from './placeholders.js';

const words = () => z.string().min(1);

const section = () =>
  z.strictObject({
    id: z
      .enum(parts.map(({ id }) => id))
      .optional()
      .describe('Which section of a report; without it the entry is a text of its own.'),
    title: words().optional().describe("Title in place of the section's own; required for a text."),
    text: words().optional().describe('Said below the title; an empty line begins a new paragraph.'),
    top: z.int().min(1).optional().describe('How many rows of each table.'),
    select: z
      .union([words(), z.array(words()).min(1)])
      .optional()
      .describe('Only these touchpoints, as --select takes them.'),
    'group-by': z.enum(GROUPINGS).optional().describe('Also by group, where the section can.'),
  });

/** A report of one's own: `.tpm/report/<name>.yaml`. */
export const templateSchema = z
  .strictObject({
    title: words().optional().describe('Title of the report.'),
    intro: words().optional().describe('Stands before the first section.'),
    sections: z.array(section()).min(1).describe('Sections in order.'),
  })
  .describe(`A report of one's own. Texts may hold ${placeholderNames.map((name) => `{{${name}}}`).join(', ')}.`);

export type Template = z.output<typeof templateSchema>;
export type TemplateSection = Template['sections'][number];

/** A parsed file → template, or what is wrong with it and where. Nothing in it is ever run. */
export function readTemplate(file: ParsedFile): { template: Template } | { findings: Finding[] } {
  const broken = file.findings.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return { findings: broken };
  const value = file.documents[0]?.value ?? Object.create(null);
  const place = { path: file.path, doc: 0, pointer: [], part: 'value' as const };
  const read = templateSchema.safeParse(value);
  const found = read.error ? findingsOf(read.error.issues, { schema: templateSchema, value, place }) : [];
  const sections = read.data?.sections ?? [];
  const findings = [...found, ...sections.flatMap((one, at) => lacks(one, at, place)), ...unknownNames(value, place)];
  return findings.length > 0 || !read.data ? { findings } : { template: read.data };
}

type Place = Finding['place'];

/** An entry without `id` is a text: it needs a title and words, and has no rows to choose. */
function lacks(entry: TemplateSection, at: number, place: Place): Finding[] {
  if (entry.id !== undefined) return [];
  const pointer = ['sections', at];
  const missing = (['title', 'text'] as const).filter((field) => entry[field] === undefined);
  // An entry with nothing of a text was meant to be a section.
  const fields = missing.length === 2 ? ['id'] : missing;
  const extra = (['top', 'select', 'group-by'] as const).filter(
    (key) => missing.length < 2 && entry[key] !== undefined,
  );
  return [
    ...fields.map((field): Finding => {
      return { rule: 'missing-field', severity: 'error', data: { field }, place: { ...place, pointer, part: 'key' } };
    }),
    ...extra.map((key): Finding => {
      const here = { ...place, pointer: [...pointer, key], part: 'key' as const };
      return { rule: 'conflicting-key', severity: 'error', data: { key }, place: here };
    }),
  ];
}

/** Looks at what was written, so that these mistakes are told along with the others. */
function unknownNames(value: YamlValue, place: Place): Finding[] {
  const written = valueAt(value, ['sections']);
  const pointers = [
    ['title'],
    ['intro'],
    ...(Array.isArray(written) ? [...written.keys()] : []).flatMap((at) => [
      ['sections', at, 'title'],
      ['sections', at, 'text'],
    ]),
  ];
  return pointers.flatMap((pointer) => {
    const text = valueAt(value, pointer);
    const names = typeof text === 'string' ? [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name) : [];
    return names.flatMap((name): Finding[] => {
      if ((placeholderNames as readonly string[]).includes(name)) return [];
      const near = nearest(name, placeholderNames);
      const data = { value: braced(name), allowed: placeholderNames.map(braced), near: near ? braced(near) : null };
      const suggestions = near ? [{ text: braced(near) }] : [];
      return [{ rule: 'not-one-of', severity: 'error', data, suggestions, place: { ...place, pointer } }];
    });
  });
}

const braced = (name: string) => `{{${name}}}`;
