import { dirname } from 'node:path';
import * as z from 'zod';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { flag } from '../../cli/flag.js';
import { envelopeOf, openCatalog } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { replaceFile } from '../../cli/output.js';
import { publish } from '../../cli/publish.js';
import { Refusal, WrongSettings } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { type BaselineComparison, isExpired, writeBaseline } from '../../core/model/baseline.js';
import { type BaselinePayload, baselineSchema } from '../../document/baseline-document.js';
import { formats } from '../../formats/index.js';
import { kindOfPath } from '../../io/files/write.js';
import { checkCatalog } from '../../pipeline.js';
import { rules } from '../../rules/index.js';
import { baselineBlocks } from '../../topics/findings/baseline.section.js';
import { type Baseline, baselinePath, compareWithBaseline, openBaseline } from '../check/baseline-file.js';
import { baselineOption } from '../check/check-options.js';
import { type BaselineAction, CHANGES, type ChangedBaseline } from './change-baseline.js';

const ACTIONS = Object.keys(CHANGES);

const options = () => ({
  reason: flag(z.string().optional(), '--reason <text>', {
    en: 'give the reason for accepting the findings',
    de: 'den Grund angeben, warum die Befunde hingenommen werden',
  }),
  expires: flag(z.iso.date().optional(), '--expires <date>', {
    en: 'accept the findings until this day, such as 2027-06-30',
    de: 'die Befunde bis zu diesem Tag hinnehmen, etwa 2027-06-30',
  }),
  rule: flag(z.array(z.string()).optional(), '--rule <rule>', {
    en: 'accept findings of this rule only; repeatable',
    de: 'nur Befunde dieser Regel hinnehmen; mehrfach möglich',
  }),
  ...baselineOption(),
});

/** Manages accepted findings, which `check` does not count. */
export const baseline = defineCommand({
  words: {
    en: {
      more: 'create accepts all current findings; update adds new findings and keeps the rest; prune removes fixed and expired entries; show prints the state of each entry. Findings about unreadable files cannot be accepted.',
      args: { action: `choose one of: ${ACTIONS.join(', ')}`, folder: 'folder of the catalog' },
    },
    de: {
      more: 'create nimmt alle aktuellen Befunde hin; update nimmt neue auf und behält die übrigen; prune entfernt behobene und abgelaufene Einträge; show zeigt den Stand jedes Eintrags. Befunde zu nicht lesbaren Dateien lassen sich nicht hinnehmen.',
      args: { action: `zur Wahl stehen: ${ACTIONS.join(', ')}`, folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'action', required: true }, { name: 'folder' }],
  options,
  examples: [
    'tpm baseline create --reason "found on the first run" --expires 2027-06-30',
    'tpm baseline update --reason "agreed in March"',
    'tpm baseline prune',
    'tpm baseline show',
  ],
  document: { name: 'baseline', schema: baselineSchema },
  run: async ({ args: [name = '', folder], options: wanted }, session) => {
    const action = requireKnown({ en: 'action', de: 'Aktion' }, name, ACTIONS) as BaselineAction;
    const ids = rules.map((rule) => rule.id);
    for (const id of wanted.rule ?? []) requireKnown({ en: 'rule', de: 'Regel' }, id, ids);
    const opened = openCatalog(session, folder);
    if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
    const before = openExisting(opened, session, { action, given: wanted.baseline });
    const found = checkCatalog(opened.catalog, opened.asOf);
    const now = compareWithBaseline(found, action === 'create' ? null : before, opened);
    const entries = before?.entries ?? new Map();
    const changed = CHANGES[action](entries, now, { ...wanted, rules: wanted.rule });
    const { path, shown } = baselinePath(opened, session, wanted.baseline);
    if (action !== 'show') await writeText(path, shown, writeBaseline(changed.entries.values()));
    const after = compareWithBaseline(found, { path, shown, entries: changed.entries }, opened);
    const payload = payloadOf(action, shown, changed, after, opened);
    const document = { ...envelopeOf('baseline', opened, session.version), ...payload };
    await publish({ document, blocks: baselineBlocks(payload, opened.lang), lang: opened.lang }, formats, session);
    return EXIT.fine;
  },
});

/** Opens the baseline; `create` refuses to overwrite one without `--force`. */
function openExisting(
  opened: OpenedCatalog,
  session: Session,
  { action, given }: { readonly action: BaselineAction; readonly given: string | undefined },
): Baseline | null {
  const { path, shown } = baselinePath(opened, session, given);
  const isThere = kindOfPath(path) !== 'none';
  if (action === 'create') {
    if (!isThere || session.options.force) return null;
    throw new Refusal(
      { en: `the baseline "${shown}" already exists`, de: `eine Baseline gibt es schon: »${shown}«` },
      {
        en: 'tpm baseline update adds new findings; --force starts over and loses the reasons',
        de: 'tpm baseline update nimmt Neues auf; --force fängt von vorn an und verliert die Gründe',
      },
    );
  }
  if (isThere) return openBaseline(opened, session, given);
  throw new Refusal(
    { en: `there is no baseline "${shown}"`, de: `es gibt keine Baseline »${shown}«` },
    { en: 'tpm baseline create writes one', de: 'tpm baseline create legt eine an' },
  );
}

async function writeText(path: string, shown: string, text: string): Promise<void> {
  const kind = kindOfPath(path);
  const isLinked = kindOfPath(dirname(path)) === 'link';
  if (!isLinked && (kind === 'none' || kind === 'file')) return replaceFile(path, text, shown);
  throw new Refusal({
    en: `"${shown}" is not a file, or its folder is a link`,
    de: `»${shown}« ist keine Datei oder liegt hinter einem Link`,
  });
}

function payloadOf(
  action: BaselineAction,
  file: string,
  { entries, added, removed }: ChangedBaseline,
  { fixed, fresh }: BaselineComparison,
  { asOf }: OpenedCatalog,
): BaselinePayload {
  const gone = new Set(fixed.map(({ fingerprint }) => fingerprint));
  const listed = [...entries.values()].sort((left, right) => (left.fingerprint < right.fingerprint ? -1 : 1));
  return {
    action,
    file,
    entries: listed.map((entry) => ({
      fingerprint: entry.fingerprint,
      reason: entry.reason,
      expires: entry.expires ?? null,
      state: gone.has(entry.fingerprint) ? 'fixed' : isExpired(entry, asOf) ? 'expired' : 'same',
    })),
    added: [...added],
    removed: [...removed],
    open: fresh.map(({ fingerprint }) => fingerprint),
  };
}
