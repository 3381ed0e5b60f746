import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that start many processes. The smaller a worker is, the faster it forks, and it only ever grows. */
const FORKING = /\/tests\/(git|diff|trend|check)\//;

class ForkingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const forks = ({ moduleId }: TestSpecification) => FORKING.test(moduleId);
    return [...sorted.filter(forks), ...sorted.filter((file) => !forks(file))];
  }
}

/** `unit` is `npm test`: fast, needs nothing but Node.js. `e2e` needs programs from outside, such as tmux. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    // Vitest leaves one processor free by itself: half of a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: ForkingFirst },
    globalSetup: ['scripts/fresh-build.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/helpers/property-seed.ts'],
          // Modules hold no state, so each worker loads them once: half the time of a run was loading.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
