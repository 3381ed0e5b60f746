import { spawnSync } from 'node:child_process';

/** Facts for a bug report; no personal data. */
export interface System {
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  /** Version of git, or `null` if git is not installed. */
  readonly git: string | null;
}

export function readSystemInfo(): System {
  const { stdout, status } = spawnSync('git', ['--version'], { encoding: 'utf8', timeout: 5000, windowsHide: true });
  const version = status === 0 ? (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '') : null;
  return { node: process.versions.node, platform: process.platform, arch: process.arch, git: version };
}
