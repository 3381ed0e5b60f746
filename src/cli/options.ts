import * as z from 'zod';
import { flag } from '../commands/define.js';
import { TARGETS } from '../kinds/config.js';
import { date } from '../kinds/fields.js';
import { AUDIENCES, STATUSES } from '../kinds/touchpoint.js';
import { LANGS } from '../messages/format.js';

/** Options of every command. */
export const commonOptions = () => ({
  catalog: flag(z.string().optional(), '-C, --catalog <dir>', {
    en: 'folder of the catalog',
    de: 'Ordner des Katalogs',
  }),
  lang: flag(z.enum(LANGS as ['en', 'de']).optional(), '--lang <lang>', {
    en: 'language: de or en',
    de: 'Sprache: de oder en',
  }),
  asOf: flag(date().optional(), '--as-of <date>', { en: 'day of the analysis', de: 'Tag der Analyse' }),
  format: flag(z.array(z.string()).optional(), '-f, --format <name>', {
    en: 'output format; name=file writes to a file; repeatable',
    de: 'Ausgabeformat; Name=Datei schreibt in eine Datei; mehrfach möglich',
  }),
  json: flag(z.boolean().optional(), '--json', { en: 'the same as --format json', de: 'wie --format json' }),
  plain: flag(z.boolean().optional(), '--plain', {
    en: 'one record per line, tab-separated',
    de: 'ein Datensatz je Zeile, mit Tabulatoren getrennt',
  }),
  output: flag(z.string().optional(), '-o, --output <file>', {
    en: 'write to a file; its ending decides the format',
    de: 'in eine Datei schreiben; die Endung bestimmt das Format',
  }),
  force: flag(z.boolean().optional(), '--force', {
    en: 'overwrite files of the catalog',
    de: 'Dateien des Katalogs überschreiben',
  }),
  color: flag(z.boolean().optional(), '--[no-]color', { en: 'colours, or none', de: 'Farben oder keine' }),
  quiet: flag(z.boolean().optional(), '-q, --quiet', {
    en: 'only the result and errors',
    de: 'nur das Ergebnis und Fehler',
  }),
  verbose: flag(z.boolean().optional(), '-v, --verbose', {
    en: 'say more about the run',
    de: 'mehr über den Lauf sagen',
  }),
  debug: flag(z.boolean().optional(), '--debug', { en: 'stack traces of bugs', de: 'Stapel bei Programmfehlern' }),
  input: flag(z.boolean().optional(), '--no-input', { en: 'never ask', de: 'nie nachfragen' }),
});

/** Options of everything that analyses: what is looked at, and how it is shown. */
export const analysisOptions = () => ({ ...scopeOptions(), ...weightOptions(), ...showOptions() });

export const atOption = () => ({
  at: flag(z.string().optional(), '--at <rev>', {
    en: 'the catalog as it was in this git revision',
    de: 'der Katalog, wie er in dieser git-Revision war',
  }),
});

export const watchOption = () => ({
  watch: flag(z.boolean().optional(), '--watch', {
    en: 'run again whenever a file of the catalog is saved; Ctrl-C ends',
    de: 'nach jedem Speichern im Katalog neu ausführen; Strg-C beendet',
  }),
});

/** What is looked at. */
export const scopeOptions = () => ({
  ...atOption(),
  against: flag(z.enum(TARGETS).optional(), '--against <target>', {
    en: 'what the Ist is held against: soll, expectation or best',
    de: 'womit das Ist verglichen wird: soll, expectation oder best',
  }),
  persona: flag(z.string().optional(), '--persona <id>', {
    en: "only this persona's rounds",
    de: 'nur die Runden dieser Persona',
  }),
  select: flag(z.array(z.string()).optional(), '-s, --select <expr>', {
    en: 'only these touchpoints: phase:purchase, "gap:>=2", …; comma = and, repeated = or',
    de: 'nur diese Kontaktpunkte: phase:purchase, "gap:>=2", …; Komma = und, mehrfach = oder',
  }),
  exclude: flag(z.array(z.string()).optional(), '--exclude <expr>', {
    en: 'not these touchpoints',
    de: 'diese Kontaktpunkte nicht',
  }),
  status: flag(z.array(z.enum(STATUSES)).optional(), '--status <status>', {
    en: 'live (default), planned or retired; repeatable',
    de: 'live (üblich), planned oder retired; mehrfach möglich',
  }),
  audience: flag(z.array(z.enum(AUDIENCES)).optional(), '--audience <audience>', {
    en: 'customer (default), employee, applicant or partner; repeatable',
    de: 'customer (üblich), employee, applicant oder partner; mehrfach möglich',
  }),
});

/** What counts how much. */
export const weightOptions = () => ({
  weights: flag(z.string().optional(), '--weights <a=2,b=1>', {
    en: 'weights of the criteria; one that is not named keeps its weight',
    de: 'Gewichte der Kriterien; ein nicht genanntes behält seines',
  }),
});

const showOptions = () => ({
  presentation: flag(z.boolean().optional(), '--presentation', {
    en: 'big and calm, for a room that watches',
    de: 'groß und ruhig, für einen Raum, der zusieht',
  }),
  top: flag(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .optional(),
    '--top <n>',
    { en: 'show only the first n', de: 'nur die ersten n zeigen' },
  ),
});

export type CommonOptions = z.output<z.ZodObject<ReturnType<typeof commonOptions>>>;
export type AnalysisFlags = z.output<z.ZodObject<ReturnType<typeof analysisOptions>>>;
