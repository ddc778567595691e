import { parseResidentNumber } from '@hub/assistance';

/** What neither an answer nor a log line may hold, and what it is called. */
const searches: readonly (readonly [string, (text: string) => boolean])[] = [
  ['a resident number', (text) => runsOf(text, /\d{17}[\dXx]|\d{15}/g).some(isResidentNumber)],
  ['a bank card', (text) => runsOf(text, /\d{16,19}/g).some(isBankCard)],
  ['SQL', (text) => sql.test(text)],
  ['parameters of a query', (text) => /\bparams: |\bparameters?":\[/.test(text)],
];

/** Statements as PostgreSQL gets them from here: a word of English alone is none. */
const sql =
  /\b(?:(?:select|SELECT)\s.{1,200}\s(?:from|FROM)\s+["\w]+|(?:insert into|INSERT INTO)\s|(?:update|UPDATE)\s+"?\w+"?\s+(?:set|SET)\s|(?:delete from|DELETE FROM)\s|copy\s+"\w+"\s*\(|Failed query)/;

/** What a text holds that may not be said; null if it holds nothing of it. */
export function unsayableIn(text: string): string | null {
  return searches.find(([, isIn]) => isIn(text))?.[0] ?? null;
}

/** Runs of digits that stand alone: in the middle of a hash, or of a longer number, they are something else. */
function runsOf(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)]
    .filter(
      ({ 0: run, index }) =>
        !/\w/.test((text[index - 1] ?? ' ') + (text[index + run.length] ?? ' ')),
    )
    .map(([run]) => run);
}

function isResidentNumber(run: string): boolean {
  try {
    return parseResidentNumber(run) !== null;
  } catch {
    return false;
  }
}

/** ISO/IEC 7812: cards of Chinese banks begin with 62, older ones with 4, 5 or 9; the last digit is a check on the others. */
function isBankCard(run: string): boolean {
  if (!/^[4569]/.test(run)) return false;
  const sum = Array.from(run)
    .toReversed()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
