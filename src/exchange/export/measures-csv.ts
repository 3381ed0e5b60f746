import { type Cell, type Table, text } from '../../document/blocks.js';
import { formatCsv } from '../../formats/csv/csv-text.js';
import type { Exporter } from './exporter.js';
import { type MeasureRow, measureRows, NO_MEASURE } from './measure-rows.js';

const day = (date: string | null): Cell => (date === null ? null : { date });
const words = (value: string | null): Cell => text(value ?? '');
const amount = (value: number | null): Cell => (value === null ? null : { number: value, digits: 2 });

/** Column → what a measure has there. The names are those that task tools look for when they guess columns. */
const COLUMNS: Readonly<Record<string, (row: MeasureRow) => Cell>> = {
  title: ({ title }) => words(title),
  description: ({ description }) => words(description),
  owner: ({ owner }) => words(owner),
  department: ({ department }) => words(department),
  start: ({ start }) => day(start),
  due: ({ due }) => day(due),
  status: ({ status }) => words(status),
  effortDays: ({ effortDays }) => amount(effortDays),
  cost: ({ cost }) => amount(cost),
  touchpoints: ({ touchpoints }) => words(touchpoints.join('; ')),
  id: ({ id }) => words(id),
};

/** The measures as a table for task tools. */
export const measuresCsv: Exporter = ({ analysis, csvDialect }) => {
  const rows = measureRows(analysis.model);
  const table: Table = {
    type: 'table',
    columns: Object.keys(COLUMNS).map((key) => ({ key, title: key })),
    rows: rows.map((row) => Object.values(COLUMNS).map((cellOf) => cellOf(row))),
  };
  return { content: formatCsv(table, csvDialect), told: rows.length === 0 ? [NO_MEASURE] : [] };
};
