import { type ProvinceOptions, generateProvince } from '@hub/province';
import { describe, expect, it } from 'vitest';
import { personKey } from '../src/hub/fill-province.ts';
import { ScoreAcross } from '../src/province/score-across.ts';
import { Score } from '../src/province/score.ts';

/** What rules across people say of a province, against what was planted in it. */
function scoresOf(options: Omit<ProvinceOptions, 'personKey'>) {
  const across = new ScoreAcross();
  for (const part of generateProvince({ ...options, personKey })) across.add(part);
  const score = new Score();
  across.noteIn(score);
  const of = (ruleId: string) => score.scores().find((each) => each.ruleId === ruleId);
  return {
    mistakes: score.mistakes,
    accounts: of('ANOM-BANK-ACCOUNT'),
    coverage: of('ANOM-COVERAGE-QUOTA'),
  };
}

const nothing = { planted: 0, found: 0, raised: 0, wrong: 0 };

describe('rules across people', () => {
  it('find every planted account at 1:1000, and nothing else', () => {
    const { mistakes, accounts, coverage } = scoresOf({ scale: 1000, seed: 7 });
    const kept = { planted: 10, broken: 0 };

    expect(mistakes).toEqual([]);
    expect(accounts).toMatchObject({ planted: 20, found: 20, raised: 20, wrong: 0 });
    expect(accounts?.lookAlikes).toEqual(
      new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => [letter, kept] as const)),
    );
    expect(coverage).toMatchObject(nothing);
  }, 240_000);

  it.each([
    { area: '430121', what: 'the county by quota', planted: 1 },
    { area: '430182', what: 'its look-alike of small townships', planted: 0 },
    { area: '430581', what: 'a county like any other', planted: 0 },
  ])(
    'say of $what at 1:10 what is true',
    ({ area, planted }) => {
      const { mistakes, coverage } = scoresOf({ scale: 10, seed: 7, area });

      expect(mistakes).toEqual([]);
      expect(coverage).toMatchObject({ planted, found: planted, raised: planted, wrong: 0 });
    },
    240_000,
  );
});
