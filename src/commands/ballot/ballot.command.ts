import { requireKnown } from '../../cli/analysed-catalog.js';
import { findFormat } from '../../cli/choose-format.js';
import { defineCommand } from '../../cli/command.js';
import { EXIT, type ExitCode } from '../../cli/exit-code.js';
import { envelopeOf, openCatalog } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { publish } from '../../cli/publish.js';
import { Refusal, WrongSettings } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { formats } from '../../formats/index.js';
import { analyseCatalog } from '../../pipeline.js';
import { ballotCountBlocks } from '../../topics/ballots/ballot-count.section.js';
import { ballotNewBlocks } from '../../topics/ballots/ballot-new.section.js';
import { ballotCountSchema, ballotNewSchema } from '../../topics/ballots/ballots.view.js';
import { contextOf } from '../../topics/shared/context.js';
import { type BallotOptions, ballotOptions, refuseOthers } from './ballot-options.js';
import { countBallots } from './count-ballots.js';
import { newBallots, sheetFormatsOf } from './new-ballots.js';

const ACTIONS = ['new', 'count'];

/** Rating sheets for people who never open a terminal: out as workbooks or pages, back as votes. */
export const ballot = defineCommand({
  words: {
    en: {
      more: 'new writes a workbook (or with -f html a page that works offline) for each department, persona or person into the folder of -o. count adds the answers as votes to a round: each sheet once, as a whole or not at all. Counting the same sheets again changes nothing.',
      args: { action: `choose one of: ${ACTIONS.join(', ')}`, files: 'count: the sheets that came back' },
    },
    de: {
      more: 'new schreibt je Abteilung, Persona oder Person eine Arbeitsmappe (mit -f html eine Seite, die ohne Netz geht) in den Ordner von -o. count zählt die Antworten als Stimmen in eine Runde: jeden Bogen einmal, ganz oder gar nicht. Dieselben Bögen noch einmal zu zählen ändert nichts.',
      args: { action: `zur Wahl stehen: ${ACTIONS.join(', ')}`, files: 'count: die Bögen, die zurückkamen' },
    },
  },
  args: [
    { name: 'action', required: true, values: () => ACTIONS },
    { name: 'files', variadic: true },
  ],
  options: ballotOptions,
  examples: [
    'tpm ballot new --department service --touchpoints phase:purchase -o ballots/',
    'tpm ballot new --people names.csv --rate ist,importance -f html',
    'tpm ballot count ballots/*.xlsx --round 2026-workshop',
  ],
  document: [
    { name: 'ballot-new', schema: ballotNewSchema },
    { name: 'ballot-count', schema: ballotCountSchema },
  ],
  run: async ({ args: [name = '', ...files], options }, session) => {
    const action = requireKnown({ en: 'action', de: 'Aktion' }, name, ACTIONS) as 'new' | 'count';
    refuseOthers(action, options);
    const opened = openCatalog(session);
    if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
    return action === 'new' ? runNew(files, opened, session, options) : runCount(files, opened, session, options);
  },
});

async function runNew(
  files: readonly string[],
  opened: OpenedCatalog,
  session: Session,
  options: BallotOptions,
): Promise<ExitCode> {
  if (files.length > 0) {
    throw new Refusal(
      { en: `"${files[0]}": tpm ballot new takes no file`, de: `»${files[0]}«: tpm ballot new nimmt keine Datei` },
      {
        en: 'tpm ballot count counts sheets; -o names the folder',
        de: 'tpm ballot count zählt Bögen; -o nennt den Ordner',
      },
    );
  }
  const { sheets, others } = sheetFormatsOf(session.options.format ?? []);
  for (const other of others) findFormat(other, formats);
  const data = await newBallots(opened, session, options, sheets);
  const { output: _, format: __, ...shown } = session.options;
  const toStdout = { ...session, options: { ...shown, ...(others.length > 0 ? { format: others } : {}) } };
  const blocks = ballotNewBlocks(data, options.dryRun ?? false, contextFor(opened));
  const document = { ...envelopeOf('ballot-new', opened, session.version), ...data };
  await publish({ document, blocks, lang: opened.lang }, formats, toStdout as Session, opened.root);
  return EXIT.fine;
}

async function runCount(
  files: readonly string[],
  opened: OpenedCatalog,
  session: Session,
  options: BallotOptions,
): Promise<ExitCode> {
  const data = await countBallots(files, opened, session, options);
  const blocks = ballotCountBlocks(data, options.dryRun ?? false, contextFor(opened));
  const document = { ...envelopeOf('ballot-count', opened, session.version), ...data };
  await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
  return data.problems.length > 0 ? EXIT.findings : EXIT.fine;
}

const contextFor = ({ catalog, asOf, lang }: OpenedCatalog) => contextOf(analyseCatalog(catalog, { asOf }), lang);
