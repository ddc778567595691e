import { isDay } from '../../format/days.ts';

/** Days in an address, as the audit takes them: half-open, null where none are chosen. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** Reads the days in an address; what is no day is left out. */
export function readDays(address: URLSearchParams): Days {
  const dayIn = (name: string) => {
    const text = address.get(name);
    return text !== null && isDay(text) ? text : null;
  };
  return { from: dayIn('from'), until: dayIn('until') };
}
