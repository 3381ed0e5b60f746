/*
 * Loaded into a measured process before anything else (`node --require`): in place of its streams a terminal that shows
 * nothing but knows when a frame came. TPM_BENCH_KEYS holds the keys to type, one after the other; TPM_BENCH_RESULT is
 * the file that gets { first, keys }: milliseconds from the start of the process to the first frame, and from each key
 * to its answer.
 */
const { performance } = require('node:perf_hooks');
const { writeFileSync } = require('node:fs');
const { PassThrough, Writable } = require('node:stream');
const { stripVTControlCharacters } = require('node:util');

const typed = JSON.parse(process.env.TPM_BENCH_KEYS ?? '[]');
/** Who votes by the call of a room types no faster; meanwhile what a key leaves to be done is done. */
const PAUSE_MS = 150;
/** A key that changes nothing on the screen has no answer to wait for. */
const SILENCE_MS = 5000;

const stdin = new PassThrough();
const same = () => stdin;
Object.assign(stdin, { isTTY: true, setRawMode: same, ref: same, unref: same });
const stdout = new Writable({
  decodeStrings: false,
  write(chunk, _encoding, done) {
    // A frame holds something to see.
    if (stripVTControlCharacters(String(chunk)) !== '') painted();
    done();
  },
});
Object.assign(stdout, { isTTY: true, columns: 80, rows: 24 });
Object.defineProperty(process, 'stdin', { value: stdin });
Object.defineProperty(process, 'stdout', { value: stdout });
process.stderr.isTTY = true;

const result = { first: 0, keys: [] };
let pressed = null;

function painted() {
  const now = performance.now();
  if (result.first === 0) result.first = now;
  else if (pressed === null) return;
  else result.keys.push(now - pressed.at);
  if (pressed) clearTimeout(pressed.silence);
  pressed = null;
  setTimeout(next, PAUSE_MS);
}

function next() {
  if (result.keys.length === typed.length) {
    writeFileSync(process.env.TPM_BENCH_RESULT, JSON.stringify(result));
    process.exit(0);
  }
  const key = typed[result.keys.length];
  const silence = setTimeout(() => {
    process.stderr.write(`no answer to ${JSON.stringify(key)}\n`);
    process.exit(1);
  }, SILENCE_MS);
  pressed = { at: performance.now(), silence };
  stdin.write(key);
}
