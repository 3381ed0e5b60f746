import { relative } from 'node:path';
import { findingFormats } from '../../formats/findings/index.js';
import { formats } from '../../formats/index.js';
import { isFolder } from '../../io/files/find-root.js';
import type { Watcher } from '../../io/host.js';
import { isRead } from '../../pipeline.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { makeSay } from '../make-say.js';
import type { OpenedCatalog } from '../opened.js';
import { planOutputs } from '../output.js';
import { Refusal, WrongSettings } from '../refusal.js';
import { reportFailure } from '../report-failure.js';
import type { Session } from '../session.js';
import { makeInbox, type Signal } from './watch-inbox.js';
import { holdBack } from './watch-run.js';

type Run = (session: Session) => ExitCode | Promise<ExitCode>;
type Inbox = ReturnType<typeof makeInbox>;

/**
 * Runs a command again whenever a file of its catalog is saved, until Ctrl-C. Errors of the catalog are shown like any
 * result; errors of usage end the run.
 */
export async function watchAndRun(session: Session, run: Run): Promise<ExitCode> {
  refuseClashes(session);
  const inbox = makeInbox();
  const forget = session.host.onStop(() => inbox.put({ kind: 'stopped' }));
  let watched: WatchState | null = null;
  try {
    for (let count = 1; ; count++) {
      const since = Date.now();
      const opened: OpenedCatalog = await runOnce(count, { session, run, before: watched?.opened ?? null });
      watched = await watchCatalog(watched, opened, { since, session, inbox });
      if (count === 1 || session.host.stderr.isTTY) sayWatching(count, opened, session);
      if (!(await waitForChange(inbox, watched, session))) return EXIT.stopped;
    }
  } finally {
    forget();
    await watched?.watcher.close();
  }
}

interface SingleRun {
  readonly session: Session;
  readonly run: Run;
  readonly before: OpenedCatalog | null;
}

/** Runs once, shows the result when it is complete, and returns the catalog read. */
async function runOnce(count: number, { session, run, before }: SingleRun): Promise<OpenedCatalog> {
  const { host, show } = holdBack(session.host);
  let opened = before;
  const each: Session = {
    ...session,
    host,
    say: makeSay(host, session.options.quiet ?? false, session.lang),
    onOpen: (one) => {
      opened = one;
    },
  };
  try {
    await run(each);
  } catch (error) {
    const ofCatalog = error instanceof WrongSettings || (error instanceof Refusal && before !== null);
    if (!ofCatalog || opened === null) throw error;
    const { argv, version } = session;
    await reportFailure({ error, argv, host, version, lang: opened.lang });
  }
  if (opened === null) throw new Error('a command with --watch reads no catalog');
  show(count, opened.asOf, opened.lang);
  return opened;
}

interface WatchState {
  readonly opened: OpenedCatalog;
  readonly watcher: Watcher;
}

/** Watches the catalog; starts again if the folder or `ignore` has changed. */
async function watchCatalog(
  before: WatchState | null,
  opened: OpenedCatalog,
  { since, session, inbox }: { readonly since: number; readonly session: Session; readonly inbox: Inbox },
): Promise<WatchState> {
  if (before && scopeOf(before.opened) === scopeOf(opened)) return { ...before, opened };
  await before?.watcher.close();
  const { root, catalog } = opened;
  const { ignore } = catalog.settings;
  const isWatched = (path: string, isFile: boolean | null) => isRead(path, isFile, ignore);
  return { opened, watcher: await session.host.watch({ root, since, wanted: isWatched, tell: inbox.put }) };
}

const scopeOf = ({ root, catalog }: OpenedCatalog): string => JSON.stringify([root, catalog.settings.ignore]);

/** Waits for a change; `false` means the end. */
async function waitForChange(inbox: Inbox, { opened }: WatchState, session: Session): Promise<boolean> {
  for (let said = false; ; ) {
    const signal: Signal = await inbox.take();
    if (signal.kind === 'failed') throw cannotWatchRefusal(signal.reason);
    if (signal.kind === 'stopped') {
      // Keeps the prompt of the shell off the line with ^C.
      if (session.host.stderr.isTTY) session.host.stderr.write('\n');
      return false;
    }
    // A removed folder reports its files first.
    if (signal.kind === 'changed' && isFolder(opened.root)) return true;
    if (!said) session.say(GONE_MESSAGE, opened.lang);
    said = true;
  }
}

const GONE_MESSAGE = {
  en: 'the folder of the catalog is gone; waiting for it to return',
  de: 'der Ordner des Katalogs ist weg; es wird gewartet, bis er wieder da ist',
};

function sayWatching(count: number, { root, lang }: OpenedCatalog, session: Session): void {
  const shown = relative(session.host.cwd, root) || '.';
  session.say(
    {
      en: `watching ${shown} (run ${count}), end with Ctrl-C`,
      de: `${shown} wird beobachtet (Lauf ${count}), mit Strg-C beenden`,
    },
    lang,
  );
}

function cannotWatchRefusal(reason: string): Refusal {
  return new Refusal(
    { en: `the folder cannot be watched (${reason})`, de: `der Ordner lässt sich nicht beobachten (${reason})` },
    reason === 'ENOSPC' || reason === 'EMFILE'
      ? {
          en: 'the system cannot watch more files: raise its limit, or exclude folders with "ignore" in tpm.yaml',
          de: 'das System kann nicht mehr Dateien beobachten: seine Grenze anheben oder Ordner mit »ignore« in tpm.yaml ausschließen',
        }
      : { en: '', de: '' },
  );
}

/** Formats that may repeat on stdout; several documents in one stream are not a document. */
const REPEATABLE_FORMATS = ['text', 'concise', 'summary'];

function refuseClashes({ options, host }: Session): void {
  const given = options as { at?: string; stdin?: boolean; fix?: boolean };
  const clash = (['at', 'stdin', 'fix'] as const).find((name) => given[name] !== undefined);
  if (clash !== undefined) {
    throw new Refusal({ en: `--watch does not go with --${clash}`, de: `--watch geht nicht zusammen mit --${clash}` });
  }
  const outputs = planOutputs(options, [...formats, ...findingFormats], host.cwd);
  const machine = outputs.find(({ format, file }) => file === null && !REPEATABLE_FORMATS.includes(format.id));
  if (machine === undefined) return;
  const { id } = machine.format;
  throw new Refusal(
    {
      en: `with --watch stdout would get ${id} again and again`,
      de: `mit --watch bekäme stdout immer wieder ${id}`,
    },
    {
      en: `write it to a file, each run replaces it: -f ${id}=<file>`,
      de: `in eine Datei schreiben, jeder Lauf ersetzt sie: -f ${id}=<Datei>`,
    },
  );
}
