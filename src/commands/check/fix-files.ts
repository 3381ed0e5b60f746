import { join } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import { LIMITS } from '../../core/limits.js';
import { type FixOutcome, fixText } from '../../edit/fix-text.js';
import { exchangeText } from '../../io/files/exchange.js';
import { readText } from '../../io/files/read-file.js';
import type { WrittenFix } from './check-blocks.js';

/**
 * Applies unambiguous fixes. Nothing is written if a file has changed since the check.
 * @param write `false` writes nothing
 */
export async function fixFiles(
  { root, catalog }: Pick<OpenedCatalog, 'root' | 'catalog'>,
  diagnostics: readonly Diagnostic[],
  write: boolean,
): Promise<WrittenFix[]> {
  const plans = [...new Set(diagnostics.map(({ file }) => file))].flatMap((path) => {
    const text = catalog.text(path);
    const plan = text === undefined ? null : { path, before: text, ...fixText({ path, text }, diagnostics) };
    return plan && plan.fixed.length > 0 ? [plan] : [];
  });
  if (write) {
    for (const { path, before } of plans) refuseChanged(root, path, before);
    for (const { path, before, text } of plans) {
      const problem = await exchangeText(join(root, path), before, text);
      if (problem !== null) throw notWrittenRefusal(path, problem);
    }
  }
  return plans.flatMap(({ fixed }) => fixed.map((one) => describeFix(one, write)));
}

function refuseChanged(root: string, path: string, before: string): void {
  const now = readText(join(root, path), LIMITS.fileBytes);
  if ('text' in now && now.text === before) return;
  throw new Refusal(
    { en: `"${path}" has changed during the check`, de: `»${path}« hat sich während der Prüfung geändert` },
    { en: 'nothing was written; run it again', de: 'nichts wurde geschrieben; noch einmal starten' },
  );
}

function describeFix({ diagnostic: { rule, file, range }, from, to }: FixOutcome, written: boolean): WrittenFix {
  return { ruleId: rule, file, line: range.start.line, column: range.start.column, from, to, written };
}
