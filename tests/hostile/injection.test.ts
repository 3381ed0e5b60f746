import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Files } from '../helpers/folder.js';
import { makeFolder } from '../helpers/folder.js';
import { civilRun, warmUp } from '../helpers/hostile-input.js';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Texts that clear the screen, set its title, hide text, add links, write to the clipboard, reverse the direction, or
 * command a CI log.
 */
const PAYLOADS = [
  '\\e[2J\\e[1A\\e[8m',
  '\\e]0;Titel\\a\\e]52;c;ZWNobw==\\a',
  '\\e]8;;https://evil.example\\e\\\\Kasse\\e]8;;\\e\\\\',
  '\\x9b31m\\x85\\x7f\\b\\r',
  '\\u202egnulhazeb\\u2066\\u200b\\u2028\\ufeff\\U000E0041\\ufff9',
  '\\n::error file=kasse.yaml::Kasse\\n  ::stop-commands::x',
  '##vso[task.complete result=Failed]##[error]##teamcity[message]',
];
const EVIL_TEXT = `"Kasse ${PAYLOADS.join(' ')}"`;

/** A catalog with the hostile text in every free-text field and in every place for a key or an id. */
const catalog = (evil: string, broken: boolean) => `touchpoints:
  kasse:
    name: ${evil}
    description: ${evil}
    phase: purchase
    owner: ${evil}
    channel: ${evil}
    tags: [${evil}]
    importance: { purchase: 9 }
    factors:
      schlange: { kind: disappointment, text: ${evil}, state: open }
      laecheln: { kind: delight, text: ${evil} }
    x-eigenes: { ${evil}: ${evil} }
${broken ? `    ${evil}: 1\n` : ''}personas:
  pendler: { name: ${evil}, description: ${evil} }
departments:
  filiale: { name: ${evil}, lead: ${evil} }
moments:
  samstag: { name: ${evil}, touchpoints: [kasse], promise: ${evil} }
measures:
  blumen: { name: ${evil}, improves: { kasse: { by: 1, factor: laecheln } }, status: idea, effortDays: 1, leadTimeDays: 1 }
  zweite-kasse: { name: ${evil}, improves: { kasse: { by: 3 } }, status: idea, effortDays: 2, leadTimeDays: 9, owner: ${evil} }
${broken ? `  ${evil}: { name: Zelt }\n${evil}: 3\n` : ''}assessments:
  kunden:
    date: 2026-10-01
    perspective: customer
    method: survey
    source: ${evil}
    ratings: { kasse: { ist: { score: 3, says: ${evil}, who: ${evil} }, soll: 8, quotes: [${evil}] } }
${broken ? `  falsch: { date: ${evil}, perspective: ${evil}, method: survey, ratings: { ${evil}: { ist: 3 } } }\n` : ''}journeys:
  einkauf: { name: ${evil}, steps: [kasse${broken ? `, ${evil}` : ''}] }
`;

const settings = (evil: string) =>
  `name: ${evil}\ncurrency: ${evil}\nphases: [{ id: purchase, name: ${evil} }]\nreport: { title: ${evil} }\n`;

const CATALOGS: Readonly<Record<string, Files>> = {
  'in every text of a sound catalog': { 'tpm.yaml': settings(EVIL_TEXT), 'kasse.yaml': catalog(EVIL_TEXT, false) },
  'in keys, ids, references and values that are wrong': { 'kasse.yaml': catalog(EVIL_TEXT, true) },
  'in wrong settings': {
    'tpm.yaml': `${EVIL_TEXT}: 1\nlanguage: ${EVIL_TEXT}\nrules: { ${EVIL_TEXT}: error }\n`,
    'k.yaml': '',
  },
  'in the names of files': {
    '::error::kasse.yaml': 'regale: 1\n',
    '##vso[task.complete]kasse.yaml': 'regale: 1\n',
    '\u001b[2J\u001b]0;Titel\u0007.yaml': 'regale: 1\n',
    '\u202elmay.yaml': 'regale: 1\n',
    'kasse\n::error::zwei.yaml': 'regale: 1\n',
    '-rf.yaml': 'regale: 1\n',
    'ordner\r/kasse.yaml': 'regale: 1\n',
  },
};

const COMMANDS = [
  ...['check', 'analyze', 'gaps', 'rank', 'quick-wins', 'coverage', 'ls', 'rules'],
  ...['show kasse', 'show measure/blumen', 'explain kasse', 'coverage --group-by department'],
];
const FORMATS = [[], ['--plain'], ['--json'], ['--lang', 'de', '--color']];

beforeAll(warmUp);

describe.each(Object.entries(CATALOGS))('hostile text has no effect %s', (_, files) => {
  test.each(COMMANDS)('tpm %s', async (command) => {
    const argv = command.split(' ');
    const folder = makeFolder(files);
    try {
      for (const format of FORMATS) {
        const { stdout, stderr } = await civilRun([...argv, ...format], folder.path);
        expect(stdout + stderr).not.toBe('');
        if (format.includes('--json')) expect(JSON.parse(stdout)).toHaveProperty('schemaVersion', '1.0');
      }
    } finally {
      folder.remove();
    }
  });
});

test('hidden characters are printed visibly', async () => {
  const folder = makeFolder({ 'kasse.yaml': catalog(EVIL_TEXT, false) });
  try {
    const { stdout } = await civilRun(['gaps', '--plain'], folder.path);
    expect(stdout).toContain('\\u{1b}[2J');
    expect(stdout).toContain('\\u{202e}gnulhazeb');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  } finally {
    folder.remove();
  }
});
