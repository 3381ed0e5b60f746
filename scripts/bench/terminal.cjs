/*
 * Loaded into a measured process before anything else (`node --require`): in place of its streams a terminal that keeps
 * no text but knows when a frame came. TPM_BENCH_KEYS holds the keys to type, one after the other; TPM_BENCH_RESULT is
 * the file that gets { first, keys: [{ key, milliseconds }] }, counted from the start of the process.
 */
const { performance } = require('node:perf_hooks');
const { writeFileSync } = require('node:fs');
const { PassThrough, Writable } = require('node:stream');

const keys = JSON.parse(process.env.TPM_BENCH_KEYS ?? '[]');
const [columns, rows] = (process.env.TPM_BENCH_SIZE ?? '80x24').split('x').map(Number);
/** Long enough for what a key leaves to be done when its answer is on the screen: saving, collecting garbage. */
const PAUSE_MS = 60;
/** A key that changes nothing on the screen has no answer to wait for. */
const SILENCE_MS = 2000;

const itself = (stream) =>
  Object.assign(stream, { isTTY: true, setRawMode: () => stream, ref: () => stream, unref: () => stream });
const stdin = itself(new PassThrough());
const result = { first: 0, keys: [] };
let pressed = null;

const stdout = new Writable({
  decodeStrings: false,
  write(chunk, _encoding, done) {
    // A frame holds something to see: lines at their places, or Ink's own.
    if (String(chunk).replace(/\u001b\[[?\d;]*[A-Za-z]/g, '') !== '') painted();
    done();
  },
});
Object.assign(stdout, { isTTY: true, columns, rows });
Object.defineProperty(process, 'stdin', { value: stdin });
Object.defineProperty(process, 'stdout', { value: stdout });
process.stderr.isTTY = true;

function painted() {
  const now = performance.now();
  if (result.first === 0) { const { user, system } = process.cpuUsage(); result.first = now; result.cpu = (user + system) / 1000; }
  else if (pressed) { const { user, system } = process.cpuUsage(pressed.cpu); result.keys.push({ key: pressed.key, milliseconds: now - pressed.at, cpu: (user + system) / 1000 }); }
  else return;
  if (pressed) clearTimeout(pressed.silence);
  pressed = null;
  setTimeout(next, PAUSE_MS);
}

function next() {
  const key = keys.shift();
  if (key === undefined) {
    writeFileSync(process.env.TPM_BENCH_RESULT, JSON.stringify(result));
    process.exit(0);
  }
  const silence = setTimeout(() => {
    process.stderr.write(`nothing changed for ${JSON.stringify(key)}\n`);
    process.exit(1);
  }, SILENCE_MS);
  pressed = { key, at: performance.now(), cpu: process.cpuUsage(), silence };
  stdin.write(key);
}
