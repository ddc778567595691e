import { addMonths, nationCode, provinceCode, yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Parameter, ParameterGapError, parameter } from '../src/index.ts';
import { parameterValues } from '../src/parameter-values.ts';
import { furong, month } from './case-file.ts';

describe('parameter', () => {
  it('resolves a county through its province to the nation', () => {
    const at = { area: furong, month: month('2019-02') };

    expect(parameter('premium.contributionFen', at)).toBe(yuan(220));
    expect(parameter('overlap.minMonths', at)).toBe(2);
  });

  it('changes with the month', () => {
    const inMonth = (text: string) =>
      parameter('premium.contributionFen', { area: furong, month: month(text) });

    expect(inMonth('2019-12')).toBe(yuan(220));
    expect(inMonth('2020-01')).toBe(yuan(250));
  });

  it('throws on a gap and names it', () => {
    expect(() =>
      parameter('premium.contributionFen', { area: furong, month: month('2013-02') }),
    ).toThrow(new ParameterGapError('no premium.contributionFen for area 430102 in 2013-02'));
  });

  it('has no value of the province for another province', () => {
    expect(() => parameter('orphan.fullFen', { area: '440103', month: month('2019-02') })).toThrow(
      ParameterGapError,
    );
  });
});

describe('the values of each parameter', () => {
  const values = Object.entries<Parameter>(parameterValues).map(([name, { values: dated }]) => ({
    name,
    dated,
  }));

  it.each(values)('$name: follow each other without gap or overlap and hold on', ({ dated }) => {
    const months = dated.map(({ from, until }) => [
      month(from),
      until === null ? null : month(until),
    ]);
    const nexts = months.slice(1).map(([from]) => from);
    const lasts = months.slice(0, -1).map(([, until]) => addMonths(until ?? month('9999-12'), 1));

    expect(nexts).toEqual(lasts);
    expect(dated.at(-1)?.until).toBeNull();
  });

  it.each(values)('$name: name an area and a source', ({ dated }) => {
    for (const { area, source } of dated) {
      expect([nationCode, provinceCode]).toContain(area);
      expect(source).not.toBe('');
    }
  });
});
