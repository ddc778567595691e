import { describe, expect, it } from 'vitest';
import { type Parameter, type ParameterValue, lintParameters } from '../src/index.ts';

const value = (change: Partial<ParameterValue>): ParameterValue => ({
  area: '430000',
  from: '2014-05',
  until: null,
  value: 40_000,
  source: 'a test',
  isVerified: true,
  ...change,
});
const problemsOf = (values: readonly ParameterValue[], name = 'test.fen') =>
  lintParameters({
    [name]: { description: 'a test', unit: 'FEN', values } satisfies Parameter,
  }).map(({ area, problem }) => `${area}: ${problem}`);

describe('the lint of parameters', () => {
  it('has nothing to say of those in force', () => {
    expect(lintParameters()).toEqual([]);
  });

  it.each([
    ['no value', [], ': has no value'],
    [
      'a gap',
      [value({ until: '2018-12' }), value({ from: '2019-03' })],
      '430000: has no value from 2019-01 to 2019-02',
    ],
    [
      'an overlap by one month',
      [value({ until: '2019-01' }), value({ from: '2019-01' })],
      '430000: has two values in 2019-01',
    ],
    [
      'two open values',
      [value({}), value({ from: '2019-01' })],
      '430000: has two values in 2019-01',
    ],
    ['an end', [value({ until: '2019-12' })], '430000: has no value after 2019-12'],
    [
      'time turned round',
      [value({ until: '2014-01' })],
      '430000: ends before it begins in 2014-05',
    ],
    [
      'an area that does not exist',
      [value({ area: '439999' })],
      '439999: is for an area that does not exist',
    ],
  ])('names %s', (_, values, problem) => {
    expect(problemsOf(values)).toContain(problem);
  });

  it('takes values that follow each other month by month', () => {
    expect(problemsOf([value({ from: '2019-01' }), value({ until: '2018-12' })])).toEqual([]);
  });

  it('names a rural county standard under the provincial line, by one fen', () => {
    const county = (fen: number) =>
      problemsOf(
        [value({ area: '430102', from: '2020-01', value: fen })],
        'subsistence.ruralStandardFen',
      );

    expect(county(33_333)).toEqual([]);
    expect(county(33_332)).toEqual([
      '430102: is 333.32 yuan a month, under the provincial line of 333.33 from 2020-01',
    ]);
  });

  it('judges a standard by the lines of the years in which it holds', () => {
    const of2018 = value({ area: '430102', from: '2018-01', until: '2018-12', value: 25_300 });

    expect(
      problemsOf(
        [of2018, value({ area: '430102', from: '2019-01' })],
        'subsistence.ruralStandardFen',
      ),
    ).toEqual([]);
  });
});
