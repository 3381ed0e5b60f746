import type { Integration, Setup } from './define.js';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Schemas by path. A file that names its schema in its first line does not need them; `tpm.yaml` must not match twice. */
function settings({ catalog, collections }: Setup): string {
  const prefix = catalog === '.' ? '' : `${catalog}/`;
  return json({
    'yaml.schemas': {
      [`${prefix}.tpm/schemas/config.schema.json`]: [`${prefix}tpm.yaml`],
      [`${prefix}.tpm/schemas/catalog.schema.json`]: collections.flatMap((name) => [
        `${prefix}${name}.yaml`,
        `${prefix}${name}/*.yaml`,
      ]),
    },
  });
}

/** Completion and hover in the editor, from the schemas that lie beside the catalog. */
export const vscode: Integration = {
  shared: true,
  files: (setup) => {
    const files = {
      '.vscode/settings.json': settings(setup),
      '.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml'] }),
    };
    return { en: files, de: files };
  },
};
