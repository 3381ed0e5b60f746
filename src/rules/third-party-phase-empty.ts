import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const thirdPartyPhaseEmpty = defineRule({
  id: 'third-party-phase-empty',
  group: 'method',
  severity: 'off',
  presets: { strict: 'warning' },
  words: {
    en: {
      title: 'Nothing of what others say',
      what: 'A phase in which third parties speak, before the first contact or after the purchase, has no touchpoint.',
      why: 'What others say decides before the company gets a word in; a catalog of own touchpoints shows half of the journey.',
      message: ({ phase = '' }) => `no touchpoint in phase "${phase}": what do others say there?`,
      remedy: () => 'record reviews, press, friends and forums as touchpoints with "origin: third-party"',
    },
    de: {
      title: 'Nichts von dem, was andere sagen',
      what: 'In einer Phase, in der Dritte sprechen, steht kein Kontaktpunkt: vor dem ersten Kontakt oder nach dem Kauf.',
      why: 'Was andere sagen, entscheidet, bevor das Unternehmen zu Wort kommt; wer nur eigene Kontaktpunkte erfasst, sieht den halben Weg.',
      message: ({ phase = '' }) => `in der Phase »${phase}« steht kein Kontaktpunkt: was sagen andere dort?`,
      remedy: () => 'Bewertungen, Presse, Bekannte und Foren als Kontaktpunkte mit »origin: third-party« erfassen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
  nachbarn: { name: Was die Nachbarn sagen, phase: influence-before }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
  nachbarn: { name: Was die Nachbarn sagen, phase: influence-before }
  bewertungen: { name: Bewertungen im Netz, phase: influence-after }
`,
  check: ({ analysis, report }) => {
    const touchpoints = entriesOf(analysis, 'touchpoint');
    if (touchpoints.length === 0) return;
    const filled = new Set(touchpoints.map(({ fields }) => fields.phase));
    analysis.settings.phases.forEach(({ id: phase }, at) => {
      if (phase.startsWith('influence-') && !filled.has(phase)) report({ settings: ['phases', at], data: { phase } });
    });
  },
});
