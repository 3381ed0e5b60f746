import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';

/** Language: --lang > TPM_LANG > `language` in tpm.yaml > en. */
export function langOf(flag: string | undefined, env: Host['env'], settings?: Lang | null): Lang {
  const wanted = flag ?? env.TPM_LANG ?? settings ?? 'en';
  return wanted === 'de' ? 'de' : 'en';
}
