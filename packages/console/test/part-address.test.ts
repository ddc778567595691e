import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAddress } from '../src/states/part-address.ts';
import { readAuditFilter } from '../src/pages/accesses/audit-conditions.ts';
import { readFilter } from '../src/pages/findings/finding-conditions.ts';

const ofFindings = (text: string) =>
  partAddress(new URLSearchParams(text), readFilter, ['order', 'after']);
const ofAudit = (text: string) => partAddress(new URLSearchParams(text), readAuditFilter, []);

describe('what cannot be read of an address', () => {
  it.each([
    { text: 'severity=NOPE', unread: ['severity'] },
    { text: 'severity=HIGH&severity=NOPE&overdue=false', unread: ['severity'] },
    { text: 'area=999999&min=much&colour=red', unread: ['area', 'min', 'colour'] },
    { text: 'person=11010519491231002X', unread: ['person'] },
    { text: 'overdue=true&order=DUE&after=xyz&kind=MISSED', unread: [] },
    { text: '', unread: [] },
  ])('names $unread in a list of findings by "$text"', ({ text, unread }) => {
    expect(ofFindings(text).unread).toEqual(unread);
  });

  it('keeps what can be read, as it was', () => {
    expect(ofFindings('severity=HIGH&severity=NOPE&area=430102&after=x').readable.toString()).toBe(
      'severity=HIGH&area=430102&after=x',
    );
  });

  it('tells a day that is none in the audit', () => {
    expect(ofAudit('from=abc&until=2019-12-31&outcome=REFUSED').unread).toEqual(['from']);
  });

  it('never tells a value, and reads the same without what it could not read', () => {
    const part = fc.tuple(
      fc.constantFrom('area', 'severity', 'min', 'person', 'rule', 'x'),
      fc.oneof(fc.string(), fc.constantFrom('HIGH', '430102', '12', 'DUP-MED')),
    );
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: ([name]) => name }), (parts) => {
        const address = new URLSearchParams(parts.map(([name, value]) => [name, value]));
        const { readable, unread } = partAddress(address, readFilter, []);

        expect(unread.every((name) => address.has(name))).toBe(true);
        expect(readFilter(readable)).toEqual(readFilter(address));
      }),
      { numRuns: 2000 },
    );
  });
});
