import { describe, expect, it } from 'vitest';
import {
  awardEvidence,
  deathEvidence,
  factEvidence,
  grantedText,
  monthsLine,
  paidText,
  shareEvidence,
} from '../src/wording.ts';
import { award, day, furong, month } from './case-file.ts';

const allowance = award({ programme: 'MZ-DIBAO-U', decidedOn: day('2018-03-05') });
const share = (text: string, paidFen: number) => ({
  award: allowance,
  month: month(text),
  paidFen,
  counted: 2,
  fen: paidFen / 2,
});

describe('evidence', () => {
  it('names the days of its months, half-open, the county and what the shares come to', () => {
    expect(shareEvidence([share('2019-11', 43200), share('2019-12', 43200)])).toMatchObject([
      {
        days: { from: day('2019-11-01'), until: day('2020-01-01') },
        county: furong,
        amountFen: 43200,
        statement: { en: 'Urban subsistence allowance, 芙蓉区, paid for 2019-11 to 2019-12' },
      },
    ]);
  });

  it('names no amount of care in an institution, for which nothing was paid', () => {
    const [care] = shareEvidence([share('2019-11', 0)]);

    expect(care?.days).toEqual({ from: day('2019-11-01'), until: day('2019-12-01') });
    expect(care).not.toHaveProperty('amountFen');
  });

  it('names the day alone on which an award was granted', () => {
    const { days } = awardEvidence(allowance, grantedText(allowance));

    expect(days).toEqual({ from: day('2018-03-05'), until: day('2018-03-06') });
  });

  it('takes a death to hold from its day on', () => {
    const { days, statement } = deathEvidence({ id: 'death', diedOn: day('2019-03-10') });

    expect(days).toEqual({ from: day('2019-03-10'), until: null });
    expect(statement).toEqual({ en: 'Died on 2019-03-10', zh: '2019-03-10死亡' });
  });

  it('keeps what a statement names apart from its words, and leaves out what it does not name', () => {
    expect(factEvidence('person', 'somebody', { en: 'Urban hukou', zh: '城镇户籍' })).toEqual({
      department: 'CIVIL_AFFAIRS',
      recordId: 'somebody',
      programme: null,
      table: 'person',
      statement: { en: 'Urban hukou', zh: '城镇户籍' },
    });
    expect(awardEvidence(allowance, paidText([month('2019-05')])).statement).toEqual({
      en: 'Urban subsistence allowance, 芙蓉区, paid for 2019-05',
      zh: '城市低保，芙蓉区，发放2019-05',
    });
  });
});

describe('a line of arithmetic', () => {
  const lineOf = (...months: readonly string[]) =>
    monthsLine({
      what: { en: 'allowance', zh: '低保金' },
      term: '432.00 ÷ 2',
      fen: 21600,
      months: months.map(month),
    });

  it('reckons in figures alone; its label says of which months', () => {
    expect(lineOf('2019-03', '2019-04', '2019-05')).toEqual({
      label: { en: 'allowance, 2019-03 to 2019-05', zh: '低保金，2019-03至2019-05' },
      expression: '432.00 ÷ 2 × 3 = 648.00',
      resultFen: 64800,
    });
  });

  it('has no factor for one month', () => {
    expect(lineOf('2019-03').expression).toBe('432.00 ÷ 2 = 216.00');
  });
});
