import type { Diagnostic } from '../../core/diagnostic.js';
import { lineStarts } from '../../core/read/source.js';
import { makeVisible } from '../../core/visible.js';
import type { Lines, Piece, Tone } from '../../document/blocks.js';
import { countsText } from '../../messages/counts.js';
import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { Worded } from '../../rules/engine/wording.js';

/** Lines shown before the wrong one. */
const LINES_BEFORE = 2;
/** Maximum length of a shown line; a longer one is cut around the wrong part. */
const MAX_LINE_CHARS = 120;

const TONES: Readonly<Record<Diagnostic['severity'], Tone>> = { error: 'bad', warning: 'warn', info: 'dim' };

/** A finding that repeats more often than this has a code frame only the first few times. */
const MAX_REPETITIONS = 5;
const MAX_FRAMES = 3;

interface FrameSource {
  readonly lang: Lang;
  readonly words: (diagnostic: Diagnostic) => Worded;
  readonly text: (path: string) => string | undefined;
}

/** Findings with code frames: the place first, then the problem, then the remedy. */
export function findingLines(diagnostics: readonly Diagnostic[], source: FrameSource): Lines {
  const starts = new Map<string, readonly number[]>();
  const folded = repetitions(diagnostics, source);
  const lines = diagnostics.flatMap((diagnostic, index) => {
    const before = diagnostics[index - 1];
    const apart = before !== undefined && !(folded.has(before) && folded.has(diagnostic));
    const gap: Piece[][] = apart ? [[]] : [];
    if (folded.has(diagnostic)) return [...gap, headOf(diagnostic, source)];
    const content = source.text(diagnostic.file);
    const known = starts.get(diagnostic.file) ?? lineStarts(content ?? '');
    starts.set(diagnostic.file, known);
    const frame = content === undefined ? [] : frameOf(diagnostic, content, known, source);
    return [
      ...gap,
      headOf(diagnostic, source),
      ...(frame.length > 0 ? frame : [[{ text: `   ${hintOf(diagnostic, source)}` }]]),
    ];
  });
  return { type: 'lines', lines };
}

/** The repetitions of a finding with the same rule and the same advice, after the first few. */
function repetitions(diagnostics: readonly Diagnostic[], { words }: FrameSource): ReadonlySet<Diagnostic> {
  const alike = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule}\n${words(diagnostic).remedy}`;
    const known = alike.get(key);
    if (known) known.push(diagnostic);
    else alike.set(key, [diagnostic]);
  }
  return new Set([...alike.values()].flatMap((same) => (same.length > MAX_REPETITIONS ? same.slice(MAX_FRAMES) : [])));
}

/** One line per finding, for editors and grep. */
function headOf(diagnostic: Diagnostic, { lang, words }: Pick<FrameSource, 'lang' | 'words'>): Piece[] {
  const { file, range, severity, rule } = diagnostic;
  return [
    { text: `${file === '' ? '.' : file}:${range.start.line}:${range.start.column}`, tone: 'strong' },
    { text: '  ' },
    { text: terms[lang].severities[severity], tone: TONES[severity] },
    { text: `  ${words(diagnostic).message}  ` },
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
