import * as z from 'zod';
import type { Finding } from '../core/finding.js';
import { findingsOf } from '../core/model/issues.js';
import { findNearest } from '../core/nearest.js';
import { type ParsedFile, valueAt, type YamlValue } from '../core/read/parsed.js';
import { topics } from '../topics/index.js';
import { GROUPINGS } from '../topics/shared/groups.view.js';
import { PLACEHOLDER_PATTERN, placeholderNames } from './placeholders.js';

const textSchema = () => z.string().min(1);

const sectionSchema = () =>
  z.strictObject({
    id: z
      .enum(topics.map(({ id }) => id))
      .optional()
      .describe('Section of a report. An entry without it is a text.'),
    title: textSchema().optional().describe("Title in place of the section's own; required for a text."),
    text: textSchema().optional().describe('Text below the title; an empty line begins a new paragraph.'),
    top: z.int().min(1).optional().describe('Maximum number of rows of each table.'),
    select: z
      .union([textSchema(), z.array(textSchema()).min(1)])
      .optional()
      .describe('Show only these touchpoints; the syntax is that of --select.'),
    'group-by': z.enum(GROUPINGS).optional().describe('Also group the rows, if the section supports it.'),
  });

/** A template of a report: `.tpm/report/<name>.yaml`. */
export const templateSchema = z
  .strictObject({
    title: textSchema().optional().describe('Title of the report.'),
    intro: textSchema().optional().describe('Text before the first section.'),
    sections: z.array(sectionSchema()).min(1).describe('Sections in order.'),
  })
  .describe(`A template of a report. Texts may contain ${placeholderNames.map((name) => `{{${name}}}`).join(', ')}.`);

export type Template = z.output<typeof templateSchema>;
export type TemplateSection = Template['sections'][number];

/** Parsed file → template or findings. A template contains data only; nothing in it is executed. */
export function readTemplate(file: ParsedFile): { template: Template } | { findings: Finding[] } {
  const broken = file.findings.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return { findings: broken };
  const value = file.documents[0]?.value ?? Object.create(null);
  const place = { path: file.path, doc: 0, pointer: [], part: 'value' as const };
  const read = templateSchema.safeParse(value);
  const found = read.error ? findingsOf(read.error.issues, { schema: templateSchema, value, place }) : [];
  const sections = read.data?.sections ?? [];
  const findings = [
    ...found,
    ...sections.flatMap((one, at) => checkTextEntry(one, at, place)),
    ...findUnknownPlaceholders(value, place),
  ];
  return findings.length > 0 || !read.data ? { findings } : { template: read.data };
}

type Place = Finding['place'];

/** An entry without `id` is a text: it needs `title` and `text`, and must not select rows. */
function checkTextEntry(entry: TemplateSection, at: number, place: Place): Finding[] {
  if (entry.id !== undefined) return [];
  const pointer = ['sections', at];
  const missing = (['title', 'text'] as const).filter((field) => entry[field] === undefined);
  // An entry without title and text is a section without `id`.
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

/** Checks the raw value, so that unknown placeholders are reported together with the other mistakes. */
function findUnknownPlaceholders(value: YamlValue, place: Place): Finding[] {
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
    const names = typeof text === 'string' ? [...text.matchAll(PLACEHOLDER_PATTERN)].map(([, name = '']) => name) : [];
    return names.flatMap((name): Finding[] => {
      if ((placeholderNames as readonly string[]).includes(name)) return [];
      const near = findNearest(name, placeholderNames);
      const data = {
        value: formatPlaceholder(name),
        allowed: placeholderNames.map(formatPlaceholder),
        near: near ? formatPlaceholder(near) : null,
      };
      const suggestions = near ? [{ text: formatPlaceholder(near) }] : [];
      return [{ rule: 'not-one-of', severity: 'error', data, suggestions, place: { ...place, pointer } }];
    });
  });
}

const formatPlaceholder = (name: string) => `{{${name}}}`;
