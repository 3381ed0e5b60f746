import { catalogOptionOf, type Integration, type Setup } from './connection.js';

const workflow = (setup: Setup, words: { title: string; history: string; sarif: string }) => `name: ${words.title}

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  tpm:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0  # ${words.history}
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - run: npx --yes ${setup.package} ci${catalogOptionOf(setup)}
# ${words.sarif}
#     permissions:
#       contents: read
#       security-events: write
#     …
#       - run: npx --yes ${setup.package} ci${catalogOptionOf(setup)} -f sarif=tpm.sarif
#       - uses: github/codeql-action/upload-sarif@v4
#         if: always()
#         with:
#           sarif_file: tpm.sarif
`;

/** A workflow that runs `tpm ci`: annotations in the pull request and a summary of the job. */
export const ciGithub: Integration = {
  files: (setup) => ({
    en: {
      '.github/workflows/tpm.yml': workflow(setup, {
        title: 'Touchpoints',
        history: 'the whole history, to compare with',
        sarif: 'Findings under "Security" as well, where code scanning is switched on: add to the job',
      }),
    },
    de: {
      '.github/workflows/tpm.yml': workflow(setup, {
        title: 'Kontaktpunkte',
        history: 'die ganze Geschichte, um damit zu vergleichen',
        sarif: 'Befunde auch unter »Security«, wo Code Scanning eingeschaltet ist: im Job ergänzen',
      }),
    },
  }),
};
