import { folderNames } from '../../../messages/folder-names.js';
import type { Lang } from '../../../messages/format.js';
import type { Integration, Setup } from './connection.js';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The schemas by path, for files that do not name their schema in the first line; `tpm.yaml` must match only once. */
function settings({ catalog, collections }: Setup, lang: Lang): string {
  const prefix = catalog === '.' ? '' : `${catalog}/`;
  return json({
    'yaml.schemas': {
      [`${prefix}.tpm/schemas/config.schema.json`]: [`${prefix}tpm.yaml`],
      [`${prefix}.tpm/schemas/catalog.schema.json`]: collections
        .map((name) => folderNames[lang][name] ?? name)
        .flatMap((name) => [`${prefix}${name}.yaml`, `${prefix}${name}/*.yaml`]),
    },
  });
}

/** Completion and hover in the editor, from the schemas in the folder of the catalog. */
export const vscode: Integration = {
  shared: true,
  files: (setup) => {
    const files = (lang: Lang) => ({
      '.vscode/settings.json': settings(setup, lang),
      '.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml'] }),
    });
    return { en: files('en'), de: files('de') };
  },
};
