import type { Lang } from '../messages/format.js';
import type { ExitCode } from './exit-code.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

/** Runs a command; once a catalog is open, messages and refusals are in the language of the catalog. */
export async function runInCatalogLang(
  session: Session,
  run: (session: Session) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  let lang: Lang | null = null;
  const onOpen: Session['onOpen'] = (opened) => {
    lang = opened.lang;
    session.onOpen?.(opened);
  };
  const say: Session['say'] = (words, given) => session.say(words, given ?? lang ?? undefined);
  try {
    return await run({ ...session, onOpen, say });
  } catch (error) {
    if (error instanceof Refusal) error.lang = lang;
    throw error;
  }
}
