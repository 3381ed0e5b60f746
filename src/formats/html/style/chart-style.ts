const ROLES = ['ist', 'soll', 'expectation', 'best'];

/** Widths and dashes that distinguish lines without colour. */
const LINE_RULES = `
.line.ist { stroke-width: 2.5; } .line.soll { stroke-dasharray: 7 4; } .line.expectation { stroke-dasharray: 2 3; } .line.best { stroke-dasharray: 10 3 2 3; }`;

/** Drawings use the colours of the page, also in dark mode. */
export const CHART_RULES = `
figure { margin: 1.1rem 0 1.6rem; } figcaption { font-weight: 600; margin-bottom: 0.4rem; }
.narrow { display: none; }
.chart svg { display: block; width: 100%; height: auto; max-width: 62rem; min-width: 36rem; }
@media screen and (max-width: 36rem) { .chart .wide { display: none; } .chart .narrow { display: block; } .chart .narrow svg { min-width: 0; } }
.chart.small svg { min-width: 20rem; } .chart.small figcaption { position: absolute; left: -999rem; }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0.5rem 1.5rem; margin: 1rem 0; } .row figure { margin: 0; position: relative; overflow: hidden; }
.chart text { font-size: 12px; fill: var(--ink); font-family: inherit; font-variant-numeric: tabular-nums; }
.chart text.tick { font-size: 11px; fill: var(--soft); } .chart text.name { font-size: 11.5px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.chart text.axis { fill: var(--soft); } .chart text.corner { fill: var(--soft); font-style: italic; font-size: 13px; } .chart text.head { font-size: 13px; font-weight: 600; }
.chart text.value { font-weight: 600; } .chart text.bad { fill: var(--bad); } .chart text.good { fill: var(--good); }
.chart svg a text { fill: var(--ink); } .chart svg a:hover text { fill: var(--accent); text-decoration: underline; }
.grid { stroke: var(--rule); stroke-width: 1; } .frame { fill: none; stroke: var(--rule); } .cross { stroke: var(--soft); stroke-dasharray: 4 3; }
.line { stroke-width: 2; stroke: var(--soft); } ${ROLES.map((role) => `.line.${role} { stroke: var(--${role}); }`).join(' ')}${LINE_RULES}
.mark { stroke-width: 2; fill: var(--paper); } .mark.ist { fill: var(--ist); stroke: var(--paper); stroke-width: 1; } .mark.soll { stroke: var(--soll); } .mark.expectation { stroke: var(--expectation); stroke-width: 1.6; } .mark.best { stroke: var(--best); }
.mark.signal { fill: var(--bad); stroke: var(--paper); stroke-width: 1; }
.bar { stroke-width: 3; } .bar.bad { stroke: var(--bad); } .bar.good { stroke: var(--good); }
.bubble { stroke: var(--paper); stroke-width: 1; fill-opacity: 0.75; } .bubble.bad { fill: var(--bad); } .bubble.good { fill: var(--good); } .bubble.plain { fill: var(--expectation); }
.band { fill: var(--band); } .centre { stroke: var(--soft); } .target { stroke: var(--soll); stroke-dasharray: 7 4; stroke-width: 1.5; } .whisker { stroke: var(--ist); stroke-width: 1; } .break { stroke: var(--bad); stroke-dasharray: 3 3; }
${Array.from({ length: 10 }, (_, rank) => `.s${rank} { fill: var(--s${rank}); }`).join(' ')}
.chart .t0, .chart .t1, .chart .t2 { fill: var(--on-deep); font-size: 11px; } .chart .t3, .chart .t4, .chart .t5, .chart .t6, .chart .t7, .chart .t8, .chart .t9 { fill: var(--on-pale); font-size: 11px; }
.legend-title { font-size: 0.85rem; color: var(--soft); margin: 0.6rem 0 0.2rem; } .legend { columns: 14rem; column-gap: 1.5rem; font-size: 0.85rem; margin: 0; padding-left: 2.2em; max-width: 62rem; }
.legend li { break-inside: avoid; line-height: 24px; }`;
