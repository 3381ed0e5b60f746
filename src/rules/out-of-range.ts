import { defineRule } from './engine/rule.js';

type Data = Readonly<Record<string, string>>;

function describeInEnglish({ value = '', minimum, maximum }: Data): string {
  if (minimum) return `"${value}" is below ${minimum}`;
  return maximum ? `"${value}" is above ${maximum}` : `"${value}" is out of range`;
}

function describeInGerman({ value = '', minimum, maximum }: Data): string {
  if (minimum) return `»${value}« liegt unter ${minimum}`;
  return maximum ? `»${value}« liegt über ${maximum}` : `»${value}« liegt außerhalb des Bereichs`;
}

export const outOfRange = defineRule({
  id: 'out-of-range',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Value out of range',
      what: 'A number is smaller or larger than its field allows: a share above 1, a cost below 0.',
      why: 'A reach of 40 instead of 0.4 would outweigh every other criterion of the ranking.',
      message: describeInEnglish,
      remedy: ({ minimum, maximum, near, value }) =>
        maximum === '1'
          ? near
            ? `write ${near} or ${value}%`
            : 'write a share from 0 to 1: 40% is 0.4'
          : minimum
            ? `at least ${minimum}`
            : `at most ${maximum ?? ''}`,
    },
    de: {
      title: 'Wert außerhalb des Bereichs',
      what: 'Eine Zahl ist kleiner oder größer, als ihr Feld erlaubt: ein Anteil über 1, Kosten unter 0.',
      why: 'Eine Reichweite von 40 statt 0,4 würde jedes andere Kriterium der Rangfolge überstimmen.',
      message: describeInGerman,
      remedy: ({ minimum, maximum, near, value }) =>
        maximum === '1'
          ? near
            ? `${near} oder ${value}% schreiben`
            : 'einen Anteil von 0 bis 1 schreiben: 40 % sind 0.4'
          : minimum
            ? `mindestens ${minimum}`
            : `höchstens ${maximum ?? ''}`,
    },
  },
  bad: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    reach: 40
`,
  good: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    reach: 0.4
`,
});
