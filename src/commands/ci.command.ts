import * as z from 'zod';
import { defineCommand } from '../cli/command.js';
import { factsOfAll } from '../cli/commit.js';
import { flag } from '../cli/flag.js';
import type { OpenedCatalog } from '../cli/opened.js';
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
      en: 'also write a comment for the pull request to this file, as Markdown',
      de: 'auch einen Kommentar für den Pull Request in diese Datei schreiben, als Markdown',
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
      more: 'Works like check --gate --frozen, and writes what the CI host shows. On GitHub: annotations and the job summary; on GitLab: gl-code-quality-report.json and junit.xml; on Azure: issues in the log. -f adds formats.',
      args: { paths: 'folders of catalogs; a file or folder inside a catalog limits the report to it' },
    },
    de: {
      more: 'Arbeitet wie check --gate --frozen und schreibt, was der CI-Dienst anzeigt. Auf GitHub: Anmerkungen und die Zusammenfassung des Jobs; auf GitLab: gl-code-quality-report.json und junit.xml; auf Azure: Meldungen im Protokoll. -f fügt Formate hinzu.',
      args: { paths: 'Ordner von Katalogen; eine Datei oder ein Ordner darin grenzt den Bericht darauf ein' },
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
    const more = (opened: readonly OpenedCatalog[]) => ({ ...factsOfAll(opened, session), host: host?.id ?? 'none' });
    const flags = { ...options, frozen: options.frozen ?? true, gate: options.gate ?? CONFIGURED_GATES };
    const written: Session = { ...session, options: { ...session.options, format: outputs } };
    return runCheck({ paths, flags, document: { name: 'ci', more } }, written);
  },
});
