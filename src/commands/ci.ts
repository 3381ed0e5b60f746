import * as z from 'zod';
import { IF_ANY } from '../cli/check-gates.js';
import { checkOptions } from '../cli/check-options.js';
import { ciHosts } from '../cli/ci-hosts.js';
import { factsOfAll } from '../cli/commit.js';
import { runCheck } from '../cli/run-check.js';
import type { Opened, Session } from '../cli/session.js';
import { checkSchema } from '../report/check-document.js';
import { defineCommand, flag } from './define.js';

const HOSTS = ciHosts.map(({ id }) => id) as [string, ...string[]];

const ciOptions = () => {
  // In CI nothing is put right, and nothing comes from an editor.
  const { fix: _fix, fixDryRun: _dry, stdin: _stdin, stdinFilename: _name, ...options } = checkOptions();
  return {
    host: flag(z.enum(HOSTS).optional(), '--host <name>', {
      en: `${HOSTS.join(', ')}; found in the environment if not given`,
      de: `${HOSTS.join(', ')}; steht sonst in der Umgebung`,
    }),
    comment: flag(z.string().optional(), '--comment <file>', {
      en: 'also Markdown for a comment on the pull request',
      de: 'auch Markdown für einen Kommentar am Pull Request',
    }),
    ...options,
  };
};

const schema = () => ({
  ...checkSchema(),
  commit: z.nullable(z.string()),
  dirty: z.nullable(z.boolean()),
  host: z.enum(HOSTS),
});

/** Check, annotations, job summary, files and comment in one run. */
export const ci = defineCommand({
  words: {
    en: {
      more: 'The gates of tpm.yaml count, the baseline is frozen. On GitHub: annotations and the page of the job; on GitLab: gl-code-quality-report.json and junit.xml; on Azure: issues in the log. -f adds others.',
      args: { paths: 'catalogs, or files and folders in them to report on' },
    },
    de: {
      more: 'Die Gates aus tpm.yaml zählen, die Baseline ist eingefroren. Auf GitHub: Anmerkungen und die Seite des Jobs; auf GitLab: gl-code-quality-report.json und junit.xml; auf Azure: Meldungen im Protokoll. -f fügt weitere hinzu.',
      args: { paths: 'Kataloge, oder Dateien und Ordner darin, über die berichtet wird' },
    },
  },
  args: [{ name: 'paths', variadic: true }],
  options: ciOptions,
  examples: ['tpm ci', 'tpm ci --comment comment.md', 'tpm ci -f sarif=tpm.sarif --since origin/main'],
  document: { name: 'ci', schema },
  run: ({ args: paths, options }, session) => {
    const { env } = session.host;
    const host = ciHosts.find(({ id, runsOn }) => (options.host === undefined ? runsOn(env) : id === options.host));
    const { json, plain, format = [] } = session.options;
    const own = json || plain || format.some((one) => !one.includes('='));
    const log = own || !host ? [] : [host.log];
    const comment = options.comment === undefined ? [] : [`markdown=${options.comment}`];
    const outputs = [...log, ...(host?.files(env) ?? []), ...comment, ...format];
    const more = (opened: readonly Opened[]) => ({ ...factsOfAll(opened, session), host: host?.id ?? 'none' });
    const flags = { ...options, frozen: options.frozen ?? true, gate: options.gate ?? IF_ANY };
    const written: Session = { ...session, options: { ...session.options, format: outputs } };
    return runCheck({ paths, flags, document: { name: 'ci', more } }, written);
  },
});
