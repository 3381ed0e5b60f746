import { catalogOptionOf, type Integration, type Setup } from './connection.js';

const job = (setup: Setup, history: string, branch: string) => `touchpoints:
  image: node:22
  variables:
    GIT_DEPTH: "0"  # ${history}
  # ${branch}
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes ${setup.package} ci${catalogOptionOf(setup)} -f gitlab=gl-code-quality-report.json -f junit=junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
`;

/**
 * A job that shows findings in the merge request. It also runs on the default branch, because GitLab compares with that
 * report.
 */
export const ciGitlab: Integration = {
  files: (setup) => ({
    en: {
      '.gitlab-ci.yml': job(
        setup,
        'the whole history, to compare with',
        'On the default branch too: merge requests show what differs from there.',
      ),
    },
    de: {
      '.gitlab-ci.yml': job(
        setup,
        'die ganze Geschichte, um damit zu vergleichen',
        'Auch auf dem Hauptzweig: Merge Requests zeigen, was von dort abweicht.',
      ),
    },
  }),
};
