import { defineRule } from './engine/rule.js';

export const offAsFalse = defineRule({
  id: 'off-as-false',
  group: 'hygiene',
  severity: 'info',
  words: {
    en: {
      title: 'False instead of off',
      what: 'A rule or a gate in tpm.yaml has the severity false, which is taken for off.',
      why: 'Tools of YAML 1.1 read off as false and write it back so; whoever reads the file looks for a severity.',
      message: ({ setting }) => `false is taken for off${setting ? ` at "${setting}"` : ''}`,
      remedy: () => 'write "off", in quotes so that every tool leaves it',
    },
    de: {
      title: 'False statt off',
      what: 'Eine Regel oder ein Gate in tpm.yaml hat den Schweregrad false; er gilt als off.',
      why: 'Werkzeuge für YAML 1.1 lesen off als false und schreiben es so zurück; wer die Datei liest, sucht einen Schweregrad.',
      message: ({ setting }) => `false gilt als off${setting ? ` bei »${setting}«` : ''}`,
      remedy: () => '»off« schreiben, in Anführungszeichen, damit es jedes Werkzeug stehen lässt',
    },
  },
  bad: { 'tpm.yaml': 'rules: { owner-missing: false }\n' },
  good: { 'tpm.yaml': 'rules: { owner-missing: "off" }\n' },
});
