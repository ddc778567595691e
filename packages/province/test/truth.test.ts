import { departmentCodes } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { PlantedCase } from '../src/index.ts';
import { gatherProvince } from './gathered-province.ts';

/** Floor of errors, look-alikes for each, and the letters of the rule's card. */
const cards: readonly (readonly [
  ruleId: string,
  floor: number,
  perError: number,
  letters: string,
])[] = [
  ['DUP-SUBSIST-DESTITUTE', 20, 5, 'abcd'],
  ['DUP-SUBSIST-URBAN-RURAL', 20, 5, 'abcd'],
  ['DUP-SUBSIST-COUNTY', 20, 5, 'abcd'],
  ['DUP-SUBSIST-HOUSEHOLD', 20, 5, 'abc'],
  ['DUP-CHILD-ALLOWANCE', 20, 3, 'abcdef'],
  ['DUP-DESTITUTE-DISABILITY', 20, 3, 'abcd'],
  ['DUP-PREMIUM-SUBSIDY', 20, 3, 'abcd'],
  ['DUP-MED-EPISODE', 20, 5, 'abcde'],
  ['DUP-MED-EMERGENCY', 20, 5, 'abc'],
  ['DUP-EDU-STAGE', 20, 3, 'abcde'],
  ['DUP-HOUSE-RENT', 20, 5, 'abcd'],
  ['DUP-HOUSE-URBAN-RURAL', 20, 3, 'abcd'],
  ['DUP-RENO-REBUILD', 20, 5, 'abcde'],
  ['DUP-RENO-TWICE', 20, 5, 'abcde'],
  ['DUP-TEMP-CAUSE', 20, 3, 'abcdef'],
  ['DUP-EMP-ONEOFF', 20, 5, 'abc'],
  ['DUP-EMP-JOBSEEK', 20, 5, 'abc'],
  ['DUP-EMP-POST', 20, 5, 'abcd'],
  ['DUP-EMP-PWP-FORMAL', 20, 5, 'abcd'],
  ['MISS-PREMIUM', 30, 5, 'abcde'],
  ['MISS-MED-SETTLE', 30, 5, 'abcde'],
  ['MISS-EDU', 30, 5, 'abcde'],
  ['MISS-HOUSE-RURAL', 20, 5, 'abcdefg'],
  ['MISS-HOUSE-URBAN', 20, 3, 'abcde'],
  ['MISS-EMP-ZERO', 20, 3, 'abcd'],
  ['MISS-CLIFF', 30, 4, 'abcd'],
  ['MISS-RIGID', 30, 4, 'abcde'],
  ['MISS-DESTITUTE', 20, 3, 'abcde'],
  ['MISS-CHILD', 20, 3, 'abcd'],
  ['MISS-DISABILITY', 20, 3, 'abcde'],
  ['MISS-SINGLE-PERSON', 30, 4, 'abcd'],
  ['MISS-DISASTER-REBUILD', 20, 5, 'abcdef'],
  ['MISS-VAGRANT-FOLLOWUP', 20, 3, 'abc'],
  ['MISS-PAYMENT-GAP', 20, 3, 'abcd'],
  ['INEL-DECEASED-PAY', 20, 4, 'abcdefgh'],
  ['INEL-HEADCOUNT', 20, 3, 'abcde'],
  ['INEL-INCOME', 30, 5, 'abcefg'],
  ['INEL-PROPERTY', 30, 5, 'abcde'],
  ['INEL-DESTITUTE-END', 20, 3, 'abcde'],
  ['INEL-HUKOU-MOVED', 20, 3, 'abde'],
  ['INEL-HOUSING-TENANT', 20, 3, 'abcde'],
  ['INEL-EMP-PWP-TERM', 20, 3, 'abc'],
  ['INEL-EDU-NOT-ENROLLED', 20, 3, 'abcd'],
  ['ANOM-SUBSIST-AMOUNT', 30, 5, 'abcdef'],
  ['ANOM-COST-EXCEEDED', 20, 5, 'abcd'],
  ['ANOM-EMP-CAP', 20, 3, 'abcd'],
  ['ANOM-VAGRANT-REGISTERED', 20, 3, 'abc'],
  ['ANOM-BANK-ACCOUNT', 20, 3, 'abcdef'],
  ['ANOM-REVIEW-OVERDUE', 20, 3, 'abc'],
];

/** Rules whose plainest finding may be about no money: nobody in work, and a flat that is a lease. */
const amountless: ReadonlySet<string> = new Set(['MISS-EMP-ZERO', 'DUP-HOUSE-URBAN-RURAL']);

const provinces = [
  ['1:1000', gatherProvince({ scale: 1000, seed: 5 })],
  ['1:20000', gatherProvince({ scale: 20_000, seed: 6 })],
] as const;

function casesOf(truth: readonly PlantedCase[], ruleId: string) {
  const cases = truth.filter((planted) => planted.ruleId === ruleId);
  return {
    errors: cases.filter(({ lookAlike }) => lookAlike === null),
    lookAlikes: cases.filter(({ lookAlike }) => lookAlike !== null),
  };
}

describe.each(provinces)('the truth at %s', (_, { truth, people, rows }) => {
  it.each(cards)('plants %s at least %d times', (ruleId, floor, perError, letters) => {
    const { errors, lookAlikes } = casesOf(truth, ruleId);
    const planted = [...new Set(lookAlikes.map(({ lookAlike }) => lookAlike))]
      .toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))
      .join('');

    expect(errors.length).toBeGreaterThanOrEqual(floor);
    expect(lookAlikes.length).toBe(errors.length * perError);
    expect(planted).toBe(letters);
  });

  it('names people, and awards that stand in the books', () => {
    const persons = new Set(people.map(({ personId }) => personId));
    const awards = new Set(
      departmentCodes.flatMap((department) => rows[department].award.map(({ id }) => id)),
    );

    expect(truth.filter(({ personId }) => !persons.has(personId))).toEqual([]);
    expect(truth.filter(({ awardIds }) => !awardIds.every((id) => awards.has(id)))).toEqual([]);
  });

  it('never plants two cases in one household', () => {
    expect(new Set(truth.map(({ householdId }) => householdId)).size).toBe(truth.length);
  });

  it('expects an amount of findings and of nothing else', () => {
    const findings = truth.filter(({ expected }) => expected === 'FINDING');
    const others = truth.filter(({ expected }) => expected !== 'FINDING');
    const unpaid = findings.filter(({ amountFen }) => !Number.isSafeInteger(amountFen));
    const free = findings.filter(
      ({ ruleId, amountFen, variant }) =>
        amountFen === 0 && variant === undefined && !amountless.has(ruleId),
    );

    expect(unpaid).toEqual([]);
    expect(free).toEqual([]);
    expect(others.filter(({ amountFen }) => amountFen !== null)).toEqual([]);
  });

  it('knows where a rule cannot tell: schools, relatives and floor areas that are on no register', () => {
    const undecided = truth.filter(({ expected }) => expected === 'CANNOT_TELL');

    expect(new Set(undecided.map(({ ruleId }) => ruleId))).toEqual(
      new Set(['MISS-EDU', 'MISS-HOUSE-URBAN', 'MISS-DESTITUTE']),
    );
  });

  it('gives every subject an id', () => {
    expect(truth.filter(({ subjectId }) => subjectId === '')).toEqual([]);
  });
});

describe('planted errors', () => {
  const { truth } = provinces[0][1];

  /** Rules whose amount is fixed by law, or that find no amount. */
  const fewAmounts: Readonly<Record<string, number>> = {
    'MISS-HOUSE-RURAL': 2,
    'MISS-PREMIUM': 2,
    'MISS-EMP-ZERO': 1,
    'MISS-RIGID': 1,
    'MISS-VAGRANT-FOLLOWUP': 1,
  };

  it.each(cards)('of %s vary', (ruleId) => {
    const { errors } = casesOf(truth, ruleId);
    const amounts = new Set(errors.map(({ amountFen }) => amountFen));

    expect(amounts.size).toBeGreaterThanOrEqual(fewAmounts[ruleId] ?? 5);
  });
});
