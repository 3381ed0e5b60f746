import { requireKnown } from '../../cli/analysed-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import { idOfSpelling, idsBySpelling } from '../../core/model/spellings.js';
import { namePhases, targetsOf } from '../../core/model/targets.js';
import { emptyValueOf, type FieldInfo, isAccepted, spellValue } from '../../edit/entry-text.js';
import type { Question } from '../../io/host.js';
import { inputSchema } from '../../kinds/json-schema.js';
import { phaseNames } from '../../pipeline.js';

/** Is a question possible? Only at a terminal, and not with output for programs. */
export function canAsk({ host, options }: Session): boolean {
  const person = host.stdinIsTTY && host.stderr.isTTY && host.stdout.isTTY;
  return person && options.input !== false && !options.json && !options.plain && !options.format?.length;
}

/** Asks for missing required fields; `null` if the user stops. */
export async function askFields(
  missing: readonly FieldInfo[],
  opened: OpenedCatalog,
  { host }: Session,
): Promise<ReadonlyMap<string, string> | null> {
  const given = new Map<string, string>();
  for (const field of missing) {
    const answer = await host.ask(questionOf(field, opened, host.today()));
    if (answer === null) return null;
    given.set(field.name, spellValue(answer, field));
  }
  return given;
}

/** The question for a field: a choice for a field with listed values, else a line of text. */
function questionOf(field: FieldInfo, { catalog, lang }: OpenedCatalog, today: string): Question {
  const json = inputSchema(field.schema);
  // Descriptions of fields are written in English, for the published schemas.
  const message = lang === 'en' ? `${field.name}: ${json.description ?? ''}` : field.name;
  const empty = emptyValueOf(field);
  const wrong = lang === 'de' ? 'passt hier nicht' : 'does not fit here';
  return {
    message,
    choices: choicesOf(field, catalog),
    initial: empty ?? (field.name === 'date' ? today : ''),
    problem: (value) => (isAccepted(value, field) ? null : wrong),
  };
}

/** Values that a field allows: words of the schema, phases or ids of entries; empty for free text. */
export function choicesOf({ schema }: FieldInfo, { model, settings }: OpenedCatalog['catalog']): readonly string[] {
  const json = inputSchema(schema);
  if (Array.isArray(json.enum)) return json.enum.map(String);
  if (json['x-ref-in'] === 'config.phases') return settings.phases.map(({ id }) => id);
  const target = json['x-ref'];
  return typeof target === 'string' ? [...(model.index.get(target as never)?.keys() ?? [])] : [];
}

/** Refuses a value that is not among the choices of a field, with the nearest choice. */
export function checkChoice(field: FieldInfo, value: string | undefined, catalog: OpenedCatalog['catalog']): void {
  const choices = choicesOf(field, catalog);
  const word = value?.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (!word || choices.length === 0 || choices.includes(word)) return;
  requireKnown({ en: field.name, de: field.name }, word, choices, meantBy(word, field, catalog));
}

/** The id of a phase or an entry that is written by its name. */
function meantBy(
  word: string,
  { schema }: FieldInfo,
  { model, settings }: OpenedCatalog['catalog'],
): string | undefined {
  const { 'x-ref': target, 'x-ref-in': within } = inputSchema(schema) as { 'x-ref'?: string; 'x-ref-in'?: string };
  const reference = { path: [], on: 'value' as const, ...(target ? { target } : {}), ...(within ? { within } : {}) };
  const known = { index: model.index, phases: namePhases(settings.phases, phaseNames) };
  const targets = target || within ? targetsOf(reference, { pointer: [], id: word }, known) : undefined;
  return targets && idOfSpelling(word, idsBySpelling(targets.all()));
}
