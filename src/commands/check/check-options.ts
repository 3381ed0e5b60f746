import * as z from 'zod';
import { flag, wholeNumber } from '../../cli/flag.js';
import { atOption, watchOption } from '../../cli/options.js';
import { SEVERITIES } from '../../core/finding.js';

const FAIL_ON = [...SEVERITIES, 'none'] as const;

const ruleList = () => z.array(z.string()).optional();

const limitOptions = () => ({
  failOn: flag(z.enum(FAIL_ON).default('error'), '--fail-on <severity>', {
    en: `exit with 1 if there are findings of this or a higher severity; choose one of: ${FAIL_ON.join(', ')} (default: error)`,
    de: `mit 1 enden, wenn es Befunde dieser oder höherer Schwere gibt; zur Wahl stehen: ${FAIL_ON.join(', ')} (Vorgabe: error)`,
  }),
  maxWarnings: flag(wholeNumber().optional(), '--max-warnings <n>', {
    en: 'exit with 1 if there are more warnings than this',
    de: 'mit 1 enden, wenn es mehr Warnungen gibt als diese Zahl',
  }),
  only: flag(ruleList(), '--only <rule>', {
    en: 'run this rule only; repeatable',
    de: 'nur diese Regel anwenden; mehrfach möglich',
  }),
  skip: flag(ruleList(), '--skip <rule>', {
    en: 'skip this rule; repeatable',
    de: 'diese Regel auslassen; mehrfach möglich',
  }),
});

export const baselineOption = () => ({
  baseline: flag(z.string().optional(), '--baseline <file>', {
    en: 'read accepted findings from this file instead of .tpm/baseline.json; none reads no baseline',
    de: 'hingenommene Befunde aus dieser Datei statt aus .tpm/baseline.json lesen; none liest keine',
  }),
});

const stateOptions = () => ({
  gate: flag(z.union([z.literal(true), z.string()]).optional(), '--gate [name]', {
    en: 'also check the gates of tpm.yaml, or only the named gates: mean-gap,stale',
    de: 'auch die Gates aus tpm.yaml prüfen, oder die genannten: mean-gap,stale',
  }),
  since: flag(z.string().optional(), '--since <ref>', {
    en: 'report only findings that are new since this branch left <ref>, or since a day',
    de: 'nur Befunde melden, die neu sind, seit dieser Branch von <ref> abgezweigt ist, oder seit einem Tag',
  }),
  ...baselineOption(),
  frozen: flag(z.boolean().optional(), '--frozen', {
    en: 'exit with 1 if the baseline contains fixed or expired findings, for CI',
    de: 'mit 1 enden, wenn die Baseline behobene oder abgelaufene Befunde enthält, für CI',
  }),
});

const listOptions = () => ({
  all: flag(z.boolean().optional(), '--all', {
    en: 'list every finding with its code frame and every entry behind a gate, instead of one line per cause',
    de: 'jeden Befund mit seiner Stelle und jeden Eintrag hinter einem Gate auflisten, statt eine Zeile je Ursache',
  }),
});

const fixOptions = () => ({
  fix: flag(z.boolean().optional(), '--fix', {
    en: 'apply unambiguous fixes',
    de: 'eindeutige Korrekturen ausführen',
  }),
  fixDryRun: flag(z.boolean().optional(), '--fix-dry-run', {
    en: 'print what --fix would change; write nothing',
    de: 'ausgeben, was --fix ändern würde; nichts schreiben',
  }),
  stdin: flag(z.boolean().optional(), '--stdin', {
    en: 'check the text from stdin in place of a file, for editors',
    de: 'statt einer Datei den Text von stdin prüfen, für Editoren',
  }),
  stdinFilename: flag(z.string().optional(), '--stdin-filename <file>', {
    en: 'name the file that the text of --stdin replaces',
    de: 'die Datei nennen, die der Text von --stdin ersetzt',
  }),
});

export const checkOptions = () => ({
  ...limitOptions(),
  ...stateOptions(),
  ...listOptions(),
  ...fixOptions(),
  ...atOption(),
  ...watchOption(),
});

export type CheckFlags = z.output<z.ZodObject<ReturnType<typeof checkOptions>>>;
