import * as z from 'zod';
import { flag, wholeNumber } from '../commands/define.js';
import { atOption, watchOption } from './options.js';

const ruleList = () => z.array(z.string()).optional();

const limitOptions = () => ({
  failOn: flag(z.enum(['error', 'warning', 'info', 'none']).default('error'), '--fail-on <severity>', {
    en: 'exit 1 from this severity on: error (default), warning, info, none',
    de: 'ab dieser Schwere mit 1 enden: error (üblich), warning, info, none',
  }),
  maxWarnings: flag(wholeNumber().optional(), '--max-warnings <n>', {
    en: 'exit 1 with more warnings than this',
    de: 'bei mehr Warnungen mit 1 enden',
  }),
  only: flag(ruleList(), '--only <rule>', {
    en: 'only this rule; repeatable',
    de: 'nur diese Regel; mehrfach möglich',
  }),
  skip: flag(ruleList(), '--skip <rule>', {
    en: 'not this rule; repeatable',
    de: 'diese Regel nicht; mehrfach möglich',
  }),
});

export const baselineOption = () => ({
  baseline: flag(z.string().optional(), '--baseline <file>', {
    en: 'accepted findings: this file instead of .tpm/baseline.json, or none',
    de: 'hingenommene Befunde: diese Datei statt .tpm/baseline.json, oder none',
  }),
});

const stateOptions = () => ({
  gate: flag(z.union([z.literal(true), z.string()]).optional(), '--gate [name]', {
    en: 'also the gates of tpm.yaml, or those named: mean-gap,stale',
    de: 'auch die Gates aus tpm.yaml, oder die genannten: mean-gap,stale',
  }),
  since: flag(z.string().optional(), '--since <ref>', {
    en: 'only what is new since this branch left <ref>',
    de: 'nur was neu ist, seit dieser Branch von <ref> abgezweigt ist',
  }),
  ...baselineOption(),
  frozen: flag(z.boolean().optional(), '--frozen', {
    en: 'for CI: exit 1 if the baseline holds what is fixed or expired',
    de: 'für CI: mit 1 enden, wenn in der Baseline Behobenes oder Abgelaufenes steht',
  }),
});

const fixOptions = () => ({
  fix: flag(z.boolean().optional(), '--fix', {
    en: 'put right what has only one answer',
    de: 'in Ordnung bringen, worauf es nur eine Antwort gibt',
  }),
  fixDryRun: flag(z.boolean().optional(), '--fix-dry-run', {
    en: 'say what --fix would do, write nothing',
    de: 'sagen, was --fix täte, und nichts schreiben',
  }),
  stdin: flag(z.boolean().optional(), '--stdin', {
    en: 'for editors: check the text from stdin in place of a file',
    de: 'für Editoren: statt einer Datei den Text von stdin prüfen',
  }),
  stdinFilename: flag(z.string().optional(), '--stdin-filename <file>', {
    en: 'the file that the text stands for',
    de: 'die Datei, für die der Text steht',
  }),
});

export const checkOptions = () => ({
  ...limitOptions(),
  ...stateOptions(),
  ...fixOptions(),
  ...atOption(),
  ...watchOption(),
});

export type CheckFlags = z.output<z.ZodObject<ReturnType<typeof checkOptions>>>;
