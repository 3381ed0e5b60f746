import { catalogOptionOf, type Integration, type Setup } from './connection.js';

const hooks = (setup: Setup, names: readonly [string, string]) => {
  const files = setup.catalog === '.' ? '\\.ya?ml$' : `^${setup.catalog.replaceAll('.', '\\.')}/.*\\.ya?ml$`;
  const hook = (command: string, name: string) => `      - id: tpm-${command.split(' ')[0] ?? ''}
        name: ${name}
        entry: tpm ${command}${catalogOptionOf(setup)}
        language: node
        additional_dependencies: ["${setup.package}"]
        files: '${files}'
        pass_filenames: false
`;
  return `repos:
  - repo: local
    hooks:
${hook('check', names[0])}${hook('fmt --check', names[1])}`;
};

/** Hooks that check the whole catalog, because references cross files. */
export const preCommit: Integration = {
  files: (setup) => ({
    en: { '.pre-commit-config.yaml': hooks(setup, ['touchpoints are sound', 'touchpoints are in canonical form']) },
    de: {
      '.pre-commit-config.yaml': hooks(setup, ['Kontaktpunkte fehlerfrei', 'Kontaktpunkte in einheitlicher Form']),
    },
  }),
};
