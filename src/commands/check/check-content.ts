import { envelopeOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { SourceFile } from '../../core/read/source.js';
import type { Block } from '../../document/blocks.js';
import { checkPayloadOf } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Lang } from '../../messages/format.js';
import { type WordedFinding, wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';
import { checkBlocks, checkStateOf, plainTable, type WrittenFix } from './check-blocks.js';
import type { CheckResult } from './collect-findings.js';

/** A checked catalog with its result. */
export interface CatalogCheck {
  readonly opened: OpenedCatalog;
  readonly judged: CheckResult;
  readonly fixes: readonly WrittenFix[];
  /** Files whose findings are reported. */
  readonly files: readonly SourceFile[];
}

export interface Target {
  readonly session: Session;
  /** Name of the JSON document. */
  readonly name: string;
  /** Each finding by itself, as `--all` asks. */
  readonly all: boolean | undefined;
}

export interface Content extends Pick<CheckReport, 'document' | 'blocks' | 'lang' | 'files'> {}

/** Content of a report on one catalog. */
export function contentOf(checked: CatalogCheck, { session, name, all }: Target): Content {
  const { opened, judged, files } = checked;
  const { lang } = opened;
  const { payload, state, blocks } = partOf(checked, { lang, all });
  const document = { ...envelopeOf(name, opened, session.version), ...payload, ...state };
  const table = plainTable([{ ...judged, catalog: '' }], { lang, words: wordsIn(lang) });
  return { document, blocks: [...blocks, table], lang, files };
}

interface TextRequest extends Pick<Target, 'all'> {
  readonly lang: Lang;
  readonly catalog?: string;
}

/** Document and blocks of one catalog, in the language of the run. */
export function partOf(
  { opened, judged, fixes, files: reportedFiles }: CatalogCheck,
  { lang, all, catalog = '.' }: TextRequest,
) {
  const { catalog: counts } = envelopeOf('', opened, '');
  const files = { ...counts, reported: reportedFiles.length };
  const words = wordsIn(lang);
  const payload = checkPayloadOf(judged.diagnostics, words, { ...files, catalog });
  const state = checkStateOf(judged, fixes, { lang, catalog });
  const blocks: Block[] = checkBlocks(judged, state, { lang, words, text: opened.catalog.text, all }, files);
  return { payload, state, blocks };
}

export const wordsIn =
  (lang: Lang) =>
  (diagnostic: Diagnostic): WordedFinding =>
    wordsOf(diagnostic, rules, lang);
