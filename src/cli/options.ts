import * as z from 'zod';
import { TARGETS } from '../kinds/config.js';
import { date } from '../kinds/fields.js';
import { AUDIENCES, STATUSES } from '../kinds/touchpoint.js';
import { LANGS } from '../messages/format.js';
import { flag } from './flag.js';

/** Options of every command. */
export const commonOptions = () => ({ ...catalogOptions(), ...outputOptions(), ...runOptions() });

/** Options that set catalog, language and day. */
const catalogOptions = () => ({
  catalog: flag(z.string().optional(), '-C, --catalog <dir>', {
    en: 'read the catalog in this folder',
    de: 'den Katalog in diesem Ordner lesen',
  }),
  lang: flag(z.enum(LANGS as ['en', 'de']).optional(), '--lang <lang>', {
    en: `set the language; choose one of: ${LANGS.join(', ')}`,
    de: `die Sprache wählen: ${LANGS.join(', ')}`,
  }),
  asOf: flag(date().optional(), '--as-of <date>', {
    en: 'analyse as of this day',
    de: 'zum Stand dieses Tages auswerten',
  }),
});

/** Options that set format and file of the output. */
const outputOptions = () => ({
  format: flag(z.array(z.string()).optional(), '-f, --format <name>', {
    en: 'set the output format; name=file writes to a file; repeatable',
    de: 'das Ausgabeformat wählen; Name=Datei schreibt in eine Datei; mehrfach möglich',
  }),
  json: flag(z.boolean().optional(), '--json', {
    en: 'print JSON, like --format json',
    de: 'JSON ausgeben, wie --format json',
  }),
  plain: flag(z.boolean().optional(), '--plain', {
    en: 'print one record per line, separated by tabs',
    de: 'einen Datensatz je Zeile ausgeben, mit Tabulatoren getrennt',
  }),
  output: flag(z.string().optional(), '-o, --output <file>', {
    en: 'write to a file; its extension sets the format',
    de: 'in eine Datei schreiben; die Endung bestimmt das Format',
  }),
  force: flag(z.boolean().optional(), '--force', {
    en: 'overwrite files of the catalog',
    de: 'Dateien des Katalogs überschreiben',
  }),
});

/** Options that set colours, messages and questions of a run. */
const runOptions = () => ({
  color: flag(z.boolean().optional(), '--[no-]color', {
    en: 'colour the output; --no-color prints it without colours',
    de: 'die Ausgabe einfärben; --no-color gibt sie ohne Farben aus',
  }),
  quiet: flag(z.boolean().optional(), '-q, --quiet', {
    en: 'print only the result and errors',
    de: 'nur das Ergebnis und Fehler ausgeben',
  }),
  verbose: flag(z.boolean().optional(), '-v, --verbose', {
    en: 'also print details of the run on stderr',
    de: 'zusätzlich Einzelheiten des Laufs auf stderr ausgeben',
  }),
  debug: flag(z.boolean().optional(), '--debug', {
    en: 'print the stack trace of a bug',
    de: 'bei Programmfehlern den Aufrufstapel ausgeben',
  }),
  input: flag(z.boolean().optional(), '--no-input', {
    en: 'do not ask questions',
    de: 'nicht nachfragen',
  }),
});

/** Options of every command that analyses: scope, weights and display. */
export const analysisOptions = () => ({ ...scopeOptions(), ...weightOptions(), ...showOptions() });

export const atOption = () => ({
  at: flag(z.string().optional(), '--at <rev>', {
    en: 'read the catalog from this git revision, or as it was on a day: 2025-12-01',
    de: 'den Katalog aus dieser git-Revision lesen, oder wie er an einem Tag war: 2025-12-01',
  }),
});

export const watchOption = () => ({
  watch: flag(z.boolean().optional(), '--watch', {
    en: 'run again whenever a file of the catalog is saved; end with Ctrl-C',
    de: 'nach jedem Speichern im Katalog neu ausführen; mit Strg-C beenden',
  }),
});

/** Options that choose the touchpoints, the ratings and the target. */
export const scopeOptions = () => ({
  ...atOption(),
  against: flag(z.enum(TARGETS).optional(), '--against <target>', {
    en: `compare the Ist with this target; choose one of: ${TARGETS.join(', ')}`,
    de: `das Ist mit diesem Ziel vergleichen; zur Wahl stehen: ${TARGETS.join(', ')}`,
  }),
  persona: flag(z.string().optional(), '--persona <id>', {
    en: 'use only the rounds of this persona',
    de: 'nur die Runden dieser Persona verwenden',
  }),
  select: flag(z.array(z.string()).optional(), '-s, --select <expr>', {
    en: 'select touchpoints: phase:purchase, "gap:>=2", …; comma = and, repeated = or',
    de: 'Kontaktpunkte auswählen: phase:purchase, "gap:>=2", …; Komma = und, mehrfach = oder',
  }),
  exclude: flag(z.array(z.string()).optional(), '--exclude <expr>', {
    en: 'exclude touchpoints; write the expression as for --select',
    de: 'Kontaktpunkte ausschließen; Schreibweise wie bei --select',
  }),
  status: flag(z.array(z.enum(STATUSES)).optional(), '--status <status>', {
    en: `analyse touchpoints of this status; choose one of: ${STATUSES.join(', ')} (default: live); repeatable`,
    de: `Kontaktpunkte mit diesem Status auswerten; zur Wahl stehen: ${STATUSES.join(', ')} (Vorgabe: live); mehrfach möglich`,
  }),
  audience: flag(z.array(z.enum(AUDIENCES)).optional(), '--audience <audience>', {
    en: `analyse touchpoints of this audience; choose one of: ${AUDIENCES.join(', ')} (default: customer); repeatable`,
    de: `Kontaktpunkte dieser Zielgruppe auswerten; zur Wahl stehen: ${AUDIENCES.join(', ')} (Vorgabe: customer); mehrfach möglich`,
  }),
});

/** Options that set the weights of the criteria. */
export const weightOptions = () => ({
  weights: flag(z.string().optional(), '--weights <a=2,b=1>', {
    en: 'set the weights of the criteria; a criterion that is not named keeps its weight',
    de: 'die Gewichte der Kriterien setzen; ein nicht genanntes Kriterium behält sein Gewicht',
  }),
});

const showOptions = () => ({
  presentation: flag(z.boolean().optional(), '--presentation', {
    en: 'show less on a screen and space it out, for a projector',
    de: 'weniger zeigen und mit mehr Abstand, für einen Beamer',
  }),
  top: flag(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .optional(),
    '--top <n>',
    { en: 'show only the first n rows of each list', de: 'nur die ersten n Zeilen jeder Liste zeigen' },
  ),
});

export type CommonOptions = z.output<z.ZodObject<ReturnType<typeof commonOptions>>>;
export type AnalysisFlags = z.output<z.ZodObject<ReturnType<typeof analysisOptions>>>;
