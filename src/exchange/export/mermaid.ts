import type { Analysis } from '../../analysis/analysis.js';
import { stepsOf } from '../../analysis/journey-steps.js';
import type { Entry } from '../../core/model/entry.js';
import { suggestId } from '../../core/suggest-id.js';
import { phaseName } from '../../document/phase-name.js';
import type { NamedFile } from '../../formats/format.js';
import type { Words } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import { MERMAID_SCALE, markerLine, mermaidScore, safeName } from '../journeys/mermaid-text.js';
import type { Exported, Exporter, ExportInput } from './exporter.js';

/** Markdown with a Mermaid diagram per journey; a single journey in a file of Mermaid is the bare diagram. */
export const mermaid: Exporter = (input) => {
  const { journeys } = input.analysis.model;
  const [first] = journeys.values();
  const told = toldOf(input.analysis);
  if (first && journeys.size === 1 && input.file !== null && !/\.md$/i.test(input.file)) {
    return { content: diagramText(first, input), told };
  }
  const blocks = [...journeys.values()].map((journey) => `\`\`\`mermaid\n${diagramText(journey, input)}\`\`\`\n`);
  return { content: blocks.join('\n'), told };
};

/** A file of Mermaid for each journey, which holds one diagram only. */
export const mermaidFiles: Exporter<readonly NamedFile[]> = (input): Exported<readonly NamedFile[]> => {
  const journeys = [...input.analysis.model.journeys.values()];
  const content = journeys.map((journey) => ({ name: `${journey.id}.mmd`, content: diagramText(journey, input) }));
  return { content, told: toldOf(input.analysis) };
};

function diagramText(journey: Entry<'journey'>, { analysis, lang }: ExportInput): string {
  const { model, settings } = analysis;
  const { name, persona } = journey.fields;
  const actor = persona === undefined ? '' : safeActor(model.personas.get(persona)?.fields.name ?? persona);
  const lines = ['journey', `  ${markerLine({ kind: 'journey', id: journey.id, unrated: false })}`];
  lines.push(`  title ${safeName(name) || journey.id}`);
  let section: string | null = null;
  for (const { touchpoint } of stepsOf(journey)) {
    const phase = model.touchpoints.get(touchpoint)?.fields.phase ?? '';
    if (phase !== section) {
      const title = safeName(phaseName(phase, { settings, terms: terms[lang] })) || phase;
      if (suggestId(title) !== phase) lines.push(`  ${markerLine({ kind: 'phase', id: phase, unrated: false })}`);
      lines.push(`  section ${title}`);
      section = phase;
    }
    lines.push(...taskLines(touchpoint, actor, analysis));
  }
  return `${lines.join('\n')}\n`;
}

/** A comment with the id stands before a task whose name alone does not lead back to its touchpoint. */
function taskLines(touchpoint: string, actor: string, analysis: Analysis): string[] {
  const score = scoreOf(touchpoint, analysis);
  const name = safeName(analysis.model.touchpoints.get(touchpoint)?.fields.name ?? '') || touchpoint;
  const unrated = score === null;
  const marked = unrated || suggestId(name) !== touchpoint;
  return [
    ...(marked ? [`    ${markerLine({ kind: 'touchpoint', id: touchpoint, unrated })}`] : []),
    `    ${name}: ${score ?? NEUTRAL}${actor === '' ? '' : `: ${actor}`}`,
  ];
}

/** Mermaid draws the saddest face for a task without a score. */
const NEUTRAL = (MERMAID_SCALE.min + MERMAID_SCALE.max) / 2;

function scoreOf(touchpoint: string, analysis: Analysis): number | null {
  const ist = analysis.isAnalysed(touchpoint) ? analysis.current(touchpoint, 'ist') : null;
  return ist === null ? null : mermaidScore(ist.score, analysis.settings.scale);
}

/** A comma would part one actor into two. */
function safeActor(name: string): string {
  return safeName(name.replaceAll(',', ' '));
}

function toldOf(analysis: Analysis): Words<string>[] {
  const { journeys, settings } = { ...analysis.model, settings: analysis.settings };
  if (journeys.size === 0) return [NO_JOURNEY];
  const { min, max, best } = settings.scale;
  const passed = new Set([...journeys.values()].flatMap((one) => stepsOf(one).map(({ touchpoint }) => touchpoint)));
  const unrated = [...passed].filter((id) => scoreOf(id, analysis) === null).length;
  const turned = best === 'min' ? { en: ', 1 is best', de: ', 1 ist am besten' } : { en: '', de: '' };
  const told: Words<string>[] = [];
  if (min !== MERMAID_SCALE.min || max !== MERMAID_SCALE.max || best !== MERMAID_SCALE.best) {
    told.push({
      en: `the Ist on ${min}–${max}${turned.en} is drawn on 1–5, which is what Mermaid has`,
      de: `das Ist auf ${min}–${max}${turned.de} steht auf 1–5, denn das kennt Mermaid`,
    });
  }
  if (unrated > 0) {
    told.push({
      en: `${unrated} ${unrated === 1 ? 'touchpoint has' : 'touchpoints have'} no Ist: drawn with 3 and a comment that says so`,
      de: `${unrated} ${unrated === 1 ? 'Kontaktpunkt hat' : 'Kontaktpunkte haben'} kein Ist: mit 3 gezeichnet, ein Kommentar sagt es`,
    });
  }
  return told;
}

export const NO_JOURNEY: Words<string> = {
  en: 'the catalog has no journey, so there is nothing to draw',
  de: 'der Katalog hat keine Kundenreise, also gibt es nichts zu zeichnen',
};
