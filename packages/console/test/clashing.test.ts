import { describe, expect, it } from 'vitest';
import { type Claim, type NamedFields, clashesOf } from '../src/pages/finding/clashing.ts';

const furong = '430102';
const yueyanglou = '430602';

/** What is said of a record; it has an id of its own, names nothing else, and stands in the books of civil affairs. */
const record = (recordId: string, named: Partial<NamedFields> = {}): NamedFields => ({
  department: 'CIVIL_AFFAIRS',
  recordId,
  programme: null,
  days: null,
  county: null,
  amountFen: null,
  ...named,
});

const paid = (recordId: string, from: string, until: string | null, county = furong) =>
  record(recordId, { programme: {}, days: { from, until }, county, amountFen: 64_800 });

/** The names of the fields that clash, record by record. */
const fieldsOf = (
  records: readonly NamedFields[],
  period: Claim['period'],
  kind: Claim['kind'] = 'DUPLICATE',
) =>
  clashesOf(records, { kind, period }).map(({ clash }) =>
    Object.entries(clash).flatMap(([field, isClash]) => (isClash ? [field] : [])),
  );

describe('the fields that clash', () => {
  it('are days, areas and amounts where two counties paid for the same months', () => {
    const records = [
      paid('here', '2019-03-01', '2019-09-01'),
      paid('there', '2019-08-01', '2020-01-01', yueyanglou),
    ];

    const all = ['days', 'county', 'amount'];
    expect(fieldsOf(records, null)).toEqual([all, all]);
  });

  it('are none where aid is missing: its records say together that somebody qualifies', () => {
    const records = [
      record('unemployed', { days: { from: '2019-03-01', until: null } }),
      paid('allowance', '2019-01-01', null, yueyanglou),
    ];
    const period = { from: '2019-04', until: '2019-12' };

    expect(fieldsOf(records, period, 'MISSED')).toEqual([[], []]);
    expect(fieldsOf(records, period, 'INELIGIBLE')).toEqual([['days'], ['days']]);
  });

  it('are not days where one county paid after the other: the last day is not part of them', () => {
    const records = [
      paid('before', '2019-01-01', '2019-05-01'),
      paid('after', '2019-05-01', '2019-09-01', yueyanglou),
    ];

    expect(fieldsOf(records, null)).toEqual([
      ['county', 'amount'],
      ['county', 'amount'],
    ]);
  });

  it('are the days of a death before a payment, and of the payment', () => {
    const death = record('death', { days: { from: '2019-03-10', until: null } });
    const earlier = paid('earlier', '2018-01-01', '2019-03-01');

    expect(fieldsOf([death, paid('late', '2019-04-01', '2019-07-01')], null)).toEqual([
      ['days'],
      ['days'],
    ]);
    expect(fieldsOf([death, earlier], null)).toEqual([[], []]);
  });

  it('are the days of an open-ended award and of all that overlaps with it, of nothing before it', () => {
    const records = [
      record('open', { days: { from: '2018-01-01', until: null } }),
      record('within', { days: { from: '2019-06-01', until: '2019-07-01' } }),
      record('also open', { days: { from: '2030-01-01', until: null } }),
      record('before', { days: { from: '2017-01-01', until: '2018-01-01' } }),
    ];

    expect(fieldsOf(records, null)).toEqual([['days'], ['days'], ['days'], []]);
  });

  it('are the days within the period of the finding, whose last month is part of it', () => {
    const period = { from: '2019-01', until: '2019-12' };
    const granted = (from: string, until: string) => record(from, { days: { from, until } });

    expect(
      fieldsOf(
        [
          granted('2018-12-31', '2019-01-01'),
          granted('2019-12-31', '2020-01-01'),
          granted('2020-01-01', '2020-01-02'),
        ],
        period,
      ),
    ).toEqual([[], ['days'], []]);
  });

  it('are not areas where both name the same, whatever its code was then', () => {
    const days = { from: '2018-01-01', until: '2018-02-01' };

    expect(
      fieldsOf([record('old', { county: '430521' }), record('new', { county: '430582' })], null),
    ).toEqual([[], []]);
    expect(
      fieldsOf([record('one', { days, county: furong }), record('two', { county: furong })], null),
    ).toEqual([[], []]);
  });

  it('are not areas of which one lies in the other', () => {
    expect(
      fieldsOf(
        [record('city', { county: '430100' }), record('district', { county: furong })],
        null,
      ),
    ).toEqual([[], []]);
  });

  it('are the areas alone that differ from another', () => {
    const records = [
      record('county', { county: furong }),
      record('elsewhere', { county: yueyanglou }),
      record('somewhere'),
    ];

    expect(fieldsOf(records, null)).toEqual([['county'], ['county'], []]);
  });

  it('are no amount where only one award has any: what a fact names is an income or a bill', () => {
    const award = { programme: {}, amountFen: 100 };
    const income = record('income', { amountFen: 50 });

    expect(fieldsOf([record('paid', award), record('fact'), income], null)).toEqual([[], [], []]);
    expect(
      fieldsOf([record('paid', award), record('back', { ...award, amountFen: 0 })], null),
    ).toEqual([['amount'], ['amount']]);
  });

  it('are none of one record with itself', () => {
    const twice = [
      paid('award', '2019-03-01', '2019-05-01'),
      paid('award', '2019-04-01', '2019-06-01'),
    ];

    expect(fieldsOf(twice, null)).toEqual([[], []]);
    expect(
      fieldsOf(
        twice.map((one, index) => ({ ...one, department: `${index}` })),
        null,
      ),
    ).toEqual([
      ['days', 'amount'],
      ['days', 'amount'],
    ]);
  });

  it('are none of evidence that was frozen before they were kept, or is withheld', () => {
    expect(fieldsOf([record('one'), record('two')], { from: '2019-01', until: '2019-12' })).toEqual(
      [[], []],
    );
  });
});
