import { AssistanceError, departmentCodes, parseDate } from '@hub/assistance';
import { expect, it } from 'vitest';
import { type DeliveringDepartments, sourcesNow } from '../../src/sources/sources-now.ts';

const delivery = {
  system: 'Register of civil affairs',
  completeThrough: parseDate('2019-12-31'),
  deliveredAt: '2019-12-31T18:00:00.000Z',
};
const answering = { delivery: async () => delivery };
const departments = (changed: Partial<DeliveringDepartments> = {}) =>
  ({
    ...Object.fromEntries(departmentCodes.map((code) => [code, answering])),
    ...changed,
  }) as DeliveringDepartments;

it('says of each department what it delivered last', async () => {
  const sources = await sourcesNow(departments());

  expect(sources.map(({ department }) => department)).toEqual(departmentCodes);
  for (const source of sources)
    expect(source).toMatchObject({ ...delivery, isAnswered: true, reason: null });
});

it.each([
  ['cannot be reached', new AssistanceError('DATABASE_UNAVAILABLE'), 'DATABASE_UNAVAILABLE'],
  ['has a defect', new Error('of a defect'), 'DEPARTMENT_UNAVAILABLE'],
])('says of a department that %s that it does not answer, and why', async (_, failure, reason) => {
  const housing = { delivery: async () => Promise.reject(failure) };
  const sources = await sourcesNow(departments({ HOUSING: housing }));

  expect(sources.filter(({ isAnswered }) => !isAnswered)).toEqual([
    {
      department: 'HOUSING',
      isAnswered: false,
      reason,
      system: null,
      completeThrough: null,
      deliveredAt: null,
    },
  ]);
});

it('waits for nobody longer than the gateway does', async () => {
  const housing = { delivery: () => new Promise<never>(() => undefined) };
  const asked = await sourcesNow(departments({ HOUSING: housing }));

  expect(asked.find(({ department }) => department === 'HOUSING')).toMatchObject({
    isAnswered: false,
    reason: 'DEPARTMENT_UNAVAILABLE',
  });
});
