import type { Reporter } from 'knip';

/**
 * A check for dead code that looked at no file would pass. This reporter prints the number of files and fails if it is
 * 0.
 */
const reporter: Reporter = ({ counters }) => {
  if (counters.processed === 0) throw new Error('knip looked at no file.');
  console.log(`Looked at ${counters.processed} files.`);
};

export default reporter;
