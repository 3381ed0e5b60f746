import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../core/dates.js';
import { suggestId } from '../../core/suggest-id.js';
import { makeVisible } from '../../core/visible.js';
import type { MeasureStatus } from '../../kinds/measure.js';
import type { Lang, Words } from '../../messages/format.js';
import type { Exporter } from './exporter.js';
import { type MeasureRow, measureRows, NO_MEASURE } from './measure-rows.js';

const STATUS: Readonly<Record<MeasureStatus, ICalEventStatus>> = {
  idea: ICalEventStatus.TENTATIVE,
  planned: ICalEventStatus.CONFIRMED,
  running: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  dropped: ICalEventStatus.CANCELLED,
};

/** The measures with their dates as a calendar (RFC 5545): whole days that block nobody's time. */
export const ics: Exporter = ({ analysis, envelope, lang }) => {
  const all = measureRows(analysis.model);
  const dated = all.filter((row) => daysOf(row) !== null);
  const name = envelope.catalog.name ?? 'tpm';
  const calendar = ical({
    name: line(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: envelope.tool.name, product: `tpm ${envelope.tool.version}`, language: lang.toUpperCase() },
  });
  for (const row of dated) {
    const days = daysOf(row);
    if (!days) continue;
    calendar.createEvent({
      id: `measure-${row.id}@${suggestId(name) || 'catalog'}.${envelope.tool.name}`,
      stamp: utc(envelope.asOf),
      start: utc(days.first),
      end: utc(addDays(days.last, 1)),
      allDay: true,
      summary: line(row.title),
      description: describe(row, lang),
      status: STATUS[row.status],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return { content: `${calendar.toString()}\r\n`, told: toldOf(all.length, dated.length) };
};

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** A measure with one date lies on that day, one without any is in no calendar. */
function daysOf({ start, due, finished }: MeasureRow): { first: string; last: string } | null {
  const last = finished ?? due ?? start;
  if (last === null) return null;
  const first = start ?? last;
  return first <= last ? { first, last } : { first: last, last };
}

const words: Words<{ readonly owner: string; readonly touchpoints: string }> = {
  en: { owner: 'Owner', touchpoints: 'Touchpoints' },
  de: { owner: 'Verantwortlich', touchpoints: 'Kontaktpunkte' },
};

function describe({ description, owner, touchpoints }: MeasureRow, lang: Lang): string {
  const w = words[lang];
  return [
    ...(description ?? '').split('\n').map(line),
    ...(owner === null ? [] : [`${w.owner}: ${line(owner)}`]),
    ...(touchpoints.length === 0 ? [] : [`${w.touchpoints}: ${touchpoints.map(line).join(', ')}`]),
  ]
    .filter((one) => one !== '')
    .join('\n');
}

const line = (text: string) => makeVisible(text).trim();

function toldOf(all: number, dated: number): Words<string>[] {
  if (all === 0) return [NO_MEASURE];
  const left = all - dated;
  if (left === 0) return [];
  return [
    {
      en: `${left} of ${all} measures have no date and are left out`,
      de: `${left} von ${all} Maßnahmen haben kein Datum und bleiben weg`,
    },
  ];
}
