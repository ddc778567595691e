import { departmentCodes, parseDate, parseMonth } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Evaluation, ShownFinding } from '../../src/sweep/evaluation.ts';
import { mergeEvaluations } from '../../src/sweep/merge-evaluations.ts';

const completeThrough = parseDate('2019-12-31');
const answered = { isAnswered: true, completeThrough } as const;
const silent = { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } as const;
const sources = Object.fromEntries(
  departmentCodes.map((code) => [code, answered]),
) as unknown as Evaluation['sources'];

const nothing: Evaluation = {
  personIds: [],
  findings: [],
  untold: [],
  sources,
  tallies: [],
  defects: [],
};

function shown(personId: string): ShownFinding {
  const finding = { id: 'shared' } as ShownFinding['finding'];
  return { finding, shownFor: [personId], county: null, counties: ['430102'] };
}

const tally = (people: number) => ({
  county: '430102',
  programmes: 'MZ-VAGRANT',
  month: parseMonth('2019-03'),
  people,
  amountFen: people * 100,
});

describe('evaluations that are stored together', () => {
  it('name a finding of two people once, for both', () => {
    const { findings } = mergeEvaluations(nothing, [
      { ...nothing, findings: [shown('one')] },
      { ...nothing, findings: [shown('other')] },
    ]);

    expect(findings).toEqual([{ ...shown('one'), shownFor: ['one', 'other'] }]);
  });

  it('add up what each counted', () => {
    const { tallies } = mergeEvaluations(nothing, [
      { ...nothing, tallies: [tally(2)] },
      { ...nothing, tallies: [tally(3)] },
    ]);

    expect(tallies).toEqual([tally(5)]);
  });

  it('are silent of a department where one of them is', () => {
    const merged = mergeEvaluations(nothing, [
      { ...nothing, sources: { ...sources, HOUSING: silent } },
      nothing,
    ]);

    expect(merged.sources).toEqual({ ...sources, HOUSING: silent });
  });
});
