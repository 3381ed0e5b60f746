import * as z from 'zod';

const column = () =>
  z.strictObject({
    column: z.string().describe('Letter, as the spreadsheet shows it.'),
    header: z.string(),
    target: z.nullable(z.string()).describe('Where its values go; null where the column is left out.'),
    hidden: z.boolean(),
    samples: z.array(z.string()).describe('The first three values.'),
  });

const rejection = () =>
  z.strictObject({
    file: z.string(),
    row: z.int().describe('As the spreadsheet shows it.'),
    column: z.nullable(z.string()).describe('null where no single cell is to blame.'),
    header: z.string(),
    reason: z.string().describe('Stable id of the reason.'),
    value: z.string(),
    message: z.string(),
  });

const note = () =>
  z.strictObject({
    id: z.string().describe('Stable id: hidden-rows, hidden-sheet, encoding, …'),
    rows: z.array(z.int()),
    message: z.string(),
  });

/** The contents read from one file. */
const source = () =>
  z.strictObject({
    file: z.string(),
    importer: z.string().describe('What read it: list, journey.'),
    sheet: z.nullable(z.string()),
    kind: z.string().describe('What a row is.'),
    header: z.array(z.int()).describe('Rows of the header.'),
    columns: z.array(column()),
    rows: z.strictObject({ filled: z.int(), taken: z.int(), repeated: z.int(), rejected: z.int() }),
    notes: z.array(note()),
  });

const field = () =>
  z.strictObject({
    entry: z.string().describe('kind/id.'),
    field: z.string().describe('A field, or a path to a part of one.'),
    before: z.unknown(),
    after: z.unknown(),
  });

/** The result of `tpm import`, or with --dry-run the planned result. */
export const importedSchema = () => ({
  sources: z.array(source()),
  created: z.array(z.strictObject({ entry: z.string().describe('kind/id.'), name: z.nullable(z.string()) })),
  changed: z.array(field()),
  phases: z.array(z.strictObject({ id: z.string(), name: z.nullable(z.string()) })).describe('Added to tpm.yaml.'),
  rounds: z.array(
    z.strictObject({
      id: z.string(),
      date: z.string(),
      created: z.boolean(),
      touchpoints: z.int().describe('With ratings that are new or changed.'),
    }),
  ),
  conflicts: z.array(
    z.strictObject({
      file: z.string(),
      row: z.int(),
      ...field().shape,
      taken: z.boolean().describe('true where the value of the file counts.'),
    }),
  ),
  rejected: z.array(rejection()),
  files: z.array(
    z.strictObject({ file: z.string(), created: z.boolean(), diff: z.string().describe('Unified diff.') }),
  ),
  written: z
    .boolean()
    .describe('false with --dry-run, where nothing changed, and where --all-or-nothing held it back.'),
});

export type ImportedData = z.infer<z.ZodObject<ReturnType<typeof importedSchema>>>;
export type ImportSource = ImportedData['sources'][number];
export type ImportNote = ImportSource['notes'][number];
