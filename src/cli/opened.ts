import type { Lang } from '../messages/format.js';
import type { LoadedCatalog } from '../pipeline.js';

/** An open catalog, with language and date. */
export interface OpenedCatalog {
  readonly root: string;
  readonly catalog: LoadedCatalog;
  readonly lang: Lang;
  readonly asOf: string;
}
