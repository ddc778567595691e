import { describe, expect, it } from 'vitest';
import { readMonths, readableMonths } from '../src/pages/person/chosen-months.ts';

const months = (text: string) => readMonths(new URLSearchParams(text));
const readable = (text: string) => Object.keys(readableMonths(new URLSearchParams(text)));

describe('the months in an address', () => {
  it('are the first and the last, in whatever order they were written', () => {
    const of2019 = { from: '2019-01', until: '2019-12' };

    expect(months('from=2019-01&until=2019-12')).toEqual(of2019);
    expect(months('from=2019-12&until=2019-01')).toEqual(of2019);
    expect(months('from=2019-05&until=2019-05')).toEqual({ from: '2019-05', until: '2019-05' });
  });

  it.each([
    '',
    'from=2019-01',
    'until=2019-01',
    'from=2019-13&until=2019-12',
    'from=rubbish&until=2019-12',
    'from=0001-01&until=9999-12',
    'from=2019-1&until=2019-12',
  ])('are none in %s', (text) => {
    expect(months(text)).toEqual({ from: null, until: null });
  });

  it('are named one by one where they can be read', () => {
    expect(readable('from=2019-01&until=2019-13')).toEqual(['from']);
    expect(readable('until=2019-12')).toEqual(['until']);
    expect(readable('from=9999-01')).toEqual([]);
  });
});
