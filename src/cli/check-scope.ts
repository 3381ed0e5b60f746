import { dirname, relative, resolve, sep } from 'node:path';
import { LIMITS } from '../core/limits.js';
import { gates } from '../gates/index.js';
import { findRoot } from '../io/find-root.js';
import { isCatalogFile } from '../io/load.js';
import type { Unsaved } from '../io/overlay.js';
import { kindOfPath } from '../io/write.js';
import { IF_ANY } from './check-gates.js';
import type { CheckFlags } from './check-options.js';
import { limitedTo, type PathScope, pathScopes } from './path-scope.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

export interface Scope extends PathScope {
  /** The text of an editor, in place of a file. */
  readonly unsaved?: Unsaved;
}

/** What is checked, catalog by catalog, and what of each is reported on. */
export function scopesOf(paths: readonly string[], flags: CheckFlags, session: Session): readonly Scope[] {
  refuseClashes(flags);
  refusePathAsGate(flags, session);
  return flags.stdin ? [stdinScope(paths, flags.stdinFilename, session)] : pathScopes(paths, session);
}

/** Each of these says what is read; two at once would say two things. */
function refuseClashes(flags: CheckFlags): void {
  const given = [
    flags.fix || flags.fixDryRun ? '--fix' : '',
    flags.at === undefined ? '' : '--at',
    flags.stdin ? '--stdin' : '',
  ];
  const [first, ...others] = given.filter((flag) => flag !== '');
  if (first !== undefined && others.length > 0) {
    throw new Refusal({
      en: `${first} does not go with ${others.join(', ')}`,
      de: `${first} geht nicht zusammen mit ${others.join(', ')}`,
    });
  }
  if (flags.stdin !== undefined && flags.stdinFilename === undefined) {
    throw new Refusal(
      { en: '--stdin needs the name of the file', de: '--stdin braucht den Namen der Datei' },
      { en: 'add --stdin-filename <file>', de: '--stdin-filename <Datei> angeben' },
    );
  }
  if (flags.stdinFilename !== undefined && flags.stdin === undefined) {
    throw new Refusal({ en: '--stdin-filename goes with --stdin', de: '--stdin-filename gehört zu --stdin' });
  }
}

/** `--gate examples/bakery`: the word behind the flag is its name, and nobody means a gate by a folder. */
function refusePathAsGate({ gate }: CheckFlags, { host }: Session): void {
  if (typeof gate !== 'string' || gate === IF_ANY || gates.some(({ id }) => id === gate)) return;
  if (kindOfPath(resolve(host.cwd, gate)) === 'none') return;
  throw new Refusal(
    { en: `"${gate}" is no gate, but there is a path of that name`, de: `»${gate}« ist kein Gate, aber ein Pfad` },
    { en: `write it first: tpm check ${gate} --gate`, de: `ihn voranstellen: tpm check ${gate} --gate` },
  );
}

function stdinScope(paths: readonly string[], name = '', session: Session): Scope {
  const { host, options } = session;
  if (paths.length > 0) {
    throw new Refusal({ en: '--stdin takes no paths', de: 'mit --stdin gibt es keine Pfade' });
  }
  if (host.stdinIsTTY) {
    throw new Refusal(
      { en: 'there is no text on stdin', de: 'auf stdin kommt kein Text' },
      {
        en: `tpm check --stdin --stdin-filename ${name} < ${name}`,
        de: `tpm check --stdin --stdin-filename ${name} < ${name}`,
      },
    );
  }
  const file = resolve(host.cwd, name);
  const root = resolve(host.cwd, options.catalog ?? host.env.TPM_CATALOG ?? findRoot(dirname(file)));
  const path = relative(root, file).split(sep).join('/');
  if (path.startsWith('../') || !isCatalogFile(path)) {
    throw new Refusal({
      en: `"${name}" is not a YAML file of the catalog`,
      de: `»${name}« ist keine YAML-Datei des Katalogs`,
    });
  }
  const unsaved = { path, read: host.readStdin(LIMITS.fileBytes) };
  return { ...limitedTo([{ typed: name, path: file }], root), unsaved };
}
