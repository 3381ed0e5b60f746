/** A single sheet: no table of contents on a screen, one page in two columns on paper. */
export const SHEET_RULES = `
.sheet { display: block; max-width: 64rem; margin: 0 auto; }
.sheet section { padding-top: 1.5rem; } .sheet section > h2 { font-size: 1.25rem; margin-bottom: 0.5rem; }
.sheet .lead { font-size: 1rem; margin: 0.75rem 0 0.1rem; } .sheet h3 { margin-top: 1rem; }
.sheet main, .sheet header, .sheet footer { padding-left: 1.25rem; padding-right: 1.25rem; margin-left: 0; margin-right: 0; }
@page { margin: 11mm 12mm 13mm; }
@media print {
  .sheet { font-size: 8.5pt; line-height: 1.32; max-width: none; }
  .sheet main { columns: 2; column-gap: 8mm; }
  .sheet header { padding: 0 0 2mm; } .sheet header h1 { font-size: 17pt; } .sheet header p { margin-top: 1mm; }
  .sheet main, .sheet header, .sheet footer { padding-left: 0; padding-right: 0; }
  .sheet section { padding-top: 2.5mm; } .sheet section > h2 { font-size: 10.5pt; margin-bottom: 1mm; }
  .sheet p { margin: 0.6mm 0; } .sheet .lead { font-size: 8.5pt; margin: 1.2mm 0 0; } .sheet .note { font-size: 8pt; }
  .sheet .note.next, .sheet .note.warning { padding: 0.5mm 2mm; margin: 0.8mm 0; font-size: 8.5pt; }
  .sheet dl { display: block; margin: 0.8mm 0; } .sheet dl > div { padding: 0.4mm 0; display: grid; grid-template-columns: 22mm 1fr; gap: 0 2mm; }
  .sheet dt { font-size: 8pt; } .sheet table { font-size: 7.5pt; width: 100%; } .sheet tbody th, .sheet tbody td, .sheet thead th, .sheet thead td { padding: 0.5mm 1mm; }
  .sheet footer { margin-top: 2mm; padding: 0; font-size: 7pt; }
}`;
