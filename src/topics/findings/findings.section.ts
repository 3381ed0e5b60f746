import type { Diagnostic } from '../../core/diagnostic.js';
import { lineStarts } from '../../core/read/source.js';
import { makeVisible } from '../../core/visible.js';
import type { Lines, Piece, Tone } from '../../document/blocks.js';
import { countsText } from '../../messages/counts.js';
import { countText, type Lang, listText } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { Worded } from '../../rules/engine/wording.js';
import { type Cause, causesOf, worstFirst } from './finding-causes.section.js';

/** Lines shown before the wrong one. */
const LINES_BEFORE = 2;
/** Maximum length of a shown line; a longer one is cut around the wrong part. */
const MAX_LINE_CHARS = 120;

const TONES: Readonly<Record<Diagnostic['severity'], Tone>> = { error: 'bad', warning: 'warn', info: 'dim' };

/** Entries or places of a cause that are named before the rest is counted. */
const MAX_NAMES = 3;

interface FrameSource {
  readonly lang: Lang;
  readonly words: (diagnostic: Diagnostic) => Worded;
  readonly text: (path: string) => string | undefined;
  /** Each finding by itself, instead of one line for all of one cause. */
  readonly all?: boolean | undefined;
}

/**
 * Errors first, then warnings and infos: the place first, then the problem, then the remedy. A cause that was found once
 * has its code frame; one that was found more often is one line with its count and the first few places below it.
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

/** The code frame with the remedy; the remedy alone where there is no text to show. */
function shownPlace(diagnostic: Diagnostic, starts: Map<string, readonly number[]>, source: FrameSource): Piece[][] {
  const content = source.text(diagnostic.file);
  if (content === undefined) return [[{ text: `   ${hintOf(diagnostic, source)}` }]];
  const known = starts.get(diagnostic.file) ?? lineStarts(content);
  starts.set(diagnostic.file, known);
  return frameOf(diagnostic, content, known, source);
}

/** "57 touchpoints", where each finding has an entry of its own; else "57 places". */
function countOf(findings: Cause['findings'], lang: Lang): string {
  const { kinds, kindsMany } = terms[lang];
  const entries = new Set(findings.map(({ entry }) => entry && `${entry.kind}/${entry.id}`));
  const [kind, ...others] = new Set(findings.map(({ entry }) => entry?.kind));
  const many = kind === undefined || others.length > 0 || entries.size < findings.length ? undefined : kindsMany[kind];
  const place = lang === 'de' ? 'Stelle' : 'place';
  const places = lang === 'de' ? 'Stellen' : 'places';
  return countText(findings.length, many ? (kinds[kind ?? ''] ?? place) : place, many ?? places, lang);
}

/** The first few entries with their places, and how many more there are. */
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
