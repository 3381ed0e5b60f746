import { customerEvidenceShare } from './customer-evidence-share.js';
import { disappointing } from './disappointing.js';
import type { Gate } from './engine/gate.js';
import { madeWorse } from './made-worse.js';
import { meanGap } from './mean-gap.js';
import { momentsOfTruthOpen } from './moments-of-truth-open.js';
import { noRegression } from './no-regression.js';
import { overdue } from './overdue.js';
import { stale } from './stale.js';
import { unowned } from './unowned.js';

/** All gates, in the order of their ids. */
export const gates: readonly Gate[] = [
  customerEvidenceShare,
  disappointing,
  madeWorse,
  meanGap,
  momentsOfTruthOpen,
  noRegression,
  overdue,
  stale,
  unowned,
];
