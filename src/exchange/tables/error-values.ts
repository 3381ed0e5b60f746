/** Texts that Excel and LibreOffice show for a failed formula, in English and German. */
const ERROR_VALUES =
  /^(#(N\/A|NV|DIV\/0!|VALUE!|WERT!|REF!|BEZUG!|NAME\?|NUM!|ZAHL!|NULL!|SPILL!|ÜBERLAUF!|CALC!|KALK!)|Err:\d{3})$/i;

export function errorValueIn(text: string): boolean {
  return ERROR_VALUES.test(text.trim());
}
