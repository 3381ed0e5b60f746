import { measuresByTouchpoint } from '../../analysis/measure-benefits.js';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { type Block, heading, type TextCell, text } from '../../document/blocks.js';
import { writeBlocks } from '../../formats/terminal/text.js';
import { phaseName } from '../../topics/section.js';
import type { Canvas } from './screen-model.js';
import { votesOf, votesText } from './vote-lines.js';

type FactList = { label: string; value: TextCell }[];

/** The lines of the detail view of a touchpoint. */
export function detailLines(id: string, canvas: Canvas): readonly string[] {
  const { analysis, context, standings, w, score } = canvas;
  const touchpoint = analysis.model.touchpoints.get(id);
  if (!touchpoint) return [`  ${w.nothing}`];
  const { fields } = touchpoint;
  const facts: FactList = VALUE_KINDS.flatMap((kind) => valueFacts(id, kind, canvas));
  const rank = standings.priorities.get(id)?.rank;
  const leverage = analysis.leverage(id).value;
  facts.push({ label: w.columns.gap, value: { text: score(analysis.gap(id)?.gap) } });
  facts.push({ label: w.columns.rank, value: { text: rank === undefined ? '–' : String(rank) } });
  facts.push({ label: w.leverage, value: { text: score(leverage) } });
  const blocks: Block[] = [heading(2, fields.name, phaseName(fields.phase, context))];
  if (fields.description) blocks.push({ type: 'paragraph', text: fields.description, tone: 'dim' });
  blocks.push({ type: 'facts', facts }, { type: 'facts', facts: storyFacts(id, canvas) });
  return writeBlocks(
    blocks.filter((block) => block.type !== 'facts' || block.facts.length > 0),
    context.lang,
    canvas.display,
  );
}

/** The current value of a kind, followed by the votes of the workshop. */
function valueFacts(id: string, kind: (typeof VALUE_KINDS)[number], canvas: Canvas): FactList {
  const { analysis, context, w, score } = canvas;
  const value = analysis.current(id, kind);
  const votes = votesOf(id, kind, canvas);
  const marks = [score(value?.score)];
  if (value?.opinion) marks.push(w.opinion);
  if (value && value.n !== null && value.perspective === 'customer') marks.push(`n = ${value.n}`);
  const counts = { label: context.terms.values[kind], value: text(marks.join(' · ')) };
  if (votes.length === 0) return kind === 'best' && !value ? [] : [counts];
  const said = votesText(votes, canvas);
  const beside = value && !value.rounds.includes(canvas.round.id) ? ` (${w.customers})` : '';
  return [counts, { label: `  ${w.workshop}`, value: { text: `${said}${beside}`, tone: 'dim' } }];
}

/** Moments, factors, measures, quotes and the note. */
function storyFacts(id: string, canvas: Canvas): FactList {
  const { analysis, work, w, score } = canvas;
  const facts: FactList = [];
  const add = (label: string, texts: readonly string[]) => {
    texts.forEach((said, at) => {
      facts.push({ label: at === 0 ? label : '', value: { text: said } });
    });
  };
  add(
    w.moments,
    analysis.momentsOf(id).map(({ fields }) => [fields.name, fields.promise].filter(Boolean).join(': ')),
  );
  const factors = Object.values(analysis.model.touchpoints.get(id)?.fields.factors ?? {});
  add(
    w.factors,
    factors.map(({ kind, text: said, state }) =>
      [w.factorKinds[kind], state && w.factorStates[state], said].filter(Boolean).join(' · '),
    ),
  );
  const measures = measuresByTouchpoint(analysis).get(id) ?? [];
  add(
    w.measures,
    measures.map(({ id: measure, fields }) => {
      const status = work.done.includes(measure) ? w.done : w.status[fields.status];
      return `${fields.name} · ${status} · +${score(fields.improves[id]?.by)}`;
    }),
  );
  const quotes = [...analysis.model.assessments.values()].flatMap(({ fields }) => fields.ratings[id]?.quotes ?? []);
  add(w.quotes, quotes.slice(-8));
  add(
    w.note,
    [work.ratings[id]?.note ?? ''].filter((note) => note !== ''),
  );
  return facts;
}
