import * as z from 'zod';
import type { ExitCode } from '../../cli/exit-code.js';
import type { Session } from '../../cli/session.js';
import { type Block, heading, paragraph } from '../../document/blocks.js';
import type { Gate } from '../../gates/engine/gate.js';
import { limitsOf } from '../../gates/engine/gate-settings.js';
import { publishWithoutCatalog } from './explain-document.js';
import { linesOf } from './explain-rule.js';

export const gateSchema = () =>
  z.strictObject({
    id: z.string(),
    severity: z.string(),
    title: z.string(),
    what: z.string(),
    why: z.string(),
    limits: z.array(z.string()).describe('As tpm.yaml takes them: a default, or … where one must be given.'),
  });

const WORDS = {
  en: { settings: 'In tpm.yaml', ask: 'tpm check --gate and tpm ci check it.' },
  de: { settings: 'In der tpm.yaml', ask: 'tpm check --gate und tpm ci prüfen es.' },
} as const;

/** Explains a gate: what it counts, why that matters, and how its limit is set. */
export function explainGate(gate: Gate, session: Session): Promise<ExitCode> {
  const { id, severity } = gate;
  const { title, what, why } = gate.words[session.lang];
  const limits = limitsOf(gate);
  const blocks: Block[] = [
    heading(1, title, `${id} · Gate · ${severity}`),
    paragraph(what),
    paragraph(why),
    heading(2, WORDS[session.lang].settings),
    linesOf(`gates:\n  ${id}: [${severity}, { ${limits.join(', ')} }]`),
    paragraph(WORDS[session.lang].ask, 'dim'),
  ];
  return publishWithoutCatalog(blocks, { gate: { id, severity, title, what, why, limits } }, session);
}
