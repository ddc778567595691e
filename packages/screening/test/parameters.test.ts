import { addMonths, areaName, currentAreaCode, provinceCode, yuan } from '@hub/assistance';
import { groupBy } from 'es-toolkit';
import { describe, expect, it } from 'vitest';
import { type Parameter, ParameterGapError, parameter } from '../src/index.ts';
import { parameterValues } from '../src/parameter-values/index.ts';
import { furong, month } from './case-file.ts';

describe('parameter', () => {
  it('resolves a county through its province to the nation', () => {
    const at = { area: furong, month: month('2019-02') };

    expect(parameter('premium.contributionFen', at)).toBe(yuan(220));
    expect(parameter('overlap.minMonths', at)).toBe(2);
  });

  it("takes a county's own value before the province's", () => {
    const at = (area: string) => ({ area, month: month('2019-02') });

    expect(parameter('subsistence.urbanStandardFen', at(furong))).not.toBe(
      parameter('subsistence.urbanStandardFen', at(provinceCode)),
    );
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
  const values = Object.entries<Parameter>(parameterValues).flatMap(([name, { values: dated }]) =>
    Object.entries(groupBy(dated, ({ area }) => area)).map(([area, own]) => ({ name, area, own })),
  );

  it.each(values)('$name in $area: follow each other without gap and hold on', ({ own }) => {
    const nexts = own.slice(1).map(({ from }) => month(from));
    const lasts = own.slice(0, -1).map(({ until }) => addMonths(month(until ?? '9999-12'), 1));

    expect(nexts).toEqual(lasts);
    expect(own.at(-1)?.until).toBeNull();
  });

  it.each(values)('$name in $area: name an area of today and a source', ({ area, own }) => {
    expect(areaName(area)).not.toBeNull();
    expect(currentAreaCode(area)).toBe(area);
    for (const { source } of own) expect(source).not.toBe('');
  });
});
