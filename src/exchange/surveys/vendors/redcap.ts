import type { RowRule, SurveyColumn, SurveyHead, SurveyLayout } from '../answers.js';
import { positionIn, positionOrNull, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/**
 * A person has several rows: waves (`redcap_event_name`) and repeated forms. The column `…_complete` at the end of a form
 * says whether a row holds it, and whether it was filled in.
 */
export const redcap: Vendor = {
  id: 'redcap',
  name: 'REDCap',
  layoutOf: (head) => rawLayout(head) ?? labelledLayout(head),
};

interface Names {
  readonly complete: RegExp;
  readonly event: string;
  readonly own: RegExp;
  readonly box: RegExp;
  readonly checked: string;
  readonly unfinished: string;
}

const RAW: Names = {
  complete: /_complete$/,
  event: 'redcap_event_name',
  own: /^redcap_|_timestamp$/,
  box: /^(.*)___(.*)$/,
  checked: '1',
  unfinished: '0',
};

const LABELLED: Names = {
  complete: /^Complete\?$/,
  event: 'Event Name',
  own: /^(Event Name|Repeat Instrument|Repeat Instance|Survey Identifier|Survey Timestamp|Data Access Group)$/,
  box: /^(.*?)\s*\(choice=(.*)\)$/,
  checked: 'Checked',
  unfinished: 'Incomplete',
};

function rawLayout({ rows, format }: SurveyHead): SurveyLayout | null {
  const headers = textsIn(rows[0]);
  const hasEvents = positionIn(headers, 'redcap_event_name', 'redcap_repeat_instrument') >= 0;
  const isRaw =
    hasEvents ||
    (/^(record|study|participant|subject)_id$/.test(headers[0] ?? '') && headers.some((one) => RAW.complete.test(one)));
  return isRaw && format !== 'json' ? layoutWith(headers, RAW) : null;
}

function labelledLayout({ rows }: SurveyHead): SurveyLayout | null {
  const headers = textsIn(rows[0]);
  return headers.includes('Complete?') ? layoutWith(headers, LABELLED) : null;
}

function layoutWith(headers: readonly string[], names: Names): SurveyLayout {
  const columns = headers.map((header, position): SurveyColumn => {
    const times = headers.slice(0, position).filter((one) => one === header).length;
    const code = times === 0 ? header : `${header} (${times + 1})`;
    const gate = headers.findIndex((one, at) => at > position && names.complete.test(one));
    const shared = { position, code, label: header, part: '', ...(gate < 0 ? {} : { gate }) };
    if (position === 0 || names.own.test(header) || names.complete.test(header)) return { ...shared, role: 'system' };
    const box = names.box.exec(header);
    if (!box) return { ...shared, role: 'answer' };
    return { ...shared, label: box[1] ?? '', part: box[2] ?? '', role: 'box', checked: new Set([names.checked]) };
  });
  return {
    vendor: redcap.id,
    headerRows: 1,
    columns,
    rules: unfinishedRules(headers, names),
    day: dayIn(headers),
    id: null,
    wave: positionOrNull(headers, names.event),
    empty: 'no-answer',
  };
}

/** A row is unfinished where a form in it is. */
function unfinishedRules(headers: readonly string[], { complete, unfinished }: Names): RowRule[] {
  return headers.flatMap((header, column) =>
    complete.test(header) ? [{ column, reason: 'unfinished' as const, values: new Set([unfinished]) }] : [],
  );
}

function dayIn(headers: readonly string[]): number | null {
  const at = headers.findIndex((header) => /_timestamp$|^Survey Timestamp$/.test(header));
  return at < 0 ? null : at;
}
