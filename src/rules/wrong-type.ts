import type { Lang } from '../messages/format.js';
import { defineRule } from './engine/rule.js';

type Data = Readonly<Record<string, string>>;

const FORMS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a block of fields',
    record: 'a block of fields',
    array: 'a list',
    tuple: 'a list',
    null: 'nothing',
  },
  de: {
    string: 'ein Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    boolean: 'true oder false',
    object: 'ein Block mit Feldern',
    record: 'ein Block mit Feldern',
    array: 'eine Liste',
    tuple: 'eine Liste',
    null: 'nichts',
  },
};

/** Names of forms, quoted or not, in words: `"number", "object"` becomes “a number or a block of fields”. */
function formsText(names: string | undefined, lang: Lang): string {
  const forms = (names ?? '').match(/[a-z]+/g) ?? [];
  const words = [...new Set(forms.map((form) => FORMS[lang][form] ?? form))];
  return words.join(lang === 'en' ? ' or ' : ' oder ');
}

/** A number with a decimal comma, such as `0,9`, written with a point. */
const pointFormOf = ({ found, expected = '', value = '' }: Data): string | null =>
  found === 'string' && /number|int/.test(expected) && /^-?\d+,\d+$/.test(value) ? value.replace(',', '.') : null;

/** The remedy, chosen by the value found. */
function makeRemedy(words: { point: string; quotes: string; empty: string; form: (expected: string) => string }) {
  return (data: Data): string => {
    const { found, expected = '' } = data;
    const number = pointFormOf(data);
    if (number !== null) return `${words.point} ${number}`;
    if (found === 'number' && expected.includes('string')) return words.quotes;
    return found === 'null' ? words.empty : words.form(expected);
  };
}

function describeInEnglish(data: Data): string {
  const value = data.value ? ` "${data.value}"` : '';
  return `found ${formsText(data.found, 'en') || 'something else'}${value}, expected ${formsText(data.expected, 'en')}`;
}

function describeInGerman(data: Data): string {
  const value = data.value ? ` »${data.value}«` : '';
  return `hier steht ${formsText(data.found, 'de') || 'etwas anderes'}${value}, erwartet wird ${formsText(data.expected, 'de')}`;
}

export const wrongType = defineRule({
  id: 'wrong-type',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Wrong type',
      what: 'A value has another form than its field: a text instead of a number, a list instead of a single value.',
      why: 'Nothing can be computed from it, and guessing what was meant could put a wrong figure into the report.',
      message: describeInEnglish,
      remedy: makeRemedy({
        point: 'write a decimal point:',
        quotes: 'put the value in quotes',
        empty: 'give the value, or leave the field out',
        form: (expected) => `write ${formsText(expected, 'en')}`,
      }),
    },
    de: {
      title: 'Falsche Form',
      what: 'Ein Wert hat eine andere Form als sein Feld: Text statt Zahl, Liste statt Einzelwert.',
      why: 'Damit lässt sich nicht rechnen, und zu raten, was gemeint war, könnte eine falsche Zahl in den Bericht bringen.',
      message: describeInGerman,
      remedy: makeRemedy({
        point: 'mit Dezimalpunkt schreiben:',
        quotes: 'den Wert in Anführungszeichen setzen',
        empty: 'den Wert angeben oder das Feld weglassen',
        form: (expected) => `${formsText(expected, 'de').replace(/\bein (?=[A-Z])/g, 'einen ')} angeben`,
      }),
    },
  },
  bad: `touchpoints:
  kundenzentrum:
    name: Kundenzentrum
    phase: post-purchase
    contacts: etwa 20000
`,
  good: `touchpoints:
  kundenzentrum:
    name: Kundenzentrum
    phase: post-purchase
    contacts: 20000
`,
});
