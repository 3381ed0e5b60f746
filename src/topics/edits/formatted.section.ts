import { type Block, note, type Table, text } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { diffLines } from './diff-lines.section.js';

interface Changes {
  readonly changed: readonly { readonly file: string; readonly written: boolean; readonly diff: string }[];
  readonly left: readonly { readonly file: string; readonly because: string }[];
  readonly unchanged: number;
}

const WORDS = {
  en: {
    written: 'formatted',
    wanted: 'would be formatted',
    left: 'left as it is',
    because: {
      errors: 'left as it is: errors come first (see above)',
      'unknown-form': 'left as it is: uses a form of YAML that fmt cannot keep, such as "? key"',
      'changed-meanwhile': 'left as it is: the file changed meanwhile, run tpm fmt again',
    } as Readonly<Record<string, string>>,
    fine: (count: number) => `${count} ${count === 1 ? 'file is' : 'files are'} in canonical form`,
    count: (count: number, written: boolean) =>
      `${count} ${count === 1 ? 'file' : 'files'} ${written ? 'formatted' : 'to format'}`,
    none: 'there is no file to format here',
    next: 'run tpm fmt to write them',
  },
  de: {
    written: 'formatiert',
    wanted: 'wäre zu formatieren',
    left: 'unverändert gelassen',
    because: {
      errors: 'unverändert gelassen: erst die Fehler beheben (siehe oben)',
      'unknown-form': 'unverändert gelassen: enthält eine YAML-Form, die es nicht überstünde, etwa »? Schlüssel«',
      'changed-meanwhile': 'unverändert gelassen: jemand hat sie inzwischen geändert, noch einmal aufrufen',
    } as Readonly<Record<string, string>>,
    fine: (count: number) => `${count} ${count === 1 ? 'Datei' : 'Dateien'} in einheitlicher Form`,
    count: (count: number, written: boolean) =>
      `${count} ${count === 1 ? 'Datei' : 'Dateien'} ${written ? 'formatiert' : 'zu formatieren'}`,
    none: 'hier ist keine Datei zu formatieren',
    next: 'tpm fmt schreibt sie',
  },
};

/** The result of `tpm fmt`, file by file, then the count. */
export function formattedBlocks(data: Changes, lang: Lang, showDiff: boolean): Block[] {
  const words = WORDS[lang];
  const { changed, left, unchanged } = data;
  const wrote = changed.some(({ written }) => written);
  const rows = [
    ...changed.map(({ file, written }) => [
      text(file),
      status(written ? 'formatted' : 'differs', written ? words.written : words.wanted),
    ]),
    ...left.map(({ file, because }) => [
      text(file),
      { ...status(because, words.because[because] ?? because), tone: 'warn' as const },
    ]),
  ];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'file', title: '' },
      { key: 'status', title: '', flexible: true },
    ],
    rows,
  };
  const counts = [
    ...(changed.length > 0 ? [words.count(changed.length, wrote)] : []),
    ...(unchanged > 0 ? [words.fine(unchanged)] : []),
  ];
  const more = changed.length > 0 && !wrote ? ` – ${words.next}` : '';
  const end = note('hint', (counts.length > 0 ? counts.join(', ') : words.none) + more);
  return [...(showDiff ? changed.map(({ diff }) => diffLines(diff)) : []), table, end];
}

const status = (plain: string, words: string) => ({ text: words, plain, tone: 'dim' as const });
