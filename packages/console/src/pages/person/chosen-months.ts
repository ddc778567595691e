/** Months in an address, both included, `2019-05`; null where none are chosen. */
interface Months {
  readonly from: string | null;
  readonly until: string | null;
}

const month = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** The months in an address, in their order: the first and the last, or none. What is no month is left out. */
export function readMonths(address: URLSearchParams): Months {
  const [from, until] = ['from', 'until'].map((name) => monthIn(address, name)).toSorted();
  return from && until ? { from, until } : { from: null, until: null };
}

/** Which of the names of months an address has, readable; a screen says the others. */
export function readableMonths(address: URLSearchParams): object {
  const names = ['from', 'until'].filter((name) => monthIn(address, name) !== '');
  return Object.fromEntries(names.map((name) => [name, true]));
}

function monthIn(address: URLSearchParams, name: string): string {
  const text = address.get(name) ?? '';
  return month.test(text) ? text : '';
}
