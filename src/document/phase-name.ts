import type { Settings } from '../core/model/settings.js';
import type { Terms } from '../messages/terms.js';

/** The name of a phase: that of tpm.yaml, else the usual word of the language, else its id. */
export function phaseName(
  phase: string,
  { settings, terms }: { readonly settings: Pick<Settings, 'phases'>; readonly terms: Pick<Terms, 'phases'> },
): string {
  return settings.phases.find((one) => one.id === phase)?.name ?? terms.phases[phase] ?? phase;
}
