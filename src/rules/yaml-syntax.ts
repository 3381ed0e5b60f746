import { defineRule } from './engine/rule.js';

type Data = Readonly<Record<string, string>>;

interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** The error codes of the `yaml` package, the most frequent ones first. */
const FAULTS: Readonly<Record<'en' | 'de', Readonly<Record<string, Fault>>>> = {
  en: {
    BLOCK_AS_IMPLICIT_KEY: {
      message: 'a second key or a list begins where none can stand',
      remedy: 'put a text that holds a colon and a space in quotes; begin keys and list items on lines of their own',
    },
    BAD_INDENT: {
      message: 'wrong indentation, or a bracket above is still open',
      remedy: 'begin the line where its neighbours begin, and close every [ and {',
    },
    MISSING_CHAR: {
      message: 'a character is missing: a closing quote or bracket, a comma, a colon or a space',
      remedy: 'close what is open, put commas between items and a space before #',
    },
    UNEXPECTED_TOKEN: {
      message: 'unexpected text',
      remedy: 'put a text in quotes as a whole or not at all; check brackets and commas before it',
    },
    MULTILINE_IMPLICIT_KEY: {
      message: 'a line without a colon before a key',
      remedy: 'write the key with a colon and a space behind it; indent a text below its key',
    },
    TAB_AS_INDENT: { message: 'tab used for indentation', remedy: 'indent with spaces' },
    BAD_SCALAR_START: {
      message: 'a text cannot begin with this character unless it is quoted',
      remedy: 'put the text in quotes',
    },
    BAD_DQ_ESCAPE: {
      message: 'unknown escape in a text in double quotes',
      remedy: 'double every backslash, or use single quotes',
    },
    BLOCK_IN_FLOW: {
      message: 'a key or list on its own lines inside brackets',
      remedy: 'put a text that holds a colon in quotes; inside [ ] and { } separate by commas',
    },
    NON_STRING_KEY: {
      message: 'a key that is no text',
      remedy: 'use a plain word as key; put a text with brackets in quotes',
    },
    KEY_OVER_1024_CHARS: {
      message: 'a key of more than 1024 characters',
      remedy: 'shorten the key, or look for a missing colon',
    },
    BAD_DIRECTIVE: {
      message: 'unknown directive',
      remedy: 'delete the line; a text that begins with % belongs in quotes',
    },
    BAD_ALIAS: { message: 'a text that begins like an alias', remedy: 'put a text that begins with * or & in quotes' },
    ALIAS_PROPS: { message: 'an alias with an anchor or a tag', remedy: 'write the value out' },
    MULTIPLE_ANCHORS: { message: 'two anchors on one value', remedy: 'delete the anchors and write the value out' },
    MULTIPLE_TAGS: { message: 'two tags on one value', remedy: 'delete the tags' },
    BAD_PROP_ORDER: { message: 'an anchor or a tag in the wrong place', remedy: 'delete the anchor or tag' },
    BAD_COLLECTION_TYPE: { message: 'a tag that does not fit its value', remedy: 'delete the tag' },
  },
  de: {
    BLOCK_AS_IMPLICIT_KEY: {
      message: 'ein zweiter Schlüssel oder eine Liste beginnt, wo keine stehen kann',
      remedy:
        'Text mit Doppelpunkt und Leerzeichen in Anführungszeichen setzen; Schlüssel und Listenpunkte auf eigenen Zeilen beginnen',
    },
    BAD_INDENT: {
      message: 'falsche Einrückung, oder eine Klammer darüber ist noch offen',
      remedy: 'die Zeile dort beginnen, wo ihre Nachbarn beginnen, und jede [ und { schließen',
    },
    MISSING_CHAR: {
      message:
        'ein Zeichen fehlt: ein schließendes Anführungszeichen, eine Klammer, ein Komma, ein Doppelpunkt oder ein Leerzeichen',
      remedy: 'schließen, was offen ist, Kommas zwischen die Teile und ein Leerzeichen vor # setzen',
    },
    UNEXPECTED_TOKEN: {
      message: 'unerwarteter Text',
      remedy: 'einen Text ganz oder gar nicht in Anführungszeichen setzen; Klammern und Kommas davor prüfen',
    },
    MULTILINE_IMPLICIT_KEY: {
      message: 'eine Zeile ohne Doppelpunkt vor einem Schlüssel',
      remedy:
        'hinter den Schlüssel einen Doppelpunkt und ein Leerzeichen setzen; Text unter seinem Schlüssel einrücken',
    },
    TAB_AS_INDENT: { message: 'mit Tabulator eingerückt', remedy: 'mit Leerzeichen einrücken' },
    BAD_SCALAR_START: {
      message: 'ein Text ohne Anführungszeichen kann nicht mit diesem Zeichen beginnen',
      remedy: 'den Text in Anführungszeichen setzen',
    },
    BAD_DQ_ESCAPE: {
      message: 'unbekannte Zeichenfolge mit Rückstrich in doppelten Anführungszeichen',
      remedy: 'jeden Rückstrich verdoppeln oder einfache Anführungszeichen nehmen',
    },
    BLOCK_IN_FLOW: {
      message: 'ein Schlüssel oder eine Liste auf eigenen Zeilen innerhalb von Klammern',
      remedy: 'einen Text mit Doppelpunkt in Anführungszeichen setzen; in [ ] und { } mit Kommas trennen',
    },
    NON_STRING_KEY: {
      message: 'ein Schlüssel, der kein Text ist',
      remedy: 'ein einfaches Wort als Schlüssel nehmen; Text mit Klammern in Anführungszeichen setzen',
    },
    KEY_OVER_1024_CHARS: {
      message: 'ein Schlüssel mit mehr als 1024 Zeichen',
      remedy: 'den Schlüssel kürzen oder nach einem fehlenden Doppelpunkt suchen',
    },
    BAD_DIRECTIVE: {
      message: 'unbekannte Anweisung',
      remedy: 'die Zeile löschen; ein Text, der mit % beginnt, gehört in Anführungszeichen',
    },
    BAD_ALIAS: {
      message: 'ein Text, der wie ein Alias beginnt',
      remedy: 'einen Text, der mit * oder & beginnt, in Anführungszeichen setzen',
    },
    ALIAS_PROPS: { message: 'ein Alias mit Anker oder Typangabe', remedy: 'den Wert ausschreiben' },
    MULTIPLE_ANCHORS: { message: 'zwei Anker an einem Wert', remedy: 'die Anker löschen und den Wert ausschreiben' },
    MULTIPLE_TAGS: { message: 'zwei Typangaben an einem Wert', remedy: 'die Typangaben löschen' },
    BAD_PROP_ORDER: {
      message: 'ein Anker oder eine Typangabe an falscher Stelle',
      remedy: 'Anker oder Typangabe löschen',
    },
    BAD_COLLECTION_TYPE: { message: 'eine Typangabe, die nicht zu ihrem Wert passt', remedy: 'die Typangabe löschen' },
  },
};

/** Codes for which the message shows the text at the place. */
const CODES_WITH_TEXT = new Set([
  'UNEXPECTED_TOKEN',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'NON_STRING_KEY',
  'BAD_DIRECTIVE',
]);

/** A token of letters and harmless signs; the code frame shows quotes and brackets. */
function tokenOf({ code = '', tag = '' }: Data): string {
  return CODES_WITH_TEXT.has(code) && tag.length <= 40 && !/["'»«]/.test(tag) ? tag : '';
}

function describeInEnglish(data: Data): string {
  const text = tokenOf(data);
  return `${FAULTS.en[data.code ?? '']?.message ?? 'this is not YAML'}${text && ` at "${text}"`}`;
}

function describeInGerman(data: Data): string {
  const text = tokenOf(data);
  return `${FAULTS.de[data.code ?? '']?.message ?? 'das ist kein YAML'}${text && ` bei »${text}«`}`;
}

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'YAML syntax',
      what: 'The text does not follow the rules of YAML.',
      why: 'The beginning and end of the entries are unclear, so no entry of this document takes part in the analysis.',
      message: describeInEnglish,
      remedy: ({ code = '' }) =>
        FAULTS.en[code]?.remedy ?? 'compare with the lines above; quotes around a text never hurt',
    },
    de: {
      title: 'YAML-Schreibweise',
      what: 'Der Text folgt nicht den Regeln von YAML.',
      why: 'Niemand kann sagen, wo ein Eintrag anfängt und aufhört; deshalb nimmt kein Eintrag dieses Dokuments an der Auswertung teil.',
      message: describeInGerman,
      remedy: ({ code = '' }) =>
        FAULTS.de[code]?.remedy ?? 'mit den Zeilen darüber vergleichen; Anführungszeichen um einen Text schaden nie',
    },
  },
  bad: `touchpoints:
  hotline:
    name: Hotline: Störung melden
    phase: post-purchase
`,
  good: `touchpoints:
  hotline:
    name: "Hotline: Störung melden"
    phase: post-purchase
`,
});
