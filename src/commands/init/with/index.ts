import { ciGithub } from './ci-github.js';
import { ciGitlab } from './ci-gitlab.js';
import type { Integration } from './connection.js';
import { preCommit } from './pre-commit.js';
import { vscode } from './vscode.js';

/** The integrations of `tpm init --with` by name. */
export const integrations = {
  'ci-github': ciGithub,
  'ci-gitlab': ciGitlab,
  'pre-commit': preCommit,
  vscode,
} as const satisfies Readonly<Record<string, Integration>>;
