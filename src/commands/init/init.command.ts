import { join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { flag } from '../../cli/flag.js';
import { langOfEnvironment, langOfSystem } from '../../cli/lang.js';
import { writeOutputs } from '../../cli/output.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { openSettings } from '../../cli/settings-file.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { makeVisible } from '../../core/visible.js';
import { kindOfPath } from '../../io/files/write.js';
import type { Lang } from '../../messages/format.js';
import { integrationFiles, isThere, type NewFile, schemaFiles, templateFiles } from './init-files.js';
import { empty } from './templates/empty.js';
import { worked } from './templates/worked.js';
import { integrations } from './with/index.js';

const TEMPLATES = { worked, empty };
const TEMPLATE_NAMES = ['worked', 'empty'] as const satisfies readonly (keyof typeof TEMPLATES)[];

/** Writes a starter catalog that passes `tpm check`, has a gap, a rank and a quick win, and tells editors its schema. */
export const init = defineCommand({
  words: {
    en: {
      more: 'In an existing catalog, --with adds only the files of the integrations. They are written to the root of the git repository, where the other tools look for them.',
      args: { dir: 'folder to write into (default: the current folder)' },
    },
    de: {
      more: 'In einem bestehenden Katalog legt --with nur die Dateien der Anbindungen an. Sie kommen in die Wurzel des Git-Repositorys, wo die anderen Werkzeuge sie suchen.',
      args: { dir: 'Ordner, in den geschrieben wird (Vorgabe: der aktuelle)' },
    },
  },
  args: [{ name: 'dir' }],
  options: () => ({
    template: flag(z.enum(TEMPLATE_NAMES).default('worked'), '--template <name>', {
      en: `start from this template; choose one of: ${TEMPLATE_NAMES.join(', ')} (default: worked)`,
      de: `mit dieser Vorlage beginnen; zur Wahl stehen: ${TEMPLATE_NAMES.join(', ')} (Vorgabe: worked)`,
    }),
    with: flag(z.array(z.string()).optional(), '--with <a,b>', {
      en: `add the files of an integration; choose one of: ${Object.keys(integrations).join(', ')}; repeatable`,
      de: `die Dateien einer Anbindung hinzufügen; zur Wahl stehen: ${Object.keys(integrations).join(', ')}; mehrfach möglich`,
    }),
  }),
  examples: ['tpm init', 'tpm init kunden --lang de', 'tpm init --with ci-github,pre-commit,vscode'],
  run: async ({ args: [dir = '.'], options }, session) => {
    const { host, version } = session;
    const root = resolve(host.cwd, dir);
    const there = kindOfPath(join(root, CONFIG_FILE)) === 'file';
    const lang = chooseLang(session, there ? openSettings(session, dir).catalog.settings.language : null);
    const connections = integrationFiles(root, options.with ?? [], version, lang);
    const force = session.options.force ?? false;
    // An existing catalog is not written again where only integrations are added.
    const present = there && connections.length > 0;
    const own = present ? [] : templateFiles(root, TEMPLATES[options.template][lang], host.today());
    const schemas = schemaFiles(root).filter((file) => !present || !isThere(file));
    const files = [...own, ...schemas, ...connections];
    refuseOverwriting(
      files.filter((file) => !force && !file.shared && isThere(file)),
      host.cwd,
    );
    const kept = files.filter((file) => file.shared && !force && isThere(file));
    const fresh = files.filter((file) => !kept.includes(file));
    const outputs = fresh.map(({ file, text }) => ({ file, content: text }));
    await writeOutputs(outputs, { session: { ...session, say: () => undefined }, force: true });
    host.stdout.write(summaryText(fresh, { lang, where: makeVisible(relative(host.cwd, root)), present }));
    for (const { file, text } of kept) host.stdout.write(adviceText(relative(host.cwd, file), text, lang));
    return EXIT.fine;
  },
});

/** Language of the new files: the option, the environment or the settings; the system's language comes last. */
function chooseLang({ options, host }: Session, settings: Lang | null): Lang {
  return options.lang ?? langOfEnvironment(host.env) ?? settings ?? langOfSystem(host);
}

function refuseOverwriting(files: readonly NewFile[], cwd: string): void {
  if (files.length === 0) return;
  const list = files.map(({ file }) => relative(cwd, file)).join(', ');
  throw new Refusal(
    { en: `already exists: ${list}`, de: `schon vorhanden: ${list}` },
    {
      en: 'choose an empty folder, or add --force to overwrite',
      de: 'einen leeren Ordner wählen oder mit --force überschreiben',
    },
  );
}

interface WrittenFiles {
  readonly lang: Lang;
  readonly where: string;
  readonly present: boolean;
}

function summaryText(files: readonly NewFile[], { lang, where, present }: WrittenFiles): string {
  const count = files.length;
  const next = [present ? 'tpm check' : 'tpm analyze', where].filter((word) => word !== '').join(' ');
  if (lang === 'de') {
    const place = where === '' ? 'hier' : `in ${where}`;
    return `${count} ${count === 1 ? 'Datei' : 'Dateien'} ${place} angelegt.\nNächster Schritt: ${next}\n`;
  }
  const place = where === '' ? 'here' : `in ${where}`;
  return `${count} ${count === 1 ? 'file' : 'files'} written ${place}.\nNext step: ${next}\n`;
}

/** The text that the user has to add to an existing file. */
function adviceText(file: string, text: string, lang: Lang): string {
  const said =
    lang === 'de'
      ? 'gibt es schon und bleibt, wie es ist. Dort ergänzen:'
      : 'already exists and was not changed. Add to it:';
  return `\n${makeVisible(file)} ${said}\n${text}`;
}
