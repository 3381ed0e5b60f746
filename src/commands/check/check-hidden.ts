import type { OpenedCatalog } from '../../cli/opened.js';
import { planOutputs } from '../../cli/output.js';
import type { Session } from '../../cli/session.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import { type Block, note } from '../../document/blocks.js';
import { countText, type Lang, listText } from '../../messages/format.js';
import { checkFormats } from './check-formats.js';

/** Counts of errors that exclude entries and are not listed, by the cause. */
export interface Hidden {
  /** Errors in files outside the given paths. */
  readonly elsewhere: number;
  /** Errors of rules that are not selected or are switched off. */
  readonly unasked: number;
  readonly accepted: number;
  /** Errors that already existed on the other branch. */
  readonly older: number;
}

interface JudgedCatalog {
  readonly catalog: OpenedCatalog['catalog'];
  readonly all: readonly Diagnostic[];
  readonly hiddenBy: (finding: Diagnostic) => keyof Hidden | null;
}

/** Counts errors of reading only, because findings of rules exclude no entry. */
export function hiddenErrors({ catalog, all, hiddenBy }: JudgedCatalog): Hidden {
  const hidden = { elsewhere: 0, unasked: 0, accepted: 0, older: 0 };
  const born = catalog.findings.filter(({ severity }) => severity === 'error');
  const ids = new Set(born.map(({ rule }) => rule));
  const left = all.filter(({ rule }) => ids.has(rule));
  hidden.unasked = Math.max(0, born.length - left.length);
  for (const finding of left) {
    const because = finding.severity === 'error' ? hiddenBy(finding) : null;
    if (because !== null) hidden[because]++;
  }
  return hidden;
}

const WORDS = {
  en: {
    left: (count: number) => `incomplete: ${countText(count, 'error keeps', 'errors keep', 'en')} something out and`,
    verb: (count: number) => (count === 1 ? 'is' : 'are'),
    elsewhere: 'in files outside the paths',
    unasked: 'of rules that were left out',
    accepted: 'accepted',
    older: 'older than the branch',
    not: 'not listed here',
  },
  de: {
    left: (count: number) =>
      `unvollständig: ${countText(count, 'Fehler schließt', 'Fehler schließen', 'de')} etwas aus und`,
    verb: (count: number) => (count === 1 ? 'steht' : 'stehen'),
    elsewhere: 'in Dateien außerhalb der Pfade',
    unasked: 'von ausgelassenen Regeln',
    accepted: 'hingenommen',
    older: 'älter als der Branch',
    not: 'nicht in dieser Liste',
  },
} as const;

const KINDS = ['elsewhere', 'unasked', 'accepted', 'older'] as const;

/** The reason why a catalog is incomplete although the list shows no error. */
function hiddenText(hidden: Hidden, lang: Lang): string | null {
  const words = WORDS[lang];
  const there = KINDS.filter((kind) => hidden[kind] > 0);
  const count = there.reduce((sum, kind) => sum + hidden[kind], 0);
  if (count === 0) return null;
  const parts = there.map((kind) => `${hidden[kind]} ${words[kind]}`);
  return `${words.left(count)} ${words.verb(count)} ${words.not} (${listText(parts, lang)})`;
}

export function hiddenNotes(hidden: Hidden, lang: Lang): Block[] {
  const said = hiddenText(hidden, lang);
  return said === null ? [] : [note('warning', said)];
}

/** Prints the note on stderr, because formats of findings leave it out. */
export function sayHidden(hidden: Hidden, session: Session, { lang }: OpenedCatalog): void {
  const { options, host } = session;
  if (planOutputs(options, checkFormats, host.cwd).some(({ format }) => format.id === 'text')) return;
  const [en, de] = [hiddenText(hidden, 'en'), hiddenText(hidden, 'de')];
  if (en !== null && de !== null) session.say({ en, de }, lang);
}
