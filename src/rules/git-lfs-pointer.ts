import { defineRule } from './engine/rule.js';

export const gitLfsPointer = defineRule({
  id: 'git-lfs-pointer',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'Git LFS pointer',
      what: 'The file holds only the note that git LFS leaves in place of the content.',
      why: 'The touchpoints or ratings of this file are not on this machine, so nothing can be said about them.',
      message: () => 'git LFS pointer instead of the content',
      remedy: () => 'run "git lfs pull", or keep YAML files out of git LFS',
    },
    de: {
      title: 'Verweis von git LFS',
      what: 'Die Datei enthält nur den Vermerk, den git LFS anstelle des Inhalts ablegt.',
      why: 'Die Kontaktpunkte oder Bewertungen dieser Datei liegen hier nicht vor, also lässt sich nichts über sie sagen.',
      message: () => 'Verweis von git LFS statt des Inhalts',
      remedy: () => '»git lfs pull« ausführen oder YAML-Dateien aus git LFS heraushalten',
    },
  },
  bad: `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
`,
  good: `touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
`,
});
