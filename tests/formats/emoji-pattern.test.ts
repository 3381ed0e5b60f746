import { describe, expect, it } from 'vitest';
import { STAND_IN_SOURCE } from '../../scripts/bundle.js';

/** The replacement for the slow pattern of `string-width` in the bundle. */
const standIn = new Function(`const pattern = ${STAND_IN_SOURCE}; return pattern;`)() as {
  test: (text: string) => boolean;
};
const pattern: RegExp = Reflect.construct(RegExp, [String.raw`^\p{RGI_Emoji}$`, 'v']);
const EMOJI = /\p{Emoji}|\p{Extended_Pictographic}/u;

describe('the stand-in for the pattern of emoji', () => {
  // Testing all of Unicode takes minutes, so only every 997th character without emoji properties is tested.
  const points = Array.from({ length: 0x110000 }, (_, point) => point).filter(
    (point) => (point < 0xd800 || point > 0xdfff) && (point % 997 === 0 || EMOJI.test(String.fromCodePoint(point))),
  );

  it('agrees with the pattern for each emoji of one character and for a sample of others', () => {
    const texts = points.map((point) => String.fromCodePoint(point));
    expect(texts.filter((text) => EMOJI.test(text)).length).toBeGreaterThan(1400);
    expect(texts.filter((text) => standIn.test(text) !== pattern.test(text))).toEqual([]);
  });

  it.each(['👩‍👩‍👧', '🇩🇪', '1️⃣', '☎️', '👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'e\u0301', 'ab', '🇩', '🇩🇪🇩🇪', '#\u20e3', ''])(
    'and of the sequence %j',
    (text) => {
      expect(standIn.test(text)).toBe(pattern.test(text));
    },
  );
});
