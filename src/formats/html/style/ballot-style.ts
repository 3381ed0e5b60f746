import { COLOUR_RULES } from './colours.js';

/** A rating sheet: one column, answers as large as a finger on a phone, the button to save always in reach. */
export const BALLOT_STYLE = `${COLOUR_RULES}
* { box-sizing: border-box; }
html { color-scheme: light dark; font-size: 16px; -webkit-text-size-adjust: 100%; scroll-padding: 1rem 0 7rem; }
body { margin: 0; background: var(--panel); color: var(--ink); line-height: 1.5; overflow-wrap: anywhere;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
header, main { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2rem; }
h1 { font-size: clamp(1.7rem, 1.3rem + 2vw, 2.3rem); line-height: 1.15; margin: 0; letter-spacing: -0.015em; }
header > p { color: var(--soft); margin: 0.4rem 0 1.1rem; }
header ul { margin: 0; padding: 0.9rem 1.1rem 0.9rem 2.1rem; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; }
header li { margin: 0.2rem 0; }
h2 { font-size: 0.95rem; color: var(--accent); margin: 2rem 0 0.6rem; letter-spacing: 0.01em; }
article { background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; padding: 1rem 1.1rem 1.1rem; margin: 0 0 0.8rem; }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 0; }
article > p { margin: 0.25rem 0 0; color: var(--soft); max-width: 70ch; }
fieldset { border: 0; padding: 0; margin: 0.9rem 0 0; min-width: 0; }
legend { padding: 0; font-weight: 600; margin-bottom: 0.45rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.steps { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 0.3rem; }
.choice { position: relative; display: block; }
.choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.choice span { display: flex; align-items: center; justify-content: center; min-height: 2.75rem; border: 1px solid var(--soft); border-radius: 6px;
  background: var(--paper); font-weight: 600; font-variant-numeric: tabular-nums; text-align: center; }
.choice input:hover + span { border-color: var(--accent); background: var(--band); }
.choice input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.choice input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
.ends { display: flex; justify-content: space-between; gap: 1rem; color: var(--soft); font-size: 0.875rem; margin: 0.3rem 0 0.6rem; }
.ends span:last-child { text-align: right; }
.more { display: flex; align-items: center; gap: 0.8rem; flex-wrap: wrap; min-height: 2.75rem; }
.more .choice span { padding: 0.3rem 0.9rem; font-weight: 500; }
.typed { font: inherit; font-weight: 600; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; min-height: 2.75rem; width: 9rem; padding: 0.3rem 0.7rem; }
.typed:invalid { border-color: var(--bad); }
button { font: inherit; cursor: pointer; border-radius: 6px; }
.more button { border: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; padding: 0.5rem 0.3rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.bar { position: sticky; bottom: 0; background: var(--paper); border-top: 1px solid var(--rule); margin: 1.5rem -1rem 0; padding: 0.8rem 1rem; display: grid;
  grid-template-columns: 1fr auto; align-items: center; gap: 0.2rem 1rem; box-shadow: 0 -4px 12px rgb(0 0 0 / 6%); }
.bar output { font-weight: 600; } .bar p { margin: 0; color: var(--soft); font-size: 0.9rem; grid-column: 1; }
.bar button { grid-row: 1 / span 2; grid-column: 2; border: 0; background: var(--accent); color: var(--paper); font-weight: 600; padding: 0.7rem 1.3rem; min-height: 2.75rem; }
@media (max-width: 36rem) {
  header { padding-top: 1.25rem; } article { padding: 0.9rem 0.8rem; } .steps { gap: 0.2rem; }
  header ul { padding-left: 1.7rem; padding-right: 0.8rem; }
  .bar { padding: 0.6rem 1rem; } .bar p { grid-column: 1 / -1; font-size: 0.85rem; } .bar button { grid-row: 1; padding: 0.55rem 0.9rem; }
  .more { gap: 0.4rem; }
}
@media (forced-colors: active) { .choice input:checked + span { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
@media print { body { background: none; } .bar, .more button { display: none; } article { break-inside: avoid; } }
`;
