/** Spreadsheets keep 15 significant digits; further ones differ between the programs that wrote the file. */
export function roundAt15(value: number): number {
  return Number(value.toPrecision(15));
}
