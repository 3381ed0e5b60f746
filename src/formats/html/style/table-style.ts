/**
 * Numbers of the columns that can contain numbers or drawings. A table names its columns in its classes: `n2 n5 d7`.
 */
const COLUMN_NUMBERS = Array.from({ length: 24 }, (_, at) => at + 1);

const cellsOf = (look: string) =>
  COLUMN_NUMBERS.map((at) => `.${look}${at} tr:not(.group) > :nth-child(${at})`).join(', ');

/** On a phone the column of names stays in view while the others scroll, and columns of drawings are hidden. */
const PHONE_RULES = `
@media screen and (max-width: 36rem) {
  table { font-size: 0.85rem; hyphens: auto; } thead th, thead td, tbody th, tbody td { padding-left: 0.3rem; padding-right: 0.3rem; }
  tbody th { min-width: 6.5rem; } .scroll tbody tr:not(.group) > th { position: sticky; left: 0; background: var(--paper); }
  ${cellsOf('d')} { display: none; }
}`;

/** Tables with lines between the rows and right-aligned numbers. */
export const TABLE_RULES = `
.scroll { overflow-x: auto; margin: 0.6rem 0; max-width: 100%; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.35; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
thead th, thead td { text-align: left; vertical-align: bottom; border-bottom: 1.5px solid var(--soft); padding: 0.35rem 0.55rem; font-size: 0.83rem; font-weight: 600; color: var(--soft); }
tbody th, tbody td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); padding: 0.38rem 0.55rem; }
tbody th { font-weight: 500; min-width: 11rem; }
th, td { unicode-bidi: plaintext; }
${cellsOf('n')} { text-align: right; white-space: nowrap; }
tbody tr:hover > * { background: var(--panel); }
tr.group th { padding-top: 1rem; font-weight: 600; } tr.group small { color: var(--soft); font-weight: 400; margin-left: 0.6em; }
.below { color: var(--soft); font-size: 0.9em; font-weight: 400; }
.more { color: var(--soft); font-size: 0.9rem; }
td:has(svg.cell) { white-space: nowrap; } svg.cell { vertical-align: middle; overflow: visible; width: 96px; height: 12px; } svg.share { width: 60px; height: 8px; } svg.spark { height: 16px; }
svg.share rect { height: 8px; } svg.share .rest { width: 60px; }
svg.cell circle { cy: 6px; r: 3.5px; stroke-width: 1.5; fill: var(--paper); } svg.cell .ist { fill: var(--ist); stroke: var(--paper); } svg.cell .soll { stroke: var(--soll); } svg.cell .expectation { r: 3px; stroke: var(--expectation); }
svg.cell path { stroke-width: 2; } svg.cell .bad { stroke: var(--bad); } svg.cell .good { stroke: var(--good); } svg.spark path { fill: none; stroke: var(--ist); stroke-width: 1.5; }
th button { all: unset; cursor: pointer; border-radius: 2px; }
th button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
th button::after { content: " \\2195"; opacity: 0.55; font-weight: 400; } th[aria-sort] { color: var(--ink); }
th[aria-sort="ascending"] button::after { content: " \\2191"; opacity: 1; } th[aria-sort="descending"] button::after { content: " \\2193"; opacity: 1; }
div.tools { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; font-size: 0.9rem; color: var(--soft); margin-top: 0.9rem; }
.heat { width: auto; border-collapse: separate; border-spacing: 2px; }
.heat caption { text-align: left; color: var(--soft); font-size: 0.85rem; padding-bottom: 0.4rem; }
.heat thead th { border: 0; font-weight: 500; color: var(--ink); vertical-align: bottom; max-width: 8rem; }
.heat thead td, .heat tbody th { border: 0; }
.heat tbody td { border: 0; text-align: center; min-width: 4.6rem; white-space: nowrap; color: var(--on-pale); }
.heat tbody tr:hover > td { outline: 1px solid var(--soft); }
.heat small { opacity: 0.9; font-size: 0.78em; }
.heat .none { color: var(--soft); }
.heat .h0, .heat tr:hover > .h0 { background: var(--h0); } .heat .h1, .heat tr:hover > .h1 { background: var(--h1); } .heat .h2, .heat tr:hover > .h2 { background: var(--h2); } .heat .h3, .heat tr:hover > .h3 { background: var(--h3); }
.heat .h4, .heat tr:hover > .h4 { background: var(--h4); } .heat .h5, .heat tr:hover > .h5 { background: var(--h5); color: var(--on-deep); } .heat .h6, .heat tr:hover > .h6 { background: var(--h6); color: var(--on-deep); }${PHONE_RULES}`;
