export const ESC = '\u001b';

/** Numbers of modifiers in key sequences: 1 is none, 2 Shift, 3 Alt, 5 Ctrl, up to 16 for all. */
const MODIFIERS = [...new Array(16).keys()].map((at) => at + 1);
const NUMBERS = [
  1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
];

/** Sequences of all keys of xterm, rxvt, the Linux console, PuTTY and kitty, with every modifier. */
export const KEY_SEQUENCES: readonly string[] = [
  ...[...'ABCDEFHPQRSZabcd'].flatMap((final) => [
    `${ESC}[${final}`,
    `${ESC}O${final}`,
    `${ESC}${ESC}[${final}`,
    ...MODIFIERS.flatMap((modifier) => [
      `${ESC}[1;${modifier}${final}`,
      `${ESC}[1;${modifier}:3${final}`,
      `${ESC}O${modifier}${final}`,
    ]),
  ]),
  ...NUMBERS.flatMap((number) => [
    ...[...'~^$@'].flatMap((final) => [`${ESC}[${number}${final}`, `${ESC}${ESC}[${number}${final}`]),
    ...MODIFIERS.map((modifier) => `${ESC}[${number};${modifier}~`),
  ]),
  ...[...'ABCDE'].map((final) => `${ESC}[[${final}`),
];

/**
 * Sequences that a terminal sends without a key press: sizes, colours, focus, the mouse, and answers to an earlier
 * program.
 */
export const ANSWERS: readonly string[] = [
  `${ESC}[24;80R`,
  `${ESC}[?62;22c`,
  `${ESC}[>0;276;0c`,
  `${ESC}[?2026;2$y`,
  `${ESC}[I`,
  `${ESC}[O`,
  `${ESC}[<0;10;5M`,
  `${ESC}[<0;10;5m`,
  `${ESC}[32;10;5M`,
  `${ESC}[M q!`,
  `${ESC}]11;rgb:1e1e/1e1e/1e1e\u0007`,
  `${ESC}]52;c;cXVpdA==${ESC}\\`,
  `${ESC}P1+r544e=787465726d${ESC}\\`,
  `${ESC}_Gi=1;OK${ESC}\\`,
];
