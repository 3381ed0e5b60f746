/**
 * The page: one column on a phone, the table of contents beside the text on a wide screen, larger text on a projector. The
 * logo has a height, because an SVG without a size would collapse to zero in its column.
 */
export const PAGE_RULES = `
* { box-sizing: border-box; }
html { color-scheme: light dark; font-size: 16px; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
header, nav, main, footer { padding: 0 1.25rem; }
header { padding-top: 2rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--rule); display: grid; grid-template-columns: 1fr auto; column-gap: 2rem; }
header h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); line-height: 1.15; margin: 0; letter-spacing: -0.015em; text-wrap: balance; }
header p { margin: 0.5rem 0 0; color: var(--soft); grid-column: 1; }
.logo { grid-column: 2; grid-row: 1 / span 2; height: 4.5rem; max-width: 12rem; object-fit: scale-down; object-position: right; align-self: center; }
nav h2 { font-size: 0.85rem; color: var(--soft); margin: 1.25rem 0 0.4rem; font-weight: 600; }
nav ol { list-style: none; padding: 0; margin: 0; columns: 15rem; column-gap: 1.5rem; font-size: 0.95rem; }
nav a { display: block; padding: 0.22rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; background: var(--paper); padding: 0.6rem 1rem; z-index: 3; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
section { padding: 2.25rem 0 0.25rem; }
h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
section > h2 { font-size: 1.5rem; margin: 0 0 0.9rem; letter-spacing: -0.01em; }
h3, h4, figcaption { unicode-bidi: plaintext; } h3 { font-size: 1.08rem; margin: 1.9rem 0 0.5rem; }
h3 small, summary small, h4 small { color: var(--soft); font-weight: 400; font-size: 0.9em; margin-left: 0.6em; }
p { margin: 0.5rem 0; max-width: 75ch; }
.lead { font-size: 1.22rem; line-height: 1.45; font-weight: 600; max-width: 62ch; margin: 0 0 1.1rem; }
ol.points { padding-left: 1.6em; max-width: 75ch; margin: 0.6rem 0 1rem; } ol.points li { margin: 0.45rem 0; } ol.points a { white-space: nowrap; font-size: 0.9em; }
.note { color: var(--soft); font-size: 0.9rem; max-width: 95ch; margin: 0.35rem 0; }
.note.next, .note.warning, .note.error { border-left: 3px solid var(--accent); padding: 0.35rem 0.8rem; margin: 0.9rem 0; background: var(--panel); color: var(--ink); font-size: 0.95rem; }
.note.warning { border-color: var(--warn); } .note.error { border-color: var(--bad); }
.dim { color: var(--soft); } .bad { color: var(--bad); } .good { color: var(--good); } .warn { color: var(--warn); } .strong { font-weight: 600; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0.1rem 2rem; margin: 0.75rem 0; }
dl > div { border-top: 1px solid var(--rule); padding: 0.45rem 0; }
dt { color: var(--soft); font-size: 0.85rem; } dd { margin: 0; }
pre { overflow-x: auto; background: var(--panel); padding: 0.75rem 1rem; font-size: 0.85rem; white-space: pre-wrap; }
.progress { list-style: none; padding: 0; margin: 0.75rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0.5rem 2.5rem; }
.progress li { display: grid; grid-template-columns: 8.5rem 1fr 5.2rem; align-items: center; gap: 0.75rem; }
.progress svg { width: 100%; height: 0.6rem; } .progress b { text-align: right; font-variant-numeric: tabular-nums; font-weight: 500; } .progress small { display: block; color: var(--soft); font-weight: 400; }
.fill { fill: var(--fill); } .rest { fill: var(--rest); }
@media screen { .long > section { content-visibility: auto; contain-intrinsic-size: auto 60rem; } }
details { border-top: 1px solid var(--rule); }
#sheets > details { content-visibility: auto; contain-intrinsic-size: auto 2.8rem; }
summary { padding: 0.6rem 0; cursor: pointer; font-weight: 600; }
summary:hover { color: var(--accent); }
article { padding: 0 0 1.25rem 1.1rem; }
article h3 { margin-top: 1.1rem; font-size: 1rem; }
footer { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; color: var(--soft); font-size: 0.85rem; }
button.tools { margin-bottom: 0.75rem; }
button.tools, .tools input { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: 0.25rem 0.6rem; min-height: 2rem; }
@media (min-width: 72rem) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 92rem; margin: 0 auto; }
  header, footer { grid-column: 1 / -1; margin-left: 1.25rem; margin-right: 1.25rem; padding-left: 0; padding-right: 0; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-bottom: 1rem; }
  nav ol { columns: auto; }
  main { padding-left: 1.5rem; }
}
@media (min-width: 110rem) { html { font-size: 18px; } }
@media (max-width: 36rem) {
  header { grid-template-columns: 1fr; padding-top: 1.25rem; } .logo { grid-column: 1; grid-row: auto; height: 3rem; object-position: left; margin-bottom: 0.75rem; justify-self: start; }
  .progress li { grid-template-columns: 6.5rem 1fr 4.6rem; } .lead { font-size: 1.1rem; }
  article { padding-left: 0; overflow-x: auto; }
}`;
