import fc from 'fast-check';

/**
 * Properties use the same cases in every run, so that a run fails only because of a change. To search for new cases:
 * `RUNS=100 SEED=$RANDOM npm test -- tests/properties`. A case that fails becomes a separate test.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) });
