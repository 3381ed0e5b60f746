import { expect, test } from 'vitest';
import { wrapText } from '../../src/formats/terminal/wrapping.js';

test('a German percent sign stays on the line of its number', () => {
  expect(wrapText('Moment der Wahrheit, in 100 % aller Gewichtungen', 28, true)).toEqual([
    'Moment der Wahrheit, in',
    '100 % aller Gewichtungen',
  ]);
});

test('a command at the end keeps a line of its own', () => {
  expect(wrapText('10 touchpoints without an Ist – tpm coverage examples/airport', 40, true)).toEqual([
    '10 touchpoints without an Ist –',
    'tpm coverage examples/airport',
  ]);
});
