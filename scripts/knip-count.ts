import type { Reporter } from 'knip';

/** A dead-code check that looked at no file would pass: this reporter says how many it saw and refuses none. */
const reporter: Reporter = ({ counters }) => {
  if (counters.processed === 0) throw new Error('knip looked at no file.');
  console.log(`Looked at ${counters.processed} files.`);
};

export default reporter;
