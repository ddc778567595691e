import { type Month, addMonths, firstDayOf, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Wishes } from '../home.ts';
import { writeSubsidy } from '../programmes/disability-subsidy.ts';
import { recogniseRigid } from '../programmes/margin.ts';
import { lease } from '../programmes/rental.ts';
import { schoolOf } from '../programmes/schooling.ts';
import { writeStudent } from '../programmes/student-aid.ts';
import {
  allowanceFrom,
  allowanceHomes,
  awardOf,
  endOfBooks,
  paidIn,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

const family = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['basic-living'] });

/** What was paid since the month after the review was due. */
function overdue(
  site: PlantSite,
  terms: Parameters<typeof payAllowance>[1],
  since: Month,
): Planted {
  const spells = payAllowance(site, terms);
  return {
    awardIds: [awardOf(spells).id],
    amountFen: sumOver(since, endOfBooks, (month) => paidIn(spells, month)),
    note: 'not looked at again, and paid',
  };
}

/** The last review was in December 2017 or, of a family with irregular income, a year later. */
function plantForgotten(site: PlantSite): Planted {
  const isIrregular = site.nth % 2 === 0;
  const terms = {
    columns: { reviewClass: isIrregular ? 'IRREGULAR' : 'STABLE' },
    lastAssessedYear: isIrregular ? 2019 : 2018,
  } as const;
  return overdue(site, terms, isIrregular ? monthIn(2019, 7) : monthIn(2019, 1));
}

/** Granted in 2018 and never looked at since; due a year after the decision. */
function plantNever(site: PlantSite): Planted {
  const from = addMonths(monthIn(2018, 3), site.nth % 6);
  const terms = { from, lastAssessedYear: 2018, columns: { reviewClass: 'STABLE' } } as const;
  // Decided in the month before the first, so that the review falls due in that month of the next year.
  return overdue(site, terms, addMonths(from, 12));
}

/** The status of a year stands open in the second. */
function plantRigid({ world, home, nth }: PlantSite): Planted {
  const decidedOn = dayIn(addMonths(monthIn(2018, 1), nth % 9), 5 + (nth % 20));
  return {
    awardIds: [recogniseRigid(world, home, { decidedOn, until: null })],
    amountFen: 0,
    note: 'high spending recognised for a year, open for longer',
  };
}

/** The nursing subsidy goes on after the certificate has expired. */
function plantCertificate({ world, home, subject, nth }: PlantSite): Planted {
  const expired = addMonths(monthIn(2018, 2), (nth * 5) % 18);
  const until = dayIn(expired, 7);
  world.books.count('disabilityCertificate');
  world.books.fact('CIVIL_AFFAIRS', 'disabilityCertificate', {
    personId: subject.personId,
    grade: 2,
    from: parseDate('2010-05-04'),
    until,
  });
  const terms = { resident: subject, programme: 'MZ-DIS-CARE', from: allowanceFrom } as const;
  const { awardId, paidIn: paid } = writeSubsidy(world, home, { ...terms, until: null });
  return {
    awardIds: [awardId],
    amountFen: sumOver(addMonths(expired, 1), endOfBooks, paid),
    note: 'nursing subsidy on a certificate that has expired',
  };
}

/** What the grant of a student in higher education is for a semester, without a status of the family. */
const grantFen = yuan(1650);

/** Recognised in 2017 and never again; the grants of the later school years rest on it. */
function plantStudent({ world, home, subject }: PlantSite): Planted {
  const decidedOn = dayIn(monthIn(2017, 10), 10);
  const status = world.books.award('EDUCATION', {
    programme: 'JY-ST',
    subjectId: subject.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    schoolYear: 2017,
    stage: 'HIGHER',
    schoolId: schoolOf(subject, 'HIGHER'),
    members: [{ personId: subject.personId }],
  });
  const grants = writeStudent(world, home, { resident: subject }).slice(-3);
  return {
    awardIds: [status.id, ...grants],
    amountFen: grantFen * grants.length,
    note: 'grants of two school years on a recognition of an earlier one',
  };
}

function plantTenancy({ world, home, nth }: PlantSite): Planted {
  const keysOn = dayIn(addMonths(monthIn(2014, 2), nth % 9), 6 + (nth % 20));
  const award = lease(world, home, { keysOn, reviewedIn: nth % 2 === 0 ? [2017] : [2016, 2017] });
  return {
    awardIds: [award.id],
    amountFen: 0,
    note: 'a public tenancy that nobody has looked at since 2017',
  };
}

/** A lawful delay: nobody looked since, and the review is not due, or not long due. */
function plantLater(
  terms: (nth: number) => Parameters<typeof payAllowance>[1],
  note: string,
): (site: PlantSite) => Planted {
  return (site) => ({ awardIds: [awardOf(payAllowance(site, terms(site.nth))).id], note });
}

/** Reviews long overdue; 0.1 % of the households on the allowance. */
export const anomReviewOverdue: Planting = {
  ruleId: 'ANOM-REVIEW-OVERDUE',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.001 * (volumes['urban dibao households'] + volumes['rural dibao households']),
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, homes: allowanceHomes, weight: 2, wishes: family, plant: plantForgotten },
    { letter: null, homes: allowanceHomes, wishes: family, plant: plantNever },
    {
      letter: null,
      variant: 'rigid',
      homes: ['RURAL', 'URBAN'],
      wishes: () => ({ members: [{ age: 'ADULT' }] }),
      plant: plantRigid,
    },
    {
      letter: null,
      variant: 'certificate',
      subjectKind: 'PERSON',
      homes: ['RURAL', 'URBAN'],
      wishes: () => ({ members: [{ age: 'ELDER' }], without: ['disability'] }),
      plant: plantCertificate,
    },
    {
      letter: null,
      variant: 'student',
      subjectKind: 'PERSON',
      homes: ['RURAL', 'URBAN'],
      wishes: () => ({ members: [{ age: 'HIGHER' }], without: ['student-aid'] }),
      plant: plantStudent,
    },
    {
      letter: null,
      variant: 'tenancy',
      homes: ['URBAN'],
      wishes: () => ({ members: [{ age: 'ADULT' }], without: ['rental'] }),
      plant: plantTenancy,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: family,
      plant: plantLater(
        (nth) => ({
          lastAssessedYear: 2018,
          columns: { reviewClass: 'STABLE', reviewDueOn: dayIn(monthIn(2020, 1 + (nth % 6)), 15) },
        }),
        'reviews put off by a decree',
      ),
    },
    {
      letter: 'b',
      homes: allowanceHomes,
      wishes: family,
      plant: plantLater(
        (nth) => ({
          from: addMonths(monthIn(2018, 12), nth % 2),
          lastAssessedYear: 2018 + (nth % 2),
          columns: { reviewClass: 'STABLE' },
        }),
        'due a few weeks ago, the review is on its way to the books',
      ),
    },
    {
      letter: 'c',
      homes: allowanceHomes,
      wishes: family,
      plant: plantLater(
        (nth) => ({
          from: addMonths(monthIn(2017, 3), nth % 9),
          lastAssessedYear: 2017,
          columns: { reviewDueOn: firstDayOf(addMonths(monthIn(2020, 3), nth % 9)) },
        }),
        'a family without work of the class that was looked at every three years',
      ),
    },
  ],
};
