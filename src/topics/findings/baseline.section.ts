import type { BaselinePayload } from '../../document/baseline-document.js';
import { type Block, note, type Table, text } from '../../document/blocks.js';
import { countText, type Lang } from '../../messages/format.js';

const WORDS = {
  en: { same: 'accepted', fixed: 'fixed', expired: 'expired', until: 'until', none: 'the baseline is empty' },
  de: { same: 'hingenommen', fixed: 'behoben', expired: 'abgelaufen', until: 'bis', none: 'die Baseline ist leer' },
} as const;

const TONES = { same: 'dim', fixed: 'good', expired: 'bad' } as const;

/** The entries of a baseline with their state, and the changes of this run. */
export function baselineBlocks(payload: BaselinePayload, lang: Lang): Block[] {
  const { entries, open } = payload;
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'state', title: '' },
      { key: 'fingerprint', title: '', flexible: true },
      { key: 'expires', title: '', ifAny: true },
      { key: 'reason', title: '', below: 'line' },
    ],
    rows: entries.map(({ state, fingerprint, expires, reason }) => [
      { text: WORDS[lang][state], plain: state, tone: TONES[state] },
      { text: fingerprint, plain: fingerprint },
      expires === null ? null : { date: expires },
      text(reason, 'dim'),
    ]),
  };
  const findingsText = (count: number) =>
    countText(count, lang === 'de' ? 'Befund' : 'finding', lang === 'de' ? 'Befunde' : 'findings', lang);
  const left =
    lang === 'de'
      ? `${findingsText(open.length)} nicht hingenommen – tpm check`
      : `${findingsText(open.length)} not accepted – tpm check`;
  return [
    entries.length > 0 ? table : note('hint', WORDS[lang].none),
    ...changeNotes(payload, lang),
    ...(open.length > 0 ? [note('next', left)] : []),
  ];
}

function changeNotes({ added, removed, file, action }: BaselinePayload, lang: Lang): Block[] {
  if (action === 'show') return [];
  const done =
    lang === 'de'
      ? `${file}: ${added.length} aufgenommen, ${removed.length} entfernt`
      : `${file}: ${added.length} added, ${removed.length} removed`;
  return [note('next', done)];
}
