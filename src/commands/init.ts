import { join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { EXIT } from '../cli/exit-code.js';
import { writeOutputs } from '../cli/output.js';
import { Refusal } from '../cli/refusal.js';
import { visible } from '../core/visible.js';
import { toJson } from '../formats/json.js';
import { kindOfPath } from '../io/write.js';
import { configSchema, fileSchema } from '../kinds/catalog-schema.js';
import { kinds } from '../kinds/index.js';
import type { Lang } from '../messages/format.js';
import { empty } from '../templates/empty.js';
import { worked } from '../templates/worked.js';
import { defineCommand, flag } from './define.js';

const TEMPLATES = { worked, empty };

/** A catalog to start from: it passes check, shows a gap, a rank and a quick win, and editors know its schema. */
export const init = defineCommand({
  words: {
    en: {
      args: { dir: 'folder to write into; the current one if not given' },
    },
    de: {
      args: { dir: 'Ordner, in den geschrieben wird; sonst der aktuelle' },
    },
  },
  args: [{ name: 'dir' }],
  options: () => ({
    template: flag(z.enum(['worked', 'empty']).default('worked'), '--template <name>', {
      en: 'worked (default) or empty',
      de: 'worked (üblich) oder empty',
    }),
  }),
  examples: ['tpm init', 'tpm init kunden --lang de', 'tpm init --template empty'],
  run: async ({ args: [dir = '.'], options }, session) => {
    const { host } = session;
    // The only command that looks at the system's locale: what it writes down holds from then on.
    const lang: Lang =
      (session.options.lang ?? host.env.TPM_LANG ?? (host.locale().startsWith('de') ? 'de' : 'en')) === 'de'
        ? 'de'
        : 'en';
    const root = resolve(host.cwd, dir);
    const files = Object.entries(filesOf(TEMPLATES[options.template][lang], host.today()));
    const force = session.options.force ?? false;
    const existing = files.map(([path]) => path).filter((path) => kindOfPath(join(root, path)) !== 'none');
    if (existing.length > 0 && !force) {
      throw new Refusal(
        { en: `already there: ${existing.join(', ')}`, de: `schon vorhanden: ${existing.join(', ')}` },
        {
          en: 'choose an empty folder, or add --force to overwrite',
          de: 'einen leeren Ordner wählen oder mit --force überschreiben',
        },
      );
    }
    await writeOutputs(
      files.map(([path, content]) => ({ file: join(root, path), content })),
      { session: quiet(session), force: true },
    );
    const where = relative(host.cwd, root);
    const next = where === '' ? 'tpm analyze' : `tpm analyze ${visible(where)}`;
    const place =
      where === '' ? { de: 'hier', en: 'here' } : { de: `in ${visible(where)}`, en: `in ${visible(where)}` };
    host.stdout.write(
      lang === 'de'
        ? `${files.length} Dateien ${place.de} angelegt.\nNächster Schritt: ${next}\n`
        : `${files.length} files written ${place.en}.\nNext step: ${next}\n`,
    );
    return EXIT.fine;
  },
});

function quiet(session: Parameters<typeof init.run>[1]): typeof session {
  return { ...session, say: () => undefined };
}

/** The template with its dates, and the schemas beside it so that editors need no network. */
function filesOf(template: Readonly<Record<string, string>>, today: string): Record<string, string> {
  const year = today.slice(0, 4);
  const texts = Object.entries(template).map(([path, text]) => [
    path,
    text
      .replaceAll('{year}', year)
      .replaceAll('{date}', today)
      .replaceAll('{later}', `${Number(year) + 1}-12-31`),
  ]);
  return {
    ...Object.fromEntries(texts),
    '.tpm/schemas/catalog.schema.json': `${toJson(fileSchema(kinds))}\n`,
    '.tpm/schemas/config.schema.json': `${toJson(configSchema())}\n`,
  };
}
