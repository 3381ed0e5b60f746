import { EXIT, type ExitCode } from '../../cli/exit-code.js';
import { publish } from '../../cli/publish.js';
import type { Session } from '../../cli/session.js';
import type { Block } from '../../document/blocks.js';
import { formats } from '../../formats/index.js';

/** Fields of `tpm explain`: one is set, the others are null. */
export const EMPTY_EXPLANATION = { rule: null, gate: null, touchpoint: null, measure: null } as const;

/** Publishes an explanation of a rule or a gate, which needs no catalog. */
export async function publishWithoutCatalog(
  blocks: readonly Block[],
  explained: Partial<Record<keyof typeof EMPTY_EXPLANATION, object>>,
  session: Session,
): Promise<ExitCode> {
  const document = {
    schema: 'tpm/explain',
    schemaVersion: '1.0' as const,
    tool: { name: 'touchpoint-manager', version: session.version },
    catalog: { name: null, path: '.' as const, files: 0, entries: 0 },
    asOf: session.host.today(),
    complete: true,
    ...EMPTY_EXPLANATION,
    ...explained,
  };
  await publish({ document, blocks, lang: session.lang }, formats, session);
  return EXIT.fine;
}
