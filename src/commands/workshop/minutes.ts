import { relative, resolve } from 'node:path';
import { displayOf } from '../../cli/display.js';
import { envelopeOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { checkTarget, type Output, writeOutputs } from '../../cli/output.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { quoteWord } from '../../cli/typed-options.js';
import type { Report } from '../../document/report.js';
import { text } from '../../formats/terminal/text.js';
import { GitProblem } from '../../io/git/git-problem.js';
import { openHistory } from '../../io/git/history.js';
import { analyseCatalog } from '../../pipeline.js';
import { minutesBlocks } from '../../topics/minutes/minutes.section.js';
import type { MinutesData } from '../../topics/minutes/minutes.view.js';
import { contextOf } from '../../topics/shared/context.js';
import type { Workshop } from '../../workshop/session/run-workshop.js';

/** Number of moved ranks on the screen; the minutes in a file have all. */
const MAX_MOVED_ON_SCREEN = 10;

interface MinutesTarget {
  readonly file: string | undefined;
  /** Are they also printed? */
  readonly isShown: boolean;
}

/** Refuses a file that is no Markdown or must not be replaced, before the workshop begins. */
export function checkMinutesFile(file: string, { root }: OpenedCatalog, session: Session): void {
  if (!/\.(md|markdown)$/i.test(file)) {
    throw new Refusal(
      {
        en: `--minutes: "${file}" has no ending of Markdown`,
        de: `--minutes: »${file}« hat keine Endung für Markdown`,
      },
      { en: 'name it minutes.md', de: 'sie protokoll.md nennen' },
    );
  }
  const { cwd } = session.host;
  checkTarget(resolve(cwd, file), { session, roots: [root], force: session.options.force ?? false });
}

/** Prints the minutes of a workshop in which something happened, and writes them to their file. */
export async function publishMinutes(running: Workshop, session: Session, target: MinutesTarget): Promise<void> {
  const { host, options } = session;
  const data = running.minutes();
  const opened = running.opened();
  const outputs: Output[] = [];
  if (target.isShown && (data.rated.length > 0 || data.files.length > 0)) {
    const report = reportOf(data, running, session, MAX_MOVED_ON_SCREEN);
    outputs.push({ file: null, content: text.render(report, displayOf(host.stdout, host.env, options)) });
  }
  if (target.file !== undefined) {
    const { markdown } = await import('../../formats/markdown/screen-markdown.js');
    outputs.push({ file: resolve(host.cwd, target.file), content: markdown(reportOf(data, running, session, null)) });
  }
  await writeOutputs(outputs, { session, roots: [opened.root], force: options.force ?? false });
}

function reportOf(data: MinutesData, running: Workshop, session: Session, top: number | null): Report {
  const opened = running.opened();
  const { lang, catalog, asOf } = opened;
  const context = contextOf(analyseCatalog(catalog, { asOf }), lang, { top });
  return {
    document: envelopeOf('workshop', opened, session.version),
    blocks: minutesBlocks(data, commitCommandsOf(data, opened, session), context),
    lang,
  };
}

/** The commands that commit the written files, for the working folder; none where git cannot be used. */
function commitCommandsOf({ files, round }: MinutesData, { root }: OpenedCatalog, { host }: Session): string[] {
  if (files.length === 0 || !isUnderGit(root, host.env)) return [];
  const folder = relative(host.cwd, root);
  const git = folder === '' ? 'git' : `git -C ${quoteWord(folder)}`;
  return [`${git} add -- ${files.map(quoteWord).join(' ')}`, `${git} commit -m ${quoteWord(`Workshop ${round.id}`)}`];
}

function isUnderGit(root: string, env: Session['host']['env']): boolean {
  try {
    openHistory(root, env);
    return true;
  } catch (error) {
    if (error instanceof GitProblem) return false;
    throw error;
  }
}
