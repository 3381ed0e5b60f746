import { toJson } from '../formats/json.js';
import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';

export interface Failure {
  readonly error: unknown;
  readonly argv: readonly string[];
  readonly host: Host;
  readonly version: string;
  readonly lang: Lang;
}

/** With a machine format stdout is exactly one document, also on failure. */
export function writeErrorDocument(
  { argv, host, version }: Failure,
  message: string,
  help: string,
  findings: object[] = [],
): boolean {
  const asked = argv.some(
    (word, at) =>
      ['--json', '--format=json', '-fjson'].includes(word) ||
      (word === 'json' && /^(-f|--format)$/.test(argv[at - 1] ?? '')),
  );
  if (!asked) return false;
  const tool = { name: 'touchpoint-manager', version };
  const document = {
    schema: 'tpm/error',
    schemaVersion: '1.0',
    tool,
    complete: false,
    errors: [{ message, help }],
    findings,
  };
  host.stdout.write(`${toJson(document)}\n`);
  return true;
}
