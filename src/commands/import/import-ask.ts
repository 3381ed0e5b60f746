import { Refusal } from '../../cli/refusal.js';
import type { ColumnMap } from '../../exchange/lists/column-map.js';
import type { Conflict, OnConflict } from '../../exchange/lists/plan.js';
import type { ListRead } from '../../exchange/lists/read-list.js';
import { TARGETS } from '../../exchange/lists/targets.js';
import { canAsk } from '../new/ask-fields.js';
import type { ImportState } from './import-state.js';

/** The user cancelled the import at a prompt. */
export class ImportStop extends Error {}

/** Asks for columns whose header is not recognised; `null` for a column without an answer, or without a terminal. */
export async function askColumns(
  { columns }: ListRead,
  { session, opened, options }: ImportState,
): Promise<ColumnMap | null> {
  if (options.map !== undefined || !canAsk(session)) return null;
  const german = opened.lang === 'de';
  const answers = new Map<string, string>();
  for (const { letter, header, hidden, target, samples } of columns.columns) {
    if (target !== null || hidden || samples.length === 0) continue;
    const what = `${letter} ${header}: ${samples.join(' · ')}`;
    const answer = await session.host.ask({
      message: `${what} – ${german ? 'wird zu (leer: bleibt weg)' : 'goes to (empty: left out)'}`,
      choices: [],
      initial: '',
      problem: (typed) =>
        typed === '' || TARGETS.has(typed) ? null : german ? 'kein Ziel: docs/import.md' : 'no target: docs/import.md',
    });
    if (answer === null) throw new ImportStop();
    if (answer !== '') answers.set(`@${letter}`, answer);
  }
  if (answers.size === 0) return null;
  const guessed = columns.columns.map(({ letter, target }) => [`@${letter}`, answers.get(`@${letter}`) ?? target]);
  return { kind: columns.kind, header: [...columns.headerRows], columns: Object.fromEntries(guessed) };
}

/** Asks once per file whether its values replace those of the catalog; the first conflict is shown as the example. */
export async function askConflicts(conflicts: readonly Conflict[], state: ImportState): Promise<OnConflict> {
  const { session, opened, options } = state;
  if (options.onConflict === 'keep' || options.onConflict === 'take') return options.onConflict;
  if (!canAsk(session)) {
    if (options.onConflict === 'ask') throw nobodyToAsk();
    return 'keep';
  }
  if (conflicts.length === 0) return 'keep';
  const shown = conflicts.slice(0, 5).map(({ kind, id, path, before, after }) => {
    return `  ${kind}/${id} ${path.join('.')}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
  });
  const more = conflicts.length > shown.length ? ['  …'] : [];
  const head =
    opened.lang === 'de'
      ? `Andere Werte im Katalog: ${conflicts.length} – behalten (keep) oder die der Datei nehmen (take)?`
      : `Other values in the catalog: ${conflicts.length} – keep them, or take those of the file?`;
  const answer = await session.host.ask({
    message: [head, ...shown, ...more].join('\n'),
    choices: ['keep', 'take'],
    initial: 'keep',
    problem: () => null,
  });
  if (answer === null) throw new ImportStop();
  return answer === 'take' ? 'take' : 'keep';
}

function nobodyToAsk(): Refusal {
  return new Refusal(
    { en: '--on-conflict ask: there is no terminal to ask at', de: '--on-conflict ask: kein Terminal zum Fragen' },
    { en: 'use keep or take', de: 'keep oder take verwenden' },
  );
}
