/** Days in an address, as the audit takes them: half-open, null where none are chosen. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the days in an address; what is no day is left out. */
export function readDays(address: URLSearchParams): Days {
  const dayIn = (name: string) => {
    const text = address.get(name);
    return text !== null && day.test(text) ? text : null;
  };
  return { from: dayIn('from'), until: dayIn('until') };
}
