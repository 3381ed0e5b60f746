/**
 * A brief report: one column, and in print one page for the decision and one for each proof. The sizes let page 1 hold a
 * headline, five sentences, a chart of ten rows and a table of six.
 */
export const BRIEF_RULES = `
.brief main { max-width: 64rem; }
@media (min-width: 72rem) { body.brief { display: block; max-width: 66rem; } .brief main { padding-left: 1.25rem; } }
@media print {
  .brief { font-size: 9.2pt; line-height: 1.35; } .brief header { padding: 0 0 2mm; } .brief header h1 { font-size: 15pt; } .brief header p { margin: 1mm 0 0; } .brief .logo { height: 12mm; }
  .brief main > section { padding: 3mm 0 0; } .brief main > section + section { break-before: page; }
  .brief section > h2 { font-size: 12pt; margin: 0 0 1.5mm; color: var(--soft); font-weight: 600; } .brief h3 { font-size: 10.5pt; margin: 3mm 0 1mm; }
  .brief .lead { font-size: 12.5pt; line-height: 1.3; max-width: none; margin: 0 0 2mm; } .brief #decision .lead { font-size: 13.5pt; }
  .brief p, .brief ol.points, .brief .note { max-width: none; } .brief p { margin: 1mm 0; } .brief .note { font-size: 8pt; }
  .brief ol.points { margin: 1mm 0 2mm; } .brief ol.points li { margin: 0.8mm 0; } .brief ol.points a { color: var(--soft); font-size: 8pt; }
  .brief figure { margin: 1.5mm 0 2mm; } .brief figcaption { margin-bottom: 0; font-size: 9pt; } .brief #decision .chart svg { max-width: 150mm; }
  .brief table { font-size: 8pt; } .brief tbody th, .brief tbody td, .brief thead th, .brief thead td { padding: 0.7mm 1.2mm; }
  .brief footer { display: none; }
}`;
