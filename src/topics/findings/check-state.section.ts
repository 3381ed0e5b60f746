import { type Block, heading, note, type Table, type TextCell, text } from '../../document/blocks.js';
import { type CheckState, gateMessageOf } from '../../document/check-state.js';
import type { GateResult } from '../../gates/engine/run-gates.js';
import { countText, type Lang, listText } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';

/** Maximum number of entries that a failed gate names; the others are counted. */
const MAX_NAMES = 3;

const TONES = { error: 'bad', warning: 'warn', info: 'dim' } as const;

interface Listing {
  readonly lang: Lang;
  /** List every entry by name? */
  readonly all?: boolean | undefined;
}

/** One line per gate, with the entries that made it fail. */
export function gateBlocks(results: readonly GateResult[], { lang, all = false }: Listing): Block[] {
  if (results.length === 0) return [];
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'state', title: '' },
      { key: 'message', title: '', flexible: true },
      { key: 'because', title: '', below: 'line' },
    ],
    rows: results.map((result) => [
      stateCell(result, lang),
      text(result.state === 'nothing' ? result.gate.words[lang].title : gateMessageOf(result, lang)),
      text(becauseText(result, { lang, all }), 'dim'),
    ]),
  };
  return [heading(2, 'Gates'), table];
}

function stateCell({ state, severity }: GateResult, lang: Lang): TextCell {
  if (state === 'failed') return text(terms[lang].severities[severity], TONES[severity]);
  const words =
    lang === 'de' ? { passed: 'bestanden', nothing: 'ungeprüft' } : { passed: 'passed', nothing: 'unchecked' };
  return text(words[state], state === 'passed' ? 'good' : 'bad');
}

/** The gate's id and the entries behind a failed value. */
function becauseText(result: GateResult, { lang, all }: Listing): string {
  const { gate, state, because } = result;
  if (state === 'passed') return gate.id;
  if (state === 'nothing') return `${gate.id}: ${gateMessageOf(result, lang)}`;
  const named = because
    .slice(0, all ? undefined : MAX_NAMES)
    .map(({ entry }) => `${entry.id} (${entry.path}:${entry.line})`);
  const rest = because.length - named.length;
  const more = lang === 'de' ? `${rest} weitere` : `${rest} more`;
  return `${gate.id}: ${listText(rest > 0 ? [...named, more] : named, lang)}`;
}

/** Accepted findings, new findings with their starting point, and the state of the baseline. */
export function stateNotes(
  { baseline, since }: CheckState,
  { accepted, lang }: { readonly accepted: number; readonly lang: Lang },
): Block[] {
  const notes: Block[] = [];
  if (since) notes.push(note('hint', sinceText(since, lang)));
  if (baseline) notes.push(...baselineNotes(baseline, lang));
  const inline = accepted - (baseline?.same ?? 0);
  if (inline > 0) {
    notes.push(
      note(
        'hint',
        lang === 'de'
          ? `${countText(inline, 'Befund', 'Befunde', lang)} durch Kommentare hingenommen`
          : `${countText(inline, 'finding', 'findings', lang)} accepted by comments`,
      ),
    );
  }
  return notes;
}

function sinceText({ ref, commit, catalog }: CheckState['since'] & object, lang: Lang): string {
  const at = `${ref} (${commit.slice(0, 10)})`;
  if (!catalog) {
    return lang === 'de'
      ? `bei ${at} gab es den Katalog noch nicht: alles ist neu`
      : `there was no catalog at ${at}: all is new`;
  }
  return lang === 'de' ? `nur was neu ist seit ${at}` : `only what is new since ${at}`;
}

function baselineNotes(
  { file, same, new: fresh, fixed, expired }: CheckState['baseline'] & object,
  lang: Lang,
): Block[] {
  const counts =
    lang === 'de'
      ? `${file}: ${fresh} neu, ${same} hingenommen, ${fixed.length} behoben`
      : `${file}: ${fresh} new, ${same} accepted, ${fixed.length} fixed`;
  const gone =
    lang === 'de'
      ? `behoben: ${listFingerprints(fixed)} – tpm baseline prune nimmt es heraus`
      : `fixed: ${listFingerprints(fixed)} – tpm baseline prune takes it out`;
  const over = expired.map(({ fingerprint, expires }) => `${fingerprint} (${expires ?? ''})`);
  const late =
    lang === 'de'
      ? `abgelaufen, also nicht mehr hingenommen: ${listFingerprints(over)}`
      : `expired, so no longer accepted: ${listFingerprints(over)}`;
  return [
    note('hint', counts),
    ...(fixed.length > 0 ? [note('hint', gone)] : []),
    ...(expired.length > 0 ? [note('warning', late)] : []),
  ];
}

function listFingerprints(fingerprints: readonly string[]): string {
  const shown = fingerprints.slice(0, MAX_NAMES).join(', ');
  return fingerprints.length > MAX_NAMES ? `${shown}, … (${fingerprints.length})` : shown;
}
