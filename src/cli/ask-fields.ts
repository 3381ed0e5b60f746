import { emptyValue, type FieldInfo, fits, spelt } from '../edit/entry-text.js';
import type { Question } from '../io/host.js';
import { inputSchema } from '../kinds/json-schema.js';
import { known } from './analysis.js';
import type { Opened, Session } from './session.js';

/** May somebody be asked? Only at a terminal, and not where a machine reads the result. */
export function mayAsk({ host, options }: Session): boolean {
  const person = host.stdinIsTTY && host.stderr.isTTY && host.stdout.isTTY;
  return person && options.input !== false && !options.json && !options.plain && !options.format?.length;
}

/** Asks for what is required and not there; `null` if somebody would rather stop. */
export async function askFields(
  missing: readonly FieldInfo[],
  opened: Opened,
  { host }: Session,
): Promise<ReadonlyMap<string, string> | null> {
  const given = new Map<string, string>();
  for (const field of missing) {
    const answer = await host.ask(questionFor(field, opened, host.today()));
    if (answer === null) return null;
    given.set(field.name, spelt(answer, field));
  }
  return given;
}

/** The question for a field: a choice where only certain values can stand there, else a line. */
function questionFor(field: FieldInfo, { catalog, lang }: Opened, today: string): Question {
  const json = inputSchema(field.schema);
  // Descriptions of fields are written in English, for the published schemas.
  const message = lang === 'en' ? `${field.name}: ${json.description ?? ''}` : field.name;
  const empty = emptyValue(field);
  const wrong = lang === 'de' ? 'passt hier nicht' : 'does not fit here';
  return {
    message,
    choices: choicesFor(field, catalog),
    initial: empty ?? (field.name === 'date' ? today : ''),
    problem: (value) => (fits(value, field) ? null : wrong),
  };
}

/** What can stand in a field: words of the schema, phases, or ids of entries. Empty where anything may. */
export function choicesFor({ schema }: FieldInfo, { model, settings }: Opened['catalog']): readonly string[] {
  const json = inputSchema(schema);
  if (Array.isArray(json.enum)) return json.enum.map(String);
  if (json['x-ref-in'] === 'config.phases') return settings.phases.map(({ id }) => id);
  const target = json['x-ref'];
  return typeof target === 'string' ? [...(model.index.get(target as never)?.keys() ?? [])] : [];
}

/** Where only certain words can stand, a typo gets the one that was probably meant. */
export function checkChoice(field: FieldInfo, value: string | undefined, catalog: Opened['catalog']): void {
  const choices = choicesFor(field, catalog);
  const word = value?.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (word && choices.length > 0) known({ en: field.name, de: field.name }, word, choices);
}
