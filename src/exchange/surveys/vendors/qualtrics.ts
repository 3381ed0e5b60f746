import type { SurveyColumn, SurveyHead, SurveyLayout } from '../answers.js';
import { positionOrNull, rule, splitAtDash, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/**
 * Three rows of header: names, questions in the account's language, and ids in JSON, by which a file is recognised. The
 * older export has names and questions alone, with `V1`, `V2`, … for what is no question.
 */
export const qualtrics: Vendor = {
  id: 'qualtrics',
  name: 'Qualtrics',
  layoutOf: (head) => newLayout(head) ?? oldLayout(head),
};

/** 0 and 4 are answers, imported ones among them, and so are 16 and 17 where they were given offline. */
const STATUS = {
  preview: ['1', '9', '17', 'Survey Preview', 'Preview Spam', 'Offline Survey Preview'],
  test: ['2', 'Survey Test'],
  spam: ['8', 'Spam'],
};

function newLayout({ rows }: SurveyHead): SurveyLayout | null {
  const ids = textsIn(rows[2]).map(importIdIn);
  if (ids.length < 2 || ids.filter((id) => id !== null).length * 2 < ids.length) return null;
  const [codes, labels] = [textsIn(rows[0]), textsIn(rows[1])];
  const at = (...names: string[]) =>
    positionOrNull(
      ids.map((id) => id ?? ''),
      ...names,
    );
  const columns = codes.map((code, position): SurveyColumn => {
    const id = ids[position] ?? '';
    const { label, part } = splitAtDash(labels[position] ?? '');
    const role = !/^QID/.test(id) ? 'system' : /_TEXT$/.test(id) || /_TEXT$/.test(code) ? 'text' : 'answer';
    return { position, code, label, part, role };
  });
  return {
    vendor: qualtrics.id,
    headerRows: 3,
    columns,
    rules: rulesFor(at('status'), at('finished')),
    day: at('recordedDate') ?? at('endDate'),
    id: at('_recordId'),
    wave: null,
    empty: 'no-answer',
    numberLists: ',',
  };
}

function importIdIn(text: string): string | null {
  return /^\{\s*"ImportId"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? null;
}

function oldLayout({ rows }: SurveyHead): SurveyLayout | null {
  const [codes, labels] = [textsIn(rows[0]), textsIn(rows[1])];
  const isOld = ['V1', 'V2', 'V3', 'V7', 'V10'].every((name) => codes.includes(name)) && codes[0] === 'V1';
  if (!isOld || labels.length < codes.length - 1) return null;
  const columns = codes.map((code, position): SurveyColumn => {
    const { label, part } = splitAtDash(labels[position] ?? '');
    const role = /^V\d+$/.test(code) || code === '' ? 'system' : /_TEXT$/.test(code) ? 'text' : 'answer';
    return { position, code, label, part, role };
  });
  return {
    vendor: qualtrics.id,
    headerRows: 2,
    columns,
    rules: rulesFor(codes.indexOf('V7'), codes.indexOf('V10')),
    day: positionOrNull(codes, 'V9', 'V8'),
    id: 0,
    wave: null,
    empty: 'no-answer',
    numberLists: ',',
  };
}

function rulesFor(status: number | null, finished: number | null) {
  return [
    ...rule(status, 'preview', STATUS.preview),
    ...rule(status, 'test', STATUS.test),
    ...rule(status, 'spam', STATUS.spam),
    ...rule(finished, 'unfinished', ['0', 'FALSE', 'False', 'false']),
  ];
}
