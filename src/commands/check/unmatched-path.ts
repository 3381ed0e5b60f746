import { relative, sep } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { isFolder } from '../../io/files/find-root.js';
import { kindOfPath } from '../../io/files/write.js';
import type { Words } from '../../messages/format.js';
import { explainUnread } from '../../pipeline.js';
import { type Limit, liesIn, type PathScope } from './path-scope.js';

/** Refuses a path that no file of the catalog matches, because a check of no file would pass. */
export function refuseUnmatched({ limits }: Pick<PathScope, 'limits'>, opened: OpenedCatalog, session: Session): void {
  const { root, catalog } = opened;
  const read = [...catalog.files.map(({ path }) => path), ...catalog.findings.map(({ place }) => place.path)];
  const unmatched = limits.find(({ path }) => !read.some((file) => liesIn(path, `${root}${sep}${file}`)));
  if (unmatched === undefined) return;
  const reason = reasonOf(unmatched, opened, session);
  throw new Refusal({
    en: `"${unmatched.typed}" is not part of the catalog: ${reason.en}`,
    de: `»${unmatched.typed}« gehört nicht zum Katalog: ${reason.de}`,
  });
}

function reasonOf({ path }: Limit, { root, catalog }: OpenedCatalog, { host }: Session): Words<string> {
  if (!liesIn(root, path)) {
    const shown = relative(host.cwd, root) || '.';
    return { en: `it lies outside "${shown}"`, de: `es liegt nicht in »${shown}«` };
  }
  const steps = relative(root, path).split(sep).join('/');
  const isOne = isFolder(path);
  const because = explainUnread(steps, isOne ? null : true, catalog.settings.ignore);
  if (because !== null) return UNREAD_REASONS[because];
  if (kindOfPath(path) === 'link')
    return { en: 'it is a link, and links are not read', de: 'Links werden nicht gelesen' };
  return isOne
    ? { en: 'no YAML file in it is read', de: 'keine YAML-Datei darin wird gelesen' }
    : { en: 'there is no such file in it', de: 'eine solche Datei gibt es darin nicht' };
}

const UNREAD_REASONS: Readonly<Record<NonNullable<ReturnType<typeof explainUnread>>, Words<string>>> = {
  skipped: {
    en: 'node_modules and names that begin with a dot are not read',
    de: 'node_modules und Namen mit einem Punkt am Anfang werden nicht gelesen',
  },
  ignored: { en: '"ignore" in tpm.yaml excludes it', de: '»ignore« in der tpm.yaml schließt es aus' },
  ending: { en: 'only .yaml and .yml are read', de: 'gelesen werden nur .yaml und .yml' },
};
