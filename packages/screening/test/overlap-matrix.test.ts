import { type ProgrammeCode, programmes, yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import {
  type Award,
  type OverlapSide,
  type OverlapVerdict,
  overlapMatrix,
  rules,
  screen,
} from '../src/index.ts';
import {
  type AwardDraft,
  award,
  caseFile,
  day,
  furong,
  monthly,
  once,
  yueyanglou,
} from './case-file.ts';

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const nameOf = ({ left, right, verdict }: OverlapVerdict) =>
  `${left.name.en} and ${right.name.en}: ${verdict}`;
const rows = overlapMatrix.map((row) => ({ row, name: nameOf(row) }));

/** What ties two awards together: one bill, one semester, one dwelling, one event, one spell. */
const tied: Partial<AwardDraft> = {
  hospital: 'hospital',
  admissionNumber: 'A1',
  invoiceNumber: 'I1',
  admittedOn: day('2019-05-02'),
  dischargedOn: day('2019-05-12'),
  totalCostFen: yuan(1500),
  insuranceYear: 2019,
  schoolYear: 2018,
  semester: 2,
  dwellingId: 'dwelling',
  completedOn: day('2019-06-01'),
  keysOn: day('2019-01-05'),
  eventId: 'event',
  eventOn: day('2019-05-20'),
  unemploymentSpellId: 'spell',
  qualifyingFrom: day('2018-01-01'),
  qualifyingUntil: day('2019-01-01'),
};

/** An award of a programme to the person of the file, paid month by month through 2019, or once. */
function held(programme: ProgrammeCode, draft: Partial<AwardDraft>): Award {
  const { cadence, unit } = programmes[programme];
  const isMonthly = cadence === 'MONTHLY';
  return award({
    programme,
    subjectId: unit === 'PERSON' ? 'person' : 'household',
    from: isMonthly ? day('2018-12-01') : day('2019-05-10'),
    payments: isMonthly ? monthly('2019-01', '2019-12', 1000) : once(1000),
    ...tied,
    ...draft,
  });
}

const facts = {
  hospitalStay: [
    {
      hospital: 'hospital',
      admissionNumber: 'A1',
      cause: 'ILLNESS',
      admittedOn: day('2019-05-02'),
      dischargedOn: day('2019-05-12'),
      isInProvince: true,
      totalCostFen: yuan(1500),
      inCatalogueFen: yuan(1500),
      basicPaidFen: 0,
      illnessPaidFen: 0,
      otherPaidFen: 0,
    },
  ],
  enrolment: [
    {
      stage: 'SENIOR_SECONDARY',
      isOnRegister: true,
      status: 'ENROLLED',
      from: day('2017-09-01'),
    },
  ],
  person: [{ bornOn: day('2008-03-01'), hukou: 'RURAL' }],
  hukouResidence: [{ county: furong }],
} as const;

/** What the rules find that rests on both awards. */
function foundOfBoth(pair: readonly [Award, Award]): readonly string[] {
  const file = caseFile({ awards: pair, facts });
  return screen(file, rules)
    .findings.filter(({ evidence }) =>
      pair.every(({ id }) => evidence.some(({ recordId }) => recordId === id)),
    )
    .map(({ ruleId }) => ruleId);
}

function pairsOf({ left, right }: { left: OverlapSide; right: OverlapSide }) {
  return left.programmes.flatMap((one) => right.programmes.map((other) => [one, other] as const));
}

describe.each(rows)('$name', ({ row }) => {
  const { verdict, ruleIds: appliedBy, legalBasis, from, until } = row;

  it('is dated and cited', () => {
    expect(legalBasis.length).toBeGreaterThan(0);
    expect(until === null || from < until).toBe(true);
    expect(legalBasis.some((text) => text.until === null || text.until > from)).toBe(true);
  });

  it('is applied by rules that exist, and a lawful pair by none', () => {
    const isApplied = appliedBy.length > 0;
    const mayBeApplied = verdict !== 'LAWFUL';
    const mustBeApplied = mayBeApplied && verdict !== 'SUSPICIOUS';

    expect(appliedBy.filter((id) => !ruleIds.has(id))).toEqual([]);
    expect([mustBeApplied, mayBeApplied]).toContain(isApplied);
  });
});

describe('a lawful pair', () => {
  const lawful = rows.filter(({ row }) => row.verdict === 'LAWFUL');

  it.each(lawful)('$name: no rule speaks', ({ row }) => {
    for (const [one, other] of pairsOf(row)) {
      const pair = [held(one, { id: 'one' }), held(other, { id: 'other' })] as const;
      expect({ one, other, found: foundOfBoth(pair) }).toEqual({ one, other, found: [] });
    }
  });
});

/** How the second award differs so that the two exclude each other and are not one and the same. */
const elsewhere: Partial<AwardDraft> = {
  county: yueyanglou,
  schoolId: 'other school',
  employerId: 'other employer',
  subjectId: 'other',
  isBillTied: true,
  causeRef: 'A1',
  identityClass: 'OTHER',
};

describe('a pair that is exclusive or has a ceiling', () => {
  const limited = rows.filter(
    ({ row }) =>
      ['EXCLUSIVE', 'TOP_UP', 'CONDITIONAL'].includes(row.verdict) && pairsOf(row).length > 0,
  );

  it.each(limited)('$name: a rule speaks', ({ row }) => {
    const spoken = new Set<string>();
    for (const [one, other] of pairsOf(row)) {
      const first = {
        id: 'one',
        schoolId: 'school',
        employerId: 'employer',
        isBillTied: true,
        causeRef: 'A1',
      };
      const near = held(other, { ...first, id: 'other' });
      for (const second of [near, held(other, { ...elsewhere, id: 'other', from: near.from })])
        for (const id of foundOfBoth([held(one, first), second])) spoken.add(id);
    }
    expect(row.ruleIds.filter((id) => spoken.has(id)).length).toBeGreaterThan(0);
  });
});
