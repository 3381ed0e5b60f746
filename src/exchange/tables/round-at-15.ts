/**
 * Rounds to 15 significant digits, the precision of spreadsheets; further digits depend on the program that wrote the
 * file.
 */
export function roundAt15(value: number): number {
  return Number(value.toPrecision(15));
}
