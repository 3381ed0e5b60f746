import type { AnswerRow, ColumnFacts } from './answers.js';
import { textsIn } from './head.js';

interface Growing {
  label?: string;
  type?: ColumnFacts['type'];
  meanings: Map<string, string>;
}

/** What the two companion files of SoSci Survey say of the columns; they are told by their headers. */
export class Companions {
  private readonly facts = new Map<string, Growing>();

  isCompanion(rows: readonly AnswerRow[]): boolean {
    return /^VAR (RESPONSE MEANING|LABEL TYPE INPUT)\b/.test(textsIn(rows[0]).join(' '));
  }

  /** Takes a file that is a companion; false where it is none. */
  take(rows: readonly AnswerRow[]): boolean {
    if (!this.isCompanion(rows)) return false;
    if (textsIn(rows[0])[1] === 'RESPONSE') this.takeMeanings(rows);
    else this.takeVariables(rows);
    return true;
  }

  private takeMeanings(rows: readonly AnswerRow[]): void {
    for (const row of rows.slice(1)) {
      const [name = '', code = '', meaning = ''] = textsIn(row);
      if (name !== '') this.of(name).meanings.set(code, meaning);
    }
  }

  private takeVariables(rows: readonly AnswerRow[]): void {
    for (const row of rows.slice(1)) {
      const [name = '', label = '', type = '', input = ''] = textsIn(row);
      if (name === '') continue;
      const known = this.of(name);
      known.label = label;
      known.type =
        input === 'SYSTEM'
          ? 'system'
          : input === 'CHECKBOX'
            ? 'box'
            : /^(TEXT|OPEN)$/.test(type) || input === 'OPEN'
              ? 'text'
              : undefined;
    }
  }

  private of(name: string): Growing {
    const known = this.facts.get(name) ?? { meanings: new Map() };
    this.facts.set(name, known);
    return known;
  }

  all(): ReadonlyMap<string, ColumnFacts> {
    return new Map(
      [...this.facts].map(([name, { label, type, meanings }]) => [
        name,
        { meanings, ...(label === undefined ? {} : { label }), ...(type === undefined ? {} : { type }) },
      ]),
    );
  }
}

/** Names that the companions of an export have in the same folder. */
export function companionNames(name: string): string[] {
  return ['values', 'variables']
    .map((word) => name.replace(/(^|_|-|r)data(?=[_.-]|$)/, `$1${word}`))
    .filter((one) => one !== name);
}
