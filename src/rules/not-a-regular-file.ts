import { defineRule } from './engine/rule.js';

export const notARegularFile = defineRule({
  id: 'not-a-regular-file',
  group: 'structure',
  severity: 'error',
  locked: true,
  loader: true,
  words: {
    en: {
      title: 'Not a regular file',
      what: 'Something is named like a file of the catalog but is a device, a pipe, or a link that leads out of the folder.',
      why: 'Reading a pipe could wait forever, and what lies outside the folder is not under the same version control.',
      message: ({ what }) => (what === 'link' ? 'link that leads out of the catalog' : 'no regular file'),
      remedy: ({ what }) =>
        what === 'link' ? 'copy the file into the catalog' : 'rename it, or name it under "ignore" in tpm.yaml',
    },
    de: {
      title: 'Keine gewöhnliche Datei',
      what: 'Etwas heißt wie eine Datei des Katalogs, ist aber ein Gerät, eine Pipe oder eine Verknüpfung, die aus dem Ordner hinausführt.',
      why: 'Eine Pipe zu lesen könnte ewig dauern, und was außerhalb liegt, steht nicht unter derselben Versionsverwaltung.',
      message: ({ what }) =>
        what === 'link' ? 'Verknüpfung, die aus dem Katalog hinausführt' : 'keine gewöhnliche Datei',
      remedy: ({ what }) =>
        what === 'link' ? 'die Datei in den Katalog kopieren' : 'umbenennen oder in tpm.yaml unter »ignore« nennen',
    },
  },
  bad: {
    'personas.yaml': `# a link to ../marketing/personas.yaml
personas: {}
`,
  },
  good: {
    'personas.yaml': `personas:
  pendler: { name: Pendler Paul, share: 0.3 }
`,
  },
});
