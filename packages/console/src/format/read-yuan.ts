import { type Fen, yuan } from '@hub/assistance';

/** Most yuan of one amount: a county's aid of a year is below it. */
const mostYuan = 1_000_000_000;

const written = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/;

/** Reads an amount as people write it, full-width digits and thousands included, in fen; null for anything else, and for zero. */
export function readYuan(text: string): Fen | null {
  // What an input method for Chinese writes: １２．５ for 12.5.
  const plain = text.normalize('NFKC').trim();
  const amount = written.test(plain) ? Number(plain.replaceAll(',', '')) : 0;
  return amount > 0 && amount <= mostYuan ? yuan(amount) : null;
}
