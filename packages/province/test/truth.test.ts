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
  ['DUP-SUBSIST-COUNTY', 20, 5, 'abcd'],
  ['DUP-DESTITUTE-DISABILITY', 20, 3, 'abcd'],
  ['DUP-MED-EPISODE', 20, 5, 'abcde'],
  ['DUP-HOUSE-RENT', 20, 5, 'abcd'],
  ['DUP-RENO-REBUILD', 20, 5, 'abcde'],
  ['DUP-EMP-ONEOFF', 20, 5, 'abc'],
  ['MISS-PREMIUM', 30, 5, 'abcde'],
  ['MISS-EDU', 30, 5, 'abcde'],
  ['MISS-HOUSE-RURAL', 20, 5, 'abcdefg'],
  ['MISS-DISASTER-REBUILD', 20, 5, 'abcdef'],
  ['INEL-DECEASED-PAY', 20, 4, 'abcdefgh'],
];

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
      ({ amountFen, variant }) => amountFen === 0 && variant === undefined,
    );

    expect(unpaid).toEqual([]);
    expect(free).toEqual([]);
    expect(others.filter(({ amountFen }) => amountFen !== null)).toEqual([]);
  });

  it('knows where a rule cannot tell: schools that are not on the register', () => {
    const undecided = truth.filter(({ expected }) => expected === 'CANNOT_TELL');

    expect(new Set(undecided.map(({ ruleId }) => ruleId))).toEqual(new Set(['MISS-EDU']));
  });

  it('gives every subject an id', () => {
    expect(truth.filter(({ subjectId }) => subjectId === '')).toEqual([]);
  });
});

describe('planted errors', () => {
  const { truth } = provinces[0][1];

  it.each(cards)('of %s vary', (ruleId) => {
    const { errors } = casesOf(truth, ruleId);
    const isFixed = ruleId === 'MISS-HOUSE-RURAL' || ruleId === 'MISS-PREMIUM';

    expect(new Set(errors.map(({ amountFen }) => amountFen)).size).toBeGreaterThan(isFixed ? 1 : 4);
  });
});
