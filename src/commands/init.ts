import { join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { EXIT } from '../cli/exit-code.js';
import { exists, integrationFiles, type NewFile, schemaFiles, templateFiles } from '../cli/init-files.js';
import { langOfEnvironment, langOfSystem } from '../cli/lang.js';
import { writeOutputs } from '../cli/output.js';
import { Refusal } from '../cli/refusal.js';
import type { Session } from '../cli/session.js';
import { openSettings } from '../cli/settings-file.js';
import { CONFIG_FILE } from '../core/settings.js';
import { visible } from '../core/visible.js';
import { kindOfPath } from '../io/write.js';
import type { Lang } from '../messages/format.js';
import { empty } from '../templates/empty.js';
import { integrations } from '../templates/with/index.js';
import { worked } from '../templates/worked.js';
import { defineCommand, flag } from './define.js';

const TEMPLATES = { worked, empty };

/** A catalog to start from: it passes check, shows a gap, a rank and a quick win, and editors know its schema. */
export const init = defineCommand({
  words: {
    en: {
      more: 'In a folder that already is a catalog, --with adds its files and nothing else. They go to the root of the git repository, where their tools look for them.',
      args: { dir: 'folder to write into; the current one if not given' },
    },
    de: {
      more: 'In einem Ordner, der schon ein Katalog ist, legt --with nur seine Dateien dazu. Sie kommen in die Wurzel des Git-Repositorys, wo ihre Werkzeuge sie suchen.',
      args: { dir: 'Ordner, in den geschrieben wird; sonst der aktuelle' },
    },
  },
  args: [{ name: 'dir' }],
  options: () => ({
    template: flag(z.enum(['worked', 'empty']).default('worked'), '--template <name>', {
      en: 'worked (default) or empty',
      de: 'worked (üblich) oder empty',
    }),
    with: flag(z.array(z.string()).optional(), '--with <a,b>', {
      en: `also files for ${Object.keys(integrations).join(', ')}; repeatable`,
      de: `auch Dateien für ${Object.keys(integrations).join(', ')}; mehrfach möglich`,
    }),
  }),
  examples: ['tpm init', 'tpm init kunden --lang de', 'tpm init --with ci-github,pre-commit,vscode'],
  run: async ({ args: [dir = '.'], options }, session) => {
    const { host, version } = session;
    const root = resolve(host.cwd, dir);
    const there = kindOfPath(join(root, CONFIG_FILE)) === 'file';
    const lang = writtenLang(session, there ? openSettings(session, dir).catalog.settings.language : null);
    const connections = integrationFiles(root, options.with ?? [], version, lang);
    const force = session.options.force ?? false;
    // A catalog that is there is left alone when only something is to be connected with it.
    const present = there && connections.length > 0;
    const own = present ? [] : templateFiles(root, TEMPLATES[options.template][lang], host.today());
    const schemas = schemaFiles(root).filter((file) => !present || !exists(file));
    const files = [...own, ...schemas, ...connections];
    refuseOverwriting(
      files.filter((file) => !force && !file.shared && exists(file)),
      host.cwd,
    );
    const kept = files.filter((file) => file.shared && !force && exists(file));
    const fresh = files.filter((file) => !kept.includes(file));
    const outputs = fresh.map(({ file, text }) => ({ file, content: text }));
    await writeOutputs(outputs, { session: { ...session, say: () => undefined }, force: true });
    host.stdout.write(summary(fresh, { lang, where: visible(relative(host.cwd, root)), present }));
    for (const { file, text } of kept) host.stdout.write(advice(relative(host.cwd, file), text, lang));
    return EXIT.fine;
  },
});

/** What is written down holds from then on, so that the system's language decides only where nothing else does. */
function writtenLang({ options, host }: Session, settings: Lang | null): Lang {
  return options.lang ?? langOfEnvironment(host.env) ?? settings ?? langOfSystem(host);
}

function refuseOverwriting(files: readonly NewFile[], cwd: string): void {
  if (files.length === 0) return;
  const list = files.map(({ file }) => relative(cwd, file)).join(', ');
  throw new Refusal(
    { en: `already there: ${list}`, de: `schon vorhanden: ${list}` },
    {
      en: 'choose an empty folder, or add --force to overwrite',
      de: 'einen leeren Ordner wählen oder mit --force überschreiben',
    },
  );
}

interface Written {
  readonly lang: Lang;
  readonly where: string;
  readonly present: boolean;
}

function summary(files: readonly NewFile[], { lang, where, present }: Written): string {
  const count = files.length;
  const next = [present ? 'tpm check' : 'tpm analyze', where].filter((word) => word !== '').join(' ');
  if (lang === 'de') {
    const place = where === '' ? 'hier' : `in ${where}`;
    return `${count} ${count === 1 ? 'Datei' : 'Dateien'} ${place} angelegt.\nNächster Schritt: ${next}\n`;
  }
  const place = where === '' ? 'here' : `in ${where}`;
  return `${count} ${count === 1 ? 'file' : 'files'} written ${place}.\nNext step: ${next}\n`;
}

/** What somebody has to add to a file of their own. */
function advice(file: string, text: string, lang: Lang): string {
  const said =
    lang === 'de'
      ? 'gibt es schon und bleibt, wie es ist. Dort ergänzen:'
      : 'is there already and stays as it is. Add there:';
  return `\n${visible(file)} ${said}\n${text}`;
}
