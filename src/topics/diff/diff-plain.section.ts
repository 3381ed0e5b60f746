import type { Table } from '../../document/blocks.js';
import type { DiffData, TouchpointChange } from './diff-schema.view.js';

const FIGURES = ['ist', 'target', 'gap', 'reaction', 'leverage', 'rank'] as const;

type Row = readonly [what: string, id: string, field: string, before: unknown, after: unknown];

/** For `--plain` only: one record per change with kind, entry, field, before and after. */
export function plainTable(data: DiffData): Table {
  const { moments, measures, gates, findings, changes, settings, coverage } = data;
  const rows: Row[] = [
    ...data.touchpoints.flatMap(figureRows),
    ...moments.map(({ moment, before, after }): Row => ['moment', moment, 'state', before, after]),
    ...measures.map(({ measure, events, before, after }): Row => {
      return ['measure', measure, events.join(','), before?.status ?? null, after?.status ?? null];
    }),
    ...gates.flatMap(({ gate, change, before, after }): Row[] =>
      change === null ? [] : [['gate', gate, change, before?.value ?? null, after?.value ?? null]],
    ),
    ...coverage.steps.flatMap(({ step, before, after }) =>
      (['done', 'notNeeded'] as const).flatMap((state): Row[] =>
        before[state] === after[state] ? [] : [['step', step, state, before[state], after[state]]],
      ),
    ),
    ...findings.new.map(({ fingerprint, severity }): Row => ['finding', fingerprint, 'new', null, severity]),
    ...findings.resolved.map(({ fingerprint, severity }): Row => ['finding', fingerprint, 'resolved', severity, null]),
    ...changes.flatMap(({ kind, id, change, from, fields }): Row[] => [
      ...(change === 'changed' ? [] : [[change, `${kind}/${id}`, '', from, null] as const]),
      ...fields.map(({ path, before, after }): Row => ['field', `${kind}/${id}`, path, before, after]),
    ]),
    ...settings.map(({ path, before, after }): Row => ['setting', 'tpm.yaml', path, before, after]),
  ];
  const columns = ['what', 'id', 'field', 'before', 'after'].map((key) => ({
    key,
    title: '',
    plainOnly: true as const,
  }));
  return { type: 'table', columns, rows: rows.map((row) => row.map((value) => ({ text: cellText(value) }))) };
}

function figureRows({ touchpoint, before, after }: TouchpointChange): Row[] {
  return FIGURES.flatMap((figure): Row[] => {
    const [from, to] = [before?.[figure] ?? null, after?.[figure] ?? null];
    return from === to ? [] : [['touchpoint', touchpoint, figure, from, to]];
  });
}

function cellText(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
