import * as z from 'zod';
import { defineCommand } from '../cli/command.js';
import { factsOfAll } from '../cli/commit.js';
import { flag } from '../cli/flag.js';
import type { Opened } from '../cli/opened.js';
import type { Session } from '../cli/session.js';
import { checkSchema } from '../document/check-document.js';
import { CONFIGURED_GATES } from './check/check-gates.js';
import { checkOptions } from './check/check-options.js';
import { ciHosts } from './check/ci-hosts.js';
import { runCheck } from './check/run-check.js';

const HOSTS = ciHosts.map(({ id }) => id) as [string, ...string[]];

const ciOptions = () => {
  // CI jobs fix nothing and read no text from an editor.
  const { fix: _fix, fixDryRun: _dry, stdin: _stdin, stdinFilename: _name, ...options } = checkOptions();
  return {
    host: flag(z.enum(HOSTS).optional(), '--host <name>', {
      en: `set the CI host; choose one of: ${HOSTS.join(', ')} (default: detected from the environment)`,
      de: `den CI-Dienst wählen: ${HOSTS.join(', ')} (Vorgabe: aus der Umgebung erkannt)`,
    }),
    comment: flag(z.string().optional(), '--comment <file>', {
      en: 'write Markdown for a comment on the pull request, too',
      de: 'auch Markdown für einen Kommentar am Pull Request schreiben',
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

/** Runs a check and writes annotations, job summary, files and comment. */
export const ci = defineCommand({
  words: {
    en: {
      more: 'Checks the gates of tpm.yaml and freezes the baseline. On GitHub: annotations and the job summary; on GitLab: gl-code-quality-report.json and junit.xml; on Azure: issues in the log. -f adds formats.',
      args: { paths: 'catalogs, or files and folders in them to report on' },
    },
    de: {
      more: 'Prüft die Gates aus tpm.yaml und friert die Baseline ein. Auf GitHub: Anmerkungen und die Zusammenfassung des Jobs; auf GitLab: gl-code-quality-report.json und junit.xml; auf Azure: Meldungen im Protokoll. -f fügt Formate hinzu.',
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
    const flags = { ...options, frozen: options.frozen ?? true, gate: options.gate ?? CONFIGURED_GATES };
    const written: Session = { ...session, options: { ...session.options, format: outputs } };
    return runCheck({ paths, flags, document: { name: 'ci', more } }, written);
  },
});
