import { dirname, relative, resolve, sep } from 'node:path';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { LIMITS } from '../../core/limits.js';
import { gates } from '../../gates/index.js';
import { findRoot } from '../../io/files/find-root.js';
import { isCatalogFile } from '../../io/files/load.js';
import type { UnsavedFile } from '../../io/files/overlay.js';
import { kindOfPath } from '../../io/files/write.js';
import { CONFIGURED_GATES } from './check-gates.js';
import type { CheckFlags } from './check-options.js';
import { limitTo, type PathScope, pathScopes } from './path-scope.js';

export interface Scope extends PathScope {
  /** Text of an editor in place of a file. */
  readonly unsaved?: UnsavedFile;
}

/** Catalogs to check, each with the files to report on. */
export function scopesOf(paths: readonly string[], flags: CheckFlags, session: Session): readonly Scope[] {
  refuseClashes(flags);
  refusePathAsGate(flags, session);
  return flags.stdin ? [stdinScopeOf(paths, flags.stdinFilename, session)] : pathScopes(paths, session);
}

/** Refuses two options that both set the state to read. */
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

/** Refuses `--gate examples/bakery`: the flag takes the path for the name of a gate. */
function refusePathAsGate({ gate }: CheckFlags, { host }: Session): void {
  if (typeof gate !== 'string' || gate === CONFIGURED_GATES || gates.some(({ id }) => id === gate)) return;
  if (kindOfPath(resolve(host.cwd, gate)) === 'none') return;
  throw new Refusal(
    { en: `"${gate}" is not a gate, but a path of that name exists`, de: `»${gate}« ist kein Gate, aber ein Pfad` },
    { en: `write the path first: tpm check ${gate} --gate`, de: `ihn voranstellen: tpm check ${gate} --gate` },
  );
}

function stdinScopeOf(paths: readonly string[], name = '', session: Session): Scope {
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
  return { ...limitTo([{ typed: name, path: file }], root), unsaved };
}
