import { relative, resolve } from 'node:path';
import { displayOf } from '../../cli/display.js';
import { EXIT, type ExitCode } from '../../cli/exit-code.js';
import { rootOf } from '../../cli/open-catalog.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { locateFindings as resolveFindings } from '../../core/diagnostic.js';
import { LIMITS } from '../../core/limits.js';
import { parse } from '../../core/read/parse.js';
import { formatFile } from '../../edit/format-yaml.js';
import { text as textFormat } from '../../formats/terminal/text.js';
import type { ReadResult } from '../../io/files/read-file.js';
import { wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';
import { findingLines } from '../../topics/findings/findings.section.js';

/**
 * Formats a text for editors. A text with errors gives no output and exit code 1, so that an editor never replaces the
 * file by a message.
 */
export function formatStdin(name: string | undefined, check: boolean, session: Session): ExitCode {
  const { host, lang } = session;
  if (name === undefined) {
    throw new Refusal(
      { en: '--stdin needs --stdin-filename', de: '--stdin braucht --stdin-filename' },
      {
        en: 'the order of fields depends on the file: tpm.yaml differs from catalog files',
        de: 'die Ordnung hängt von der Datei ab: tpm.yaml hat eine andere als Katalogdateien',
      },
    );
  }
  const path = relative(rootOf(session), resolve(host.cwd, name)).replaceAll('\\', '/');
  const text = requireText(host.readStdin(LIMITS.fileBytes), path);
  const result = formatFile({ path, text });
  if ('text' in result) {
    if (!check) host.stdout.write(result.text);
    return check && result.text !== text ? EXIT.findings : EXIT.fine;
  }
  if ('findings' in result) {
    const parsed = parse({ path, text });
    const diagnostics = resolveFindings(result.findings, { file: () => parsed, entryAt: () => undefined });
    const block = findingLines(diagnostics, { lang, words: (one) => wordsOf(one, rules, lang), text: () => text });
    host.stderr.write(
      textFormat.render({ document: {} as never, blocks: [block], lang }, displayOf(host.stderr, host.env, {})),
    );
  } else {
    session.say({
      en: `${path} holds a form of YAML that tpm cannot format, such as "? key"`,
      de: `${path} enthält eine YAML-Form, die tpm nicht formatieren kann, etwa »? Schlüssel«`,
    });
  }
  return EXIT.findings;
}

/** The text, or a refusal for bytes that are not text. */
function requireText(read: ReadResult, path: string): string {
  if ('text' in read) return read.text;
  const [en, de] = problemOf(read);
  throw new Refusal({ en: `${path} on stdin ${en}`, de: `${path} auf stdin ${de}` });
}

function problemOf(read: Exclude<ReadResult, { readonly text: string }>): readonly [en: string, de: string] {
  switch (read.problem) {
    case 'not-utf8':
      return [`is ${read.encoding}, not UTF-8`, `ist ${read.encoding}, nicht UTF-8`];
    case 'too-large':
      return ['is too large', 'ist zu groß'];
    case 'not-regular':
      return ['is no text', 'ist kein Text'];
    case 'unreadable':
      return [`cannot be read (${read.reason})`, `lässt sich nicht lesen (${read.reason})`];
  }
}
