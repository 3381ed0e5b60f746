import { findingFormats } from '../formats/findings/index.js';
import { toJson } from '../formats/json.js';
import type { Failure } from './failure.js';

/** Formats that get an error document: those that programs read from stdout. */
const MACHINE_FORMATS = ['json', ...findingFormats.flatMap(({ id, machine }) => (machine ? [id] : []))];

/** Writes one document to stdout on failure, where the output is a machine format. */
export async function writeErrorDocument(
  failure: Failure,
  message: string,
  help: string,
  findings: object[] = [],
): Promise<void> {
  const { argv, host, version } = failure;
  const format = argv.includes('--json') ? 'json' : MACHINE_FORMATS.find((id) => requestsFormat(id, argv));
  if (format === undefined) return;
  if (format !== 'json' && format !== 'jsonl') return writeErrorFinding(format, failure, message, help);
  const tool = { name: 'touchpoint-manager', version };
  const document = {
    schema: 'tpm/error',
    schemaVersion: '1.0',
    tool,
    complete: false,
    errors: [{ message, help }],
    findings,
  };
  host.stdout.write(`${toJson(document, format === 'json' ? 2 : 0)}\n`);
}

function requestsFormat(id: string, argv: readonly string[]): boolean {
  return argv.some(
    (word, at) =>
      [`--format=${id}`, `-f${id}`].includes(word) || (word === id && /^(-f|--format)$/.test(argv[at - 1] ?? '')),
  );
}

/** Writes the error as a finding in formats of findings, where empty output would mean "no findings". */
async function writeErrorFinding(id: string, failure: Failure, message: string, help: string): Promise<void> {
  const { argv, host } = failure;
  const format = findingFormats.find((one) => one.id === id);
  if (!format || !argv.includes('check')) return;
  const [render, { errorReport }, { displayOf }] = await Promise.all([
    format.load(),
    import('./error-report.js'),
    import('./display.js'),
  ]);
  host.stdout.write(render(errorReport(failure, message, help), displayOf(host.stdout, host.env, {})));
}
