/**
 * Colours that differ for red-green colour-blind readers and in greyscale. The contrast to the background is at least 4.5 for
 * text and 3 for marks. The shapes of marks and lines carry the same meaning as their colours.
 */
const LIGHT_COLOURS = `
  --paper: #ffffff; --panel: #f6f7f9; --ink: #1c2430; --soft: #566070; --rule: #d5dae1; --accent: #17558f;
  --ist: #17558f; --soll: #b4500b; --expectation: #66707e; --best: #2c7357;
  --bad: #b23c1e; --good: #1f6a94; --warn: #8a5a00; --fill: #3474a8; --rest: #e3e7ec; --band: #e8eff6;
  --h0: #fff8ef; --h1: #fde6ca; --h2: #fccb98; --h3: #f6a765; --h4: #e58038; --h5: #b04a12; --h6: #7a2f08;
  --on-pale: #1c2430; --on-deep: #ffffff;
  --s0: #123a5e; --s1: #1f5a8c; --s2: #3474a8; --s3: #6a9fc9; --s4: #8fb8d8; --s5: #adcbe3; --s6: #c5dbec; --s7: #d7e6f2; --s8: #e5eff7; --s9: #eff5fa;`;

const DARK_COLOURS = `
  --paper: #12161c; --panel: #1a2029; --ink: #e8ecf1; --soft: #a3adba; --rule: #343d49; --accent: #8fc1f0;
  --ist: #8fc1f0; --soll: #f2a766; --expectation: #a9b3c0; --best: #7fcbaa;
  --bad: #f39072; --good: #7cbde3; --warn: #e3b45c; --fill: #6aa6d8; --rest: #2a323d; --band: #1d2a38;
  --h0: #241f1b; --h1: #3a2b1f; --h2: #543821; --h3: #704622; --h4: #c98145; --h5: #e59c5f; --h6: #f9bd8d;
  --on-pale: #f3efe9; --on-deep: #14110d;
  --s0: #cfe4f8; --s1: #a5cdf0; --s2: #7fb4e0; --s3: #4d84b3; --s4: #3f6f98; --s5: #345c80; --s6: #2b4c6a; --s7: #243f58; --s8: #1f3449; --s9: #1b2b3c;`;

export const COLOUR_RULES = `
:root {${LIGHT_COLOURS}
}
@media screen and (prefers-color-scheme: dark) {
:root {${DARK_COLOURS}
}
.t3, .t4, .t5, .t6, .t7, .t8, .t9 { fill: #ffffff !important; }
.h4, .h5, .h6 { color: var(--on-deep) !important; }
}`;
