import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'docs/decisions';
const HEAD = `# Decisions

Why things are as they are: context, decision, consequences. A decision that no longer holds is changed or marked here
as superseded, in the same commit as the code.

| | decision | status | since |
|---|---|---|---|`;

/** The index of the decisions, built from the title and the status line of each file. */
export function generatedDecisions(): Map<string, string> {
  const names = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const rows = names.sort().map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const title = /^# (?<number>\d{4})\. (?<title>.+)$/m.exec(text)?.groups;
    const status = /^Status: (?<status>.+), (?<date>\d{4}-\d\d-\d\d)\.$/m.exec(text)?.groups;
    if (!title || !status) throw new Error(`${name}: the title or the line "Status: accepted, <date>." is missing.`);
    return `| ${title.number} | [${title.title}](${name}) | ${status.status} | ${status.date} |`;
  });
  return new Map([[`${FOLDER}/README.md`, `${HEAD}\n${rows.join('\n')}\n`]]);
}
