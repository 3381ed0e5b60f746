import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimText, exchangeText } from '../../src/io/files/exchange.js';
import { type Folder, makeFolder } from '../helpers/folder.js';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder({ 'runde.yaml': 'alt\n' });
});
afterEach(() => folder.remove());

const at = (name: string) => join(folder.path, name);
const lock = (owner: object) => writeFileSync(at('.runde.yaml.lock'), JSON.stringify(owner));

it('of two writers at the same moment one writes, and the other gets an error', async () => {
  const both = await Promise.all(['a', 'b'].map((text) => exchangeText(at('runde.yaml'), 'alt\n', text)));
  expect(both).toEqual([null, 'changed']);
  const claims = await Promise.all(['a', 'b'].map((text) => claimText(at('neu/runde.yaml'), text)));
  expect(claims).toEqual([null, 'changed']);
  expect([readFileSync(at('runde.yaml'), 'utf8'), readFileSync(at('neu/runde.yaml'), 'utf8')]).toEqual(['a', 'a']);
  expect(readdirSync(folder.path).sort()).toEqual(['neu', 'runde.yaml']);
  expect(readdirSync(at('neu'))).toEqual(['runde.yaml']);
});

it.each([
  ['of a process that has ended', { host: hostname(), process: 2 ** 22 + 1 }, 0],
  ['of whoever, and old', { host: 'anderswo', process: 1 }, 60],
])('does not wait for a lock %s', async (_whose, owner, age) => {
  lock(owner);
  const made = Date.now() / 1000 - age;
  utimesSync(at('.runde.yaml.lock'), made, made);
  writeFileSync(at('runde.yaml.123'), 'halb');
  writeFileSync(at('runde.yaml.bak'), 'von Hand');
  expect(await exchangeText(at('runde.yaml'), 'alt\n', 'neu\n')).toBeNull();
  expect(readdirSync(folder.path).sort()).toEqual(['runde.yaml', 'runde.yaml.bak']);
});

it('waits for the lock of a running process, here or on another machine', async () => {
  for (const owner of [
    { host: hostname(), process: process.ppid },
    { host: 'anderswo', process: 2 ** 22 + 1 },
  ]) {
    lock(owner);
    let done = false;
    const text = readFileSync(at('runde.yaml'), 'utf8');
    const writing = exchangeText(at('runde.yaml'), text, `${text}neu\n`).then((problem) => {
      done = true;
      return problem;
    });
    await new Promise((later) => setTimeout(later, 100));
    expect(done).toBe(false);
    rmSync(at('.runde.yaml.lock'));
    expect(await writing).toBeNull();
  }
});

it('creates a file although a draft of it was left behind', async () => {
  writeFileSync(at(`neu.yaml.${process.pid}.tmp`), 'hal');
  expect(await claimText(at('neu.yaml'), 'ganz\n')).toBeNull();
  expect(readFileSync(at('neu.yaml'), 'utf8')).toBe('ganz\n');
  expect(readdirSync(folder.path).sort()).toEqual(['neu.yaml', 'runde.yaml']);
});
