/** A host of CI jobs: how to detect it, and the formats that it reads. */
export interface CiHost {
  readonly id: 'github' | 'gitlab' | 'azure' | 'none';
  readonly runsOn: (env: Env) => boolean;
  /** Format of the log. */
  readonly log: string;
  /** Formats written to files, in the form of `-f`. */
  readonly files: (env: Env) => readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;

/** The first host that fits is used; the last one always fits. */
export const ciHosts: readonly CiHost[] = [
  {
    id: 'github',
    runsOn: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
    log: 'github',
    files: ({ GITHUB_STEP_SUMMARY }) => (GITHUB_STEP_SUMMARY ? [`github-summary=${GITHUB_STEP_SUMMARY}`] : []),
  },
  {
    id: 'gitlab',
    runsOn: ({ GITLAB_CI }) => GITLAB_CI === 'true',
    log: 'text',
    files: () => ['gitlab=gl-code-quality-report.json', 'junit=junit.xml'],
  },
  {
    id: 'azure',
    runsOn: ({ TF_BUILD }) => TF_BUILD?.toLowerCase() === 'true',
    log: 'azure',
    files: () => [],
  },
  { id: 'none', runsOn: () => true, log: 'text', files: () => [] },
];
