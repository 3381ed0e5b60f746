import { relative } from 'node:path';
import * as z from 'zod';
import { defineCommand } from '../cli/command.js';
import { EXIT } from '../cli/exit-code.js';
import { langOfEnvironment } from '../cli/lang.js';
import { envelopeOf, openCatalog } from '../cli/open-catalog.js';
import { publish } from '../cli/publish.js';
import type { Session } from '../cli/session.js';
import { CONFIG_FILE } from '../core/model/settings.js';
import { formats } from '../formats/index.js';
import { findUpward } from '../io/files/find-root.js';
import { readSystemInfo } from '../io/system.js';
import { kinds } from '../kinds/index.js';
import { infoBlocks } from '../topics/info/info.section.js';

const origin = () => z.enum(['flag', 'environment', 'tpm.yaml', 'default']);

const documentSchema = () => ({
  system: z.strictObject({
    node: z.string(),
    platform: z.string(),
    arch: z.string(),
    git: z.nullable(z.string()).describe('Version; null where there is none.'),
  }),
  found: z
    .enum(['argument', 'flag', 'environment', 'tpm.yaml', 'folder'])
    .describe('How the catalog was found: named, by the nearest tpm.yaml upward, or the folder one is in.'),
  repository: z.boolean().describe('The catalog lies in a git repository.'),
  language: z.strictObject({ value: z.string(), from: origin() }),
  date: z.strictObject({ value: z.string(), from: origin() }),
  kinds: z.array(z.strictObject({ kind: z.string(), entries: z.int() })),
});

/** Prints what a run depends on, for a bug report; the document holds no path of this machine. */
export const info = defineCommand({
  words: {
    en: { args: { folder: 'folder of the catalog' } },
    de: { args: { folder: 'Ordner des Katalogs' } },
  },
  args: [{ name: 'folder' }],
  options: () => ({}),
  examples: ['tpm info', 'tpm info examples/airport', 'tpm info --json'],
  document: { name: 'info', schema: documentSchema },
  run: async ({ args: [folder] }, session) => {
    const opened = openCatalog(session, folder);
    const { catalog, lang, root, asOf } = opened;
    const data = {
      system: readSystemInfo(),
      found: rootSourceOf(folder, session),
      repository: findUpward(root, '.git') !== null,
      language: {
        value: lang,
        from: originOf(session.options.lang, langOfEnvironment(session.host.env), catalog.settings.language),
      },
      date: { value: asOf, from: originOf(session.options.asOf, undefined, catalog.settings.asOf) },
      kinds: kinds.map(({ name }) => ({ kind: name, entries: catalog.model.index.get(name)?.size ?? 0 })),
    };
    const document = { ...envelopeOf('info', opened, session.version), ...data };
    const where = relative(session.host.cwd, root) || '.';
    const blocks = infoBlocks({ ...data, version: session.version, where, files: catalog.files.length }, lang);
    await publish({ document, blocks, lang }, formats, session, root);
    return EXIT.fine;
  },
});

function rootSourceOf(folder: string | undefined, { options, host }: Session) {
  if (folder !== undefined) return 'argument' as const;
  if (options.catalog !== undefined) return 'flag' as const;
  if (host.env.TPM_CATALOG !== undefined) return 'environment' as const;
  return findUpward(host.cwd, CONFIG_FILE) === null ? ('folder' as const) : ('tpm.yaml' as const);
}

function originOf(flag: unknown, environment: unknown, settings: unknown) {
  if (flag !== undefined) return 'flag' as const;
  if (environment !== undefined) return 'environment' as const;
  return settings === null || settings === undefined ? ('default' as const) : ('tpm.yaml' as const);
}
