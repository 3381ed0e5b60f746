import { type Block, type Table, text } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';

interface Info {
  readonly version: string;
  readonly where: string;
  readonly files: number;
  readonly system: {
    readonly node: string;
    readonly platform: string;
    readonly arch: string;
    readonly git: string | null;
  };
  readonly found: string;
  readonly repository: boolean;
  readonly language: { readonly value: string; readonly from: string };
  readonly date: { readonly value: string; readonly from: string };
  readonly kinds: readonly { readonly kind: string; readonly entries: number }[];
}

const LABELS = {
  en: {
    catalog: 'catalog',
    files: 'files',
    language: 'language',
    date: 'date',
    none: 'none',
    inside: 'a repository',
    outside: 'no repository here',
  },
  de: {
    catalog: 'Katalog',
    files: 'Dateien',
    language: 'Sprache',
    date: 'Datum',
    none: 'keines',
    inside: 'ein Repository',
    outside: 'hier kein Repository',
  },
};

const ORIGINS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    argument: 'named',
    flag: 'by option',
    environment: 'from the environment',
    folder: 'the current folder',
    default: 'by default',
  },
  de: {
    argument: 'genannt',
    flag: 'durch Option',
    environment: 'aus der Umgebung',
    folder: 'der aktuelle Ordner',
    default: 'voreingestellt',
  },
};

/** One fact per line with its origin, short enough to paste into a bug report. */
export function infoBlocks(info: Info, lang: Lang): Block[] {
  const words = LABELS[lang];
  const from = (origin: string) => ORIGINS[lang][origin] ?? origin;
  const { system, kinds } = info;
  const rows = [
    ['tpm', 'tpm', info.version, ''],
    ['node', 'Node.js', system.node, `${system.platform} ${system.arch}`],
    ['git', 'git', system.git ?? words.none, info.repository ? words.inside : words.outside],
    ['catalog', words.catalog, info.where, from(info.found)],
    ['files', words.files, String(info.files), ''],
    ...kinds
      .filter(({ entries }) => entries > 0)
      .map(({ kind, entries }) => [
        kind,
        terms[lang].kinds[kind as keyof (typeof terms)['en']['kinds']] ?? kind,
        String(entries),
        '',
      ]),
    ['language', words.language, info.language.value, from(info.language.from)],
    ['date', words.date, info.date.value, from(info.date.from)],
  ];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'fact', title: '' },
      { key: 'value', title: '', flexible: true },
      { key: 'from', title: '' },
    ],
    rows: rows.map(([key = '', label = '', value = '', origin = '']) => [
      { text: label, plain: key, tone: 'dim' },
      text(value),
      text(origin, 'dim'),
    ]),
  };
  return [table];
}
