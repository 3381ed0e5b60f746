import type { Diagnostic } from '../../core/diagnostic.js';
import { lineStarts } from '../../core/read/source.js';
import { makeVisible } from '../../core/visible.js';
import type { Lines, Piece, Tone } from '../../document/blocks.js';
import { countsText } from '../../messages/counts.js';
import { countText, type Lang, listText } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { WordedFinding } from '../../rules/engine/wording.js';
import { type Cause, causesOf, worstFirst } from './finding-causes.section.js';

/** Number of lines shown before the line of the finding. */
const LINES_BEFORE = 2;
/** Maximum length of a shown line; a longer line is cut around the text of the finding. */
const MAX_LINE_CHARS = 120;

const TONES: Readonly<Record<Diagnostic['severity'], Tone>> = { error: 'bad', warning: 'warn', info: 'dim' };

/** Maximum number of entries or places that a cause names; the others are counted. */
const MAX_NAMES = 3;

interface FrameSource {
  readonly lang: Lang;
  readonly words: (diagnostic: Diagnostic) => WordedFinding;
  readonly text: (path: string) => string | undefined;
  /** Show each finding separately, instead of one line for all findings of a cause? */
  readonly all?: boolean | undefined;
}

/**
 * Errors first, then warnings and infos; each with place, problem and remedy. A cause with one finding has a code
 * frame. A cause with several is one line with the count and the first few places below it.
 */
export function findingLines(diagnostics: readonly Diagnostic[], source: FrameSource): Lines {
  const starts = new Map<string, readonly number[]>();
  const causes: Cause[] = source.all
    ? worstFirst(diagnostics).map((one) => ({ message: source.words(one).message, findings: [one] }))
    : causesOf(diagnostics, source.words);
  const lines = causes.flatMap((cause, index) => {
    const gap: Piece[][] = index > 0 ? [[]] : [];
    const [first, ...others] = cause.findings;
    if (others.length === 0) return [...gap, headOf(first, source), ...shownPlace(first, starts, source)];
    const message = `${cause.message}: ${countOf(cause.findings, source.lang)}`;
    const below =
      first.severity === 'error' ? shownPlace(first, starts, source) : [[{ text: `   ${hintOf(first, source)}` }]];
    return [...gap, headOf(first, source, message), ...below, placesOf(cause.findings, source.lang)];
  });
  return { type: 'lines', lines };
}

/** The code frame with the remedy; only the remedy if there is no text to show. */
function shownPlace(diagnostic: Diagnostic, starts: Map<string, readonly number[]>, source: FrameSource): Piece[][] {
  const content = source.text(diagnostic.file);
  if (content === undefined) return [[{ text: `   ${hintOf(diagnostic, source)}` }]];
  const known = starts.get(diagnostic.file) ?? lineStarts(content);
  starts.set(diagnostic.file, known);
  return frameOf(diagnostic, content, known, source);
}

/** "57 touchpoints" if each finding has its own entry, otherwise "57 places". */
function countOf(findings: Cause['findings'], lang: Lang): string {
  const { kinds, kindsMany } = terms[lang];
  const entries = new Set(findings.map(({ entry }) => entry && `${entry.kind}/${entry.id}`));
  const [kind, ...others] = new Set(findings.map(({ entry }) => entry?.kind));
  const many = kind === undefined || others.length > 0 || entries.size < findings.length ? undefined : kindsMany[kind];
  const place = lang === 'de' ? 'Stelle' : 'place';
  const places = lang === 'de' ? 'Stellen' : 'places';
  return countText(findings.length, many ? (kinds[kind ?? ''] ?? place) : place, many ?? places, lang);
}

/** The first entries with their places, and the number of the others. */
function placesOf(findings: Cause['findings'], lang: Lang): Piece[] {
  const named = findings.slice(0, MAX_NAMES).map(({ entry, file, range: { start } }) => {
    const place = `${file === '' ? '.' : file}:${start.line}`;
    return entry ? `${entry.id} (${place})` : `${place}:${start.column}`;
  });
  const rest = findings.length - named.length;
  const more = lang === 'de' ? `${rest} weitere` : `${rest} more`;
  return [{ text: `   ${listText(rest > 0 ? [...named, more] : named, lang)}`, tone: 'dim' }];
}

/** One line per finding or cause, for editors and grep. */
function headOf(diagnostic: Diagnostic, { lang, words }: FrameSource, message = words(diagnostic).message): Piece[] {
  const { file, range, severity, rule } = diagnostic;
  return [
    { text: `${file === '' ? '.' : file}:${range.start.line}:${range.start.column}`, tone: 'strong' },
    { text: '  ' },
    { text: terms[lang].severities[severity], tone: TONES[severity] },
    { text: `  ${message}  ` },
    { text: rule, tone: 'dim' },
  ];
}

function frameOf(diagnostic: Diagnostic, content: string, starts: readonly number[], source: FrameSource): Piece[][] {
  const { start, end } = diagnostic.range;
  const lineText = (line: number) =>
    content.slice(starts[line - 1] ?? 0, starts[line] ?? content.length).replace(/\r?\n$/, '');
  const digits = String(start.line).length;
  const gutter = (label: string): Piece => ({ text: `   ${label.padStart(digits)} │ `, tone: 'dim' });
  const wrong = lineText(start.line);
  const from = Math.max(0, start.column - 1 - MAX_LINE_CHARS / 2);
  const cut = (line: string) => makeVisible(line.slice(from, from + MAX_LINE_CHARS));
  const numbers = Array.from({ length: LINES_BEFORE + 1 }, (_, index) => start.line - LINES_BEFORE + index).filter(
    (line) => line >= 1,
  );
  const shown = numbers.map((line) => [gutter(String(line)), { text: cut(lineText(line)) }]);
  const lead = makeVisible(wrong.slice(from, start.column - 1));
  const stop = end.line === start.line ? end.column - 1 : wrong.length;
  const marked = makeVisible(wrong.slice(start.column - 1, Math.min(stop, from + MAX_LINE_CHARS)));
  const carets = '^'.repeat(Math.max(1, [...marked].length));
  const pointer: Piece[] = [
    gutter(''),
    { text: ' '.repeat([...lead].length) },
    { text: carets, tone: TONES[diagnostic.severity] },
    { text: ` ${hintOf(diagnostic, source)}` },
  ];
  return [...shown, pointer];
}

function hintOf(diagnostic: Diagnostic, { lang, words }: FrameSource): string {
  const { remedy } = words(diagnostic);
  const [place] = diagnostic.related;
  if (!place) return remedy;
  const where = `${place.file}:${place.range.start.line}`;
  return `${remedy} (${lang === 'de' ? `siehe ${where}` : `see ${where}`})`.trimStart();
}

export interface FileCounts {
  readonly files: number;
  readonly reported: number;
}

/** "3 errors, 1 warning in 12 files" */
export function countLine(diagnostics: readonly Diagnostic[], files: FileCounts, lang: Lang): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return countsText({ errors: count('error'), warnings: count('warning'), infos: count('info'), ...files }, lang);
}
