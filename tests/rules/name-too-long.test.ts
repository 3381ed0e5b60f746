import { expect, test } from 'vitest';
import { diagnosticsOf, findingsOf, underlinedTextOf } from '../helpers/catalog.js';

function found(name: string, config = ''): unknown[] {
  const sample = { 'tpm.yaml': config, 'k.yaml': `personas: { gruppe: { name: ${JSON.stringify(name)} } }\n` };
  return findingsOf(sample, { only: ['name-too-long'] }).flatMap(({ rule, data }) =>
    rule === 'name-too-long' ? [data.length] : [],
  );
}

test.each([
  ['60 letters', 'a'.repeat(60), []],
  ['61 letters', 'a'.repeat(61), [61]],
  ['60 umlauts of two code points each', 'u\u0308'.repeat(60), []],
  ['60 families of seven code points each', '👨‍👩‍👧‍👦'.repeat(60), []],
  ['61 flags', '🇩🇪'.repeat(61), [61]],
  ['60 letters and what nobody sees', `${'a'.repeat(60)}${'\u200b'.repeat(20)}`, []],
])('a name of %s', (_, name, lengths) => {
  expect(found(name)).toEqual(lengths);
});

test('the limit is an option', () => {
  const config = 'rules: { name-too-long: [warning, { max: 10 }] }\n';
  expect(found('Die Nachbarn', config)).toEqual([12]);
  expect(found('Nachbarn', config)).toEqual([]);
});

test('an entry without a name has no finding; the finding underlines the name', () => {
  const name = 'Antrag auf Erstattung der Kosten eines Sachverständigen bei Überspannungsschäden';
  const sample = `touchpoints:
  antrag: { name: ${name}, phase: post-purchase }
incidents:
  gewitter: { date: 2026-07-01, touchpoint: antrag, polarity: negative }
`;
  expect(diagnosticsOf(sample, { only: ['name-too-long'] }).map((one) => underlinedTextOf(sample, one))).toEqual([
    `2: ${name}`,
  ]);
});
