import type { Analysis } from '../analysis/analysis.js';
import type { Block } from '../document/blocks.js';
import type { FormatName } from '../formats/format.js';
import type { Context, Section } from '../topics/section.js';
import { contextOf } from '../topics/shared/context.js';
import { laterNote } from '../topics/shared/later.section.js';
import type { View } from '../topics/view.js';
import { analysisFor } from './analysed-catalog.js';
import { type Command, defineCommand } from './command.js';
import { csvOption } from './csv-option.js';
import type { ExitCode } from './exit-code.js';
import { analysisExit, envelopeOf, openCatalog } from './open-catalog.js';
import type { OpenedCatalog } from './opened.js';
import { analysisOptions, watchOption } from './options.js';
import { planOutputs } from './output.js';
import { publish } from './publish.js';
import { WrongSettings } from './refusal.js';
import type { Session } from './session.js';
import { addTypedOptions, typedOptionsOf } from './typed-options.js';
import type { ViewFlags } from './view-flags.js';
import { groupByOption } from './view-flags.js';
import { viewFormats } from './view-formats.js';

/**
 * Opens the catalog and analyses it with the flags.
 * @param exact find the exact line of each input; by default only for a JSON document
 */
export function openAnalysis(
  session: Session,
  folder: string | undefined,
  flags: ViewFlags,
  exact = needsLines(session, viewFormats(session.host)),
): { opened: OpenedCatalog; analysis: Analysis } {
  const opened = openCatalog(session, folder);
  if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
  return { opened, analysis: analysisFor(opened, session, { flags, lines: exact }) };
}

/** Is JSON an output? Only JSON names the line of each input, and finding lines takes as long as reading the catalog. */
export function needsLines({ options, host }: Session, known: readonly FormatName[]): boolean {
  return planOutputs(options, known, host.cwd).some(({ format }) => format.id === 'json');
}

interface ShownAnalysis {
  readonly schema: string;
  readonly payload: (analysis: Analysis) => object;
  readonly blocks: (payload: object, context: Context) => Block[];
  readonly context?: Partial<Pick<Context, 'top' | 'overview'>>;
}

/** Runs the command of a view: analyses, publishes and returns the exit code. */
export async function runAnalysis(
  session: Session,
  folder: string | undefined,
  flags: ViewFlags,
  shown: ShownAnalysis,
): Promise<ExitCode> {
  const { opened, analysis } = openAnalysis(session, folder, flags);
  const payload = shown.payload(analysis);
  const top = flags.top ?? shown.context?.top ?? null;
  const context = contextOf(analysis, opened.lang, {
    overview: false,
    ...shown.context,
    top,
    presentation: flags.presentation ?? false,
    groupBy: flags.groupBy ?? null,
  });
  const document = { ...envelopeOf(shown.schema, opened, session.version), ...payload };
  const shownBlocks = shown.blocks(payload, context);
  const whole = context.overview ? shownBlocks : [...shownBlocks, ...laterNote(context)];
  const blocks = addTypedOptions(whole, typedOptionsOf(folder, { ...session.options, ...flags }));
  await publish(
    { document, blocks, lang: opened.lang },
    viewFormats(session.host, flags.csvDialect),
    session,
    opened.root,
  );
  return analysisExit(opened, session);
}

/** Defines a command that shows one view with its section. */
export function viewCommand<Id extends string, Data extends object>(
  view: View<Id, Data>,
  section: Section<string, Data>,
  words: Pick<Command, 'words' | 'examples'>,
): Command {
  return defineCommand({
    ...words,
    args: [{ name: 'folder' }],
    options: () => ({ ...analysisOptions(), ...groupByOption(), ...csvOption(), ...watchOption() }),
    run: ({ args: [folder], options }, session) => runView(session, folder, options, view, section),
  });
}

export function runView<Data extends object>(
  session: Session,
  folder: string | undefined,
  flags: ViewFlags,
  view: View<string, Data>,
  section: Section<string, Data>,
): Promise<ExitCode> {
  return runAnalysis(session, folder, flags, {
    schema: view.document,
    payload: view.compute,
    blocks: (payload, context) => section.compose(payload as Data, context),
  });
}
