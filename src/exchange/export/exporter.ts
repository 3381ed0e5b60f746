import type { Analysis } from '../../analysis/analysis.js';
import type { Catalog } from '../../core/model/catalog.js';
import type { CsvDialect, Envelope } from '../../document/report.js';
import type { FormatName, NamedFile, WrittenContent } from '../../formats/format.js';
import type { Lang, Words } from '../../messages/format.js';

/** What an exporter knows: the catalog as it was read, its analysis, and how the result is wanted. */
export interface ExportInput {
  readonly catalog: Catalog;
  readonly analysis: Analysis;
  /** Head of JSON documents; also version of tpm and day of the analysis. */
  readonly envelope: Envelope;
  readonly lang: Lang;
  readonly csvDialect: CsvDialect;
  /** Name of the file after `-o`, for formats whose endings mean different things; `null` for stdout. */
  readonly file: string | null;
}

export interface Exported<Content = WrittenContent> {
  readonly content: Content;
  /** What the format cannot hold or holds otherwise; printed on stderr. */
  readonly told?: readonly Words<string>[];
}

/** Catalog → text or bytes. Pure: the same catalog, options and day give the same bytes. */
export type Exporter<Content = WrittenContent> = (input: ExportInput) => Exported<Content> | Promise<Exported<Content>>;

/** The line of a format in the rack. */
export interface ListedExporter extends FormatName {
  readonly summary: Words<string>;
  readonly load: () => Promise<Exporter>;
  /** For `-o folder/`: the result as several files. */
  readonly loadFiles?: () => Promise<Exporter<readonly NamedFile[]>>;
}
