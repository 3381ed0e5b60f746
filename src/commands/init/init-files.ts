import { join, relative } from 'node:path';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { Refusal } from '../../cli/refusal.js';
import { toJson } from '../../formats/json.js';
import { findUpward } from '../../io/files/find-root.js';
import { kindOfPath } from '../../io/files/write.js';
import { configSchema, fileSchema } from '../../kinds/catalog-schema.js';
import { kinds } from '../../kinds/index.js';
import type { Lang } from '../../messages/format.js';
import { PACKAGE } from '../../version.js';
import type { Integration, Setup } from './with/connection.js';
import { integrations } from './with/index.js';

/** A file to write. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
  /** The file may already exist with other settings: then its text is shown instead of written. */
  readonly shared: boolean;
}

/** Files of a template, with its dates filled in. */
export function templateFiles(root: string, template: Readonly<Record<string, string>>, today: string): NewFile[] {
  const year = today.slice(0, 4);
  return Object.entries(template).map(([path, text]) => ({
    file: join(root, path),
    text: text
      .replaceAll('{year}', year)
      .replaceAll('{date}', today)
      .replaceAll('{later}', `${Number(year) + 1}-12-31`),
    shared: false,
  }));
}

/** Schemas beside the catalog, so that editors need no network. */
export function schemaFiles(root: string): NewFile[] {
  const schemas = { catalog: fileSchema(kinds), config: configSchema() };
  return Object.entries(schemas).map(([name, schema]) => ({
    file: join(root, `.tpm/schemas/${name}.schema.json`),
    text: `${toJson(schema)}\n`,
    shared: false,
  }));
}

/**
 * Files of integrations, given as `a,b` or repeated. They go to the root of the repository, where their tools look for them.
 * @param root folder of the catalog
 */
export function integrationFiles(root: string, wanted: readonly string[], version: string, lang: Lang): NewFile[] {
  const names = Object.keys(integrations);
  const chosen = wanted.flatMap((one) => one.split(',')).map((one) => one.trim());
  const ids = chosen
    .filter((one) => one !== '')
    .map((one) => requireKnown({ en: 'integration', de: 'Anbindung' }, one, names));
  const repository = findUpward(root, '.git') ?? root;
  const catalog = relative(repository, root).replaceAll('\\', '/') || '.';
  if (!/^[\p{L}\p{N}._/-]+$/u.test(catalog) || catalog.startsWith('-')) throw unquotableFolderRefusal(catalog);
  const setup: Setup = {
    package: `${PACKAGE}@${version}`,
    catalog,
    collections: kinds.map(({ collection }) => collection),
  };
  return [...new Set(ids)].flatMap((id) => {
    const { files, shared = false }: Integration = integrations[id as keyof typeof integrations];
    return Object.entries(files(setup)[lang]).map(([path, text]) => ({ file: join(repository, path), text, shared }));
  });
}

export const isThere = ({ file }: NewFile): boolean => kindOfPath(file) !== 'none';

/** The folder would need quotes for a shell, for YAML and as a pattern at once. */
function unquotableFolderRefusal(folder: string): Refusal {
  return new Refusal(
    {
      en: `the files of other tools cannot hold the name "${folder}"`,
      de: `die Dateien anderer Werkzeuge können den Namen »${folder}« nicht enthalten`,
    },
    {
      en: 'name the folder with letters, digits, - and _ only',
      de: 'den Ordner nur mit Buchstaben, Ziffern, - und _ benennen',
    },
  );
}
