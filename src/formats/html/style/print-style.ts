/**
 * Print on A4: table heads are repeated and all content is visible. Chromium does not repeat a table head that contains a box,
 * so the sort buttons become `display: contents`.
 */
export const PRINT_RULES = `
@page { size: A4; margin: 16mm 14mm 18mm; }
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  html { font-size: 10pt; color-scheme: light; }
  body { display: block; }
  .skip, .tools, footer span, th button::after { display: none !important; }
  header, nav, main, footer { padding-left: 0; padding-right: 0; margin-left: 0; margin-right: 0; }
  nav { position: static; max-height: none; overflow: visible; } nav ol { columns: 2; }
  a { color: inherit; text-decoration: none; }
  section { padding-top: 1.2rem; } h2, h3, h4, figcaption, .legend-title, summary { break-after: avoid; }
  thead { display: table-header-group; break-inside: avoid; } th button { display: contents; } tr, figure svg, .row figure, dl > div, .progress li { break-inside: avoid; }
  .scroll { overflow: visible; } .chart svg { min-width: 0; max-width: 100%; }
  table { font-size: 8.5pt; } tbody th { min-width: 0; } tbody th, tbody td, thead th, thead td { padding: 1.2mm 1.5mm; }
  .fill, .rest, .heat td, .bubble, rect, circle, path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  #sheets { break-before: page; } #sheets > details { content-visibility: visible; }
  summary { list-style: none; } article { padding-left: 0; }
  footer { border: 0; margin-top: 1rem; }
}`;
