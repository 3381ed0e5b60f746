import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';

export interface Failure {
  readonly error: unknown;
  readonly argv: readonly string[];
  readonly host: Host;
  readonly version: string;
  readonly lang: Lang;
}
