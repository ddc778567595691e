import { describe, expect, it } from 'vitest';
import {
  hasConditions,
  readFilter,
  readOrder,
  withCondition,
  withoutConditions,
} from '../src/pages/findings/finding-conditions.ts';

const filterOf = (address: string) => readFilter(new URLSearchParams(address));

describe('the conditions on findings in an address', () => {
  it('are read as the graph takes them', () => {
    const address =
      'kind=MISSED&kind=DUPLICATE&area=430102&min=12.5&ageMax=30&overdue=true&assignee=EDUCATION&rule=DUP-EDU-STAGE';

    expect(filterOf(address)).toEqual({
      kinds: ['DUPLICATE', 'MISSED'],
      areas: ['430102'],
      ruleIds: ['DUP-EDU-STAGE'],
      amountAtLeastFen: 1250,
      ageAtMostDays: 30,
      isOverdue: true,
      assigneeDepartment: 'EDUCATION',
    });
  });

  it.each([
    { what: 'a code that there is not', address: 'kind=FRAUD&area=999999&programme=XX' },
    { what: 'a number that is none', address: 'min=much&ageMin=-1&max=' },
    { what: 'a resident number in place of a key', address: 'person=11010519491231002X' },
    { what: 'anything else', address: 'utm_source=elsewhere' },
  ])('leave out $what', ({ address }) => {
    expect(filterOf(address)).toEqual({});
  });

  it('lead back to the first page when one of them changes', () => {
    const address = new URLSearchParams('kind=MISSED&after=abc&order=DUE');

    expect(withCondition(address, 'kind', ['DUPLICATE', 'ANOMALY']).toString()).toBe(
      'order=DUE&kind=DUPLICATE&kind=ANOMALY',
    );
    expect(withoutConditions(address).toString()).toBe('order=DUE');
    expect(hasConditions(address)).toBe(true);
    expect(hasConditions(withoutConditions(address))).toBe(false);
  });

  it('come with an order, the most urgent first unless another is asked for', () => {
    expect(readOrder(new URLSearchParams('order=AMOUNT'))).toBe('AMOUNT');
    expect(readOrder(new URLSearchParams('order=NAME'))).toBe('URGENCY');
  });
});
