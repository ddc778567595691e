/**
 * Digits in the shape of a resident number (15, or 18 with a check character) or of a bank card (up to 19),
 * written together or in groups, in half or full width.
 */
const personalDigits = /[0-9０-９](?:[ -]?[0-9０-９]){13,17}[ -]?[0-9０-９XxＸｘ]/g;

/** Blots out resident numbers and bank cards wherever they stand in a text. Anything as long goes with them. */
export function scrub(text: string): string {
  return text.replace(personalDigits, '[number]');
}
