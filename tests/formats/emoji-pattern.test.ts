import { describe, expect, it } from 'vitest';
import { STAND_IN } from '../../scripts/bundle.js';

/** What the bundle has in place of the slow pattern of `string-width`. */
const standIn = new Function(`const pattern = ${STAND_IN}; return pattern;`)() as { test: (text: string) => boolean };
const pattern = /^\p{RGI_Emoji}$/v;

describe('the stand-in for the pattern of emoji', () => {
  it('says the same of every character', () => {
    const different: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const text = String.fromCodePoint(point);
      if (standIn.test(text) !== pattern.test(text)) different.push(point.toString(16));
    }
    expect(different).toEqual([]);
  });

  it.each(['👩‍👩‍👧', '🇩🇪', '1️⃣', '☎️', '👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'e\u0301', 'ab', '🇩', '🇩🇪🇩🇪', '#\u20e3', ''])(
    'and of the sequence %j',
    (text) => {
      expect(standIn.test(text)).toBe(pattern.test(text));
    },
  );
});
