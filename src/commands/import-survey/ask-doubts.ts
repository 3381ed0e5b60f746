import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import { parse } from '../../core/read/parse.js';
import type { Doubt } from '../../exchange/surveys/doubt.js';
import { surveyMap } from '../../exchange/surveys/survey-map.js';
import { ImportStop } from '../import/import-ask.js';
import { canAsk } from '../new/ask-fields.js';

/** Asks what the file does not tell, with the line of a map as the answer; `null` where nobody can be asked. */
export async function askDoubts(
  doubts: readonly Doubt[],
  opened: OpenedCatalog,
  session: Session,
): Promise<readonly string[] | null> {
  const open = doubts.filter(({ blocks }) => blocks);
  if (open.length === 0 || !canAsk(session)) return null;
  const { lang } = opened;
  const lines: string[] = [];
  for (const { column, why, mapLine } of open) {
    const answer = await session.host.ask({
      message: `${column}: ${why[lang]} – ${lang === 'de' ? 'Zeile der Zuordnung' : 'line of the map'}`,
      choices: [],
      initial: mapLine,
      problem: (typed) =>
        isLine(typed)
          ? null
          : lang === 'de'
            ? 'keine Zeile einer Zuordnung: docs/surveys.md'
            : 'no line of a map: docs/surveys.md',
    });
    if (answer === null) throw new ImportStop();
    lines.push(answer);
  }
  return lines;
}

function isLine(text: string): boolean {
  const { documents, findings } = parse({ path: 'map.yaml', text: `${text}\n` });
  const value: unknown = documents[0]?.value;
  return (
    findings.every(({ severity }) => severity !== 'error') &&
    surveyMap.safeParse(JSON.parse(JSON.stringify(value ?? null))).success
  );
}
