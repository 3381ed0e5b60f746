import { defineConfig } from 'vitest/config';

/** `unit` is `npm test`: fast, needs nothing but Node.js. `e2e` needs programs from outside, such as tmux. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    // Vitest leaves one processor free by itself: half of a machine with two.
    maxWorkers: '100%',
    globalSetup: ['scripts/fresh-build.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
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
