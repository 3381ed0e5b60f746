import type { Analysis } from '../../analysis/analysis.js';
import { requireKnown } from '../../cli/analysed-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { planOutputs } from '../../cli/output.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { gateMessageOf } from '../../document/check-state.js';
import { formOf } from '../../gates/engine/gate-settings.js';
import { type ChosenGate, chooseGates, type GateResult, runGates } from '../../gates/engine/run-gates.js';
import { gates } from '../../gates/index.js';
import type { Lang } from '../../messages/format.js';
import { analyseCatalog, type LoadedCatalog } from '../../pipeline.js';
import { findRenames } from '../../topics/diff/renames.view.js';
import { translateModel } from '../../topics/diff/translate.view.js';
import { checkFormats } from './check-formats.js';
import { type EarlierState, mainState } from './earlier.js';

/** The value of `--gate` that means the gates of tpm.yaml, if there are any; `ci` uses it. No gate has an empty id. */
export const CONFIGURED_GATES = '';

/** Results of `--gate` or `--gate a,b`. Gates without a limit are refused, and a check of no gate, which would always pass. */
export function gateResults(
  opened: OpenedCatalog,
  session: Session,
  { gate: asked, earlier }: { readonly gate: true | string | undefined; readonly earlier: EarlierState | null },
): GateResult[] {
  const gate = asked === CONFIGURED_GATES ? chooseGates(gates, opened.catalog.settings).length > 0 || undefined : asked;
  if (gate === undefined || !opened.catalog.settingsValid) return [];
  const { asOf, catalog } = opened;
  const chosen = configuredGatesOf(catalog, gate);
  const compares = chosen.some((one) => one.gate.compares);
  const state = compares ? (earlier ?? mainState(opened, session)) : null;
  const before = state?.catalog?.settingsValid ? analyzeBefore(state.catalog, catalog, asOf) : undefined;
  if (compares && before && !earlier) sayBase(session, opened, state);
  const analysis: Analysis = analyseCatalog(catalog, { asOf });
  return runGates(chosen, analysis, before);
}

/** Analyses the earlier state under current ids, so that a renamed touchpoint is compared with itself. */
function analyzeBefore(before: LoadedCatalog, now: LoadedCatalog, asOf: string): Analysis {
  const model = translateModel(before.model, findRenames(before.model, now.model));
  return analyseCatalog({ ...before, model }, { asOf });
}

function configuredGatesOf({ settings }: LoadedCatalog, gate: true | string): ChosenGate[] {
  const ids = gates.map(({ id }) => id);
  const named =
    gate === true ? undefined : gate.split(',').map((id) => requireKnown({ en: 'gate', de: 'Gate' }, id.trim(), ids));
  const chosen = chooseGates(gates, settings, named);
  const limitless = named?.find((id) => !chosen.some((one) => one.gate.id === id));
  if (limitless !== undefined) {
    const form = gates.filter(({ id }) => id === limitless).map(formOf)[0] ?? '';
    const line = `gates: { ${limitless}: [error, { ${form} }] }`;
    throw new Refusal(
      { en: `gate "${limitless}" needs a limit`, de: `Gate »${limitless}« braucht eine Grenze` },
      { en: `in tpm.yaml: ${line}`, de: `in tpm.yaml: ${line}` },
    );
  }
  if (chosen.length > 0) return chosen;
  throw new Refusal(
    {
      en: 'tpm.yaml sets no gate, so none was checked',
      de: 'tpm.yaml stellt kein Gate ein, also wurde keines geprüft',
    },
    {
      en: `add gates, or name some: --gate ${ids.slice(0, 2).join(',')}`,
      de: `gates ergänzen oder welche nennen: --gate ${ids.slice(0, 2).join(',')}`,
    },
  );
}

/** Names failed gates on stderr, because formats of findings leave gates out. */
export function sayGates(results: readonly GateResult[], session: Session, opened: OpenedCatalog): void {
  const { options, host } = session;
  if (planOutputs(options, checkFormats, host.cwd).some(({ format }) => format.id === 'text')) return;
  for (const result of results.filter(({ state }) => state !== 'passed')) {
    const messageIn = (lang: Lang) => `${result.gate.id}: ${gateMessageOf(result, lang)}`;
    session.say({ en: messageIn('en'), de: messageIn('de') }, opened.lang);
  }
}

function sayBase(session: Session, { lang }: OpenedCatalog, state: EarlierState | null): void {
  if (!state) return;
  const at = `${state.ref} (${state.commit.slice(0, 10)})`;
  session.say({ en: `no-regression compares with ${at}`, de: `no-regression vergleicht mit ${at}` }, lang);
}
