import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { BALLOT_FORMAT, BALLOT_VERSION, type BallotForm, type BallotQuestion } from '../../document/ballot-form.js';
import { makeBallotSheet, type PlacedAnswers } from './ballot-sheet.js';
import { sheetNamesOf } from './sheet-names.js';
import { cellTextOf } from './sheet-text.js';

/** Excel accepts no more characters in the messages of an input check. */
const MAX_TITLE_CHARACTERS = 32;
const MAX_MESSAGE_CHARACTERS = 255;

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

/** A rating sheet as a workbook: one sheet to fill in, and a hidden one for the count. */
export async function writeBallotWorkbook(form: BallotForm, day: string): Promise<Uint8Array> {
  const [name = '', technicalName = ''] = sheetNamesOf([form.words.sheet, 'tpm']);
  const { sheet, answers } = makeBallotSheet(form);
  const { rows, choices } = makeTechnicalRows(form);
  const created = new Date(`${day}T00:00:00Z`);
  const source = choices === null ? null : `'${technicalName}'!$A$${choices.first}:$A$${choices.last}`;
  return writeXlsx({
    sheets: [
      {
        ...sheet,
        name,
        dataValidations: form.questions.map((one, at) => validationOf(form, one, at, answers, source)),
      },
      { name: technicalName, rows, veryHidden: true, protection: { sheet: true } },
    ],
    workbookProtection: { lockStructure: true },
    properties: {
      title: cellTextOf(form.title, form.lang),
      subject: cellTextOf(form.subtitle, form.lang),
      created,
      modified: created,
    },
  });
}

/** Facts by key, then the answers to choose from. */
function makeTechnicalRows({ technical, lang, steps, words }: BallotForm) {
  const { ballot, catalog, recipient } = technical;
  const facts = [
    [BALLOT_FORMAT, BALLOT_VERSION],
    ['ballot', ballot],
    ['catalog', cellTextOf(catalog ?? '', lang)],
    ['recipient', cellTextOf(recipient, lang)],
    ['language', lang],
  ];
  if (steps === null) return { rows: facts, choices: null };
  const choices = { first: facts.length + 1, last: facts.length + steps.length + 1 };
  return { rows: [...facts, ...steps.map((step) => [step]), [words.cannotJudge]], choices };
}

function validationOf(
  form: BallotForm,
  question: BallotQuestion,
  at: number,
  { first, last, column }: PlacedAnswers,
  source: string | null,
): Validation {
  const { words, scale, lang } = form;
  const { title, low, high } = question;
  const range = rangeRef(first, column + at, last, column + at);
  const [cell = ''] = range.split(':');
  const cannot = `${cell}="${words.cannotJudge}"`;
  const between = `AND(ISNUMBER(${cell}),${cell}>=${scale.min},${cell}<=${scale.max})`;
  const ends = `${scale.min} = ${low}\n${scale.max} = ${high}`;
  const short = (text: string, most: number) => cellTextOf(text, lang).slice(0, most);
  return {
    ...(source === null
      ? { type: 'custom', formula1: `OR(${between},${cannot})` }
      : { type: 'list', formula1: source }),
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: short(title, MAX_TITLE_CHARACTERS),
    inputMessage: ends.slice(0, MAX_MESSAGE_CHARACTERS),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: short(words.wrongTitle, MAX_TITLE_CHARACTERS),
    errorMessage: short(words.wrong, MAX_MESSAGE_CHARACTERS),
  };
}
