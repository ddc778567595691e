import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  yearOf,
} from '@hub/assistance';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type Spell, type World, headOf, survivorsOf } from '../home.ts';
import { subsistenceStandard } from '../standards.ts';
import { writeAssessments } from './means.ts';
import { writePersonal } from './personal-living.ts';

/** Homes just above the line, by assumption: one disabled person in thirty alone, a few homes as a whole. */
const shares = { single: 1 / 30, margin: 1 / 500, rigid: 1 / 2000 };

/** Part of the standard that somebody who is on the allowance alone (单人保) is paid. */
const singleShare = 0.65;

/** What the counties give to ordinary homes just above the line: an allowance for one of them, or only the status. */
export function writeOrdinaryMargin(world: World, home: Home): void {
  const { random } = world;
  const disabled = survivorsOf(home).filter(({ disabilityGrade }) => disabilityGrade !== null);
  const severe = disabled.find(({ disabilityGrade }) => (disabilityGrade ?? 4) <= 2);
  if (severe !== undefined && random.chance(shares.single)) {
    const from = addMonths(monthIn(2017, 3), random.integer(0, 26));
    writeSinglePerson(world, home, { resident: severe, from });
  } else if (disabled.length === 0) {
    if (random.chance(shares.margin)) recogniseMargin(world, home, someDay(world));
    else if (random.chance(shares.rigid))
      recogniseRigid(world, home, { decidedOn: someDay(world) });
  }
}

/** A day on which a status was decided that lasts beyond the end of the books. */
function someDay({ random }: World): LocalDate {
  return dayIn(monthIn(2019, 3), random.integer(1, 240));
}

/** The allowance of one severely disabled person in a home just above the line. */
export function writeSinglePerson(
  world: World,
  home: Home,
  terms: { readonly resident: Resident; readonly from: Month; readonly until?: Month },
): Spell {
  const { resident, from, until = null } = terms;
  const standardIn = (year: number) => subsistenceStandard(home.county, resident.hukou, year);
  const { awardId, paidIn } = writePersonal(world, home, {
    resident,
    programme: 'MZ-DIBAO-SP',
    from,
    until,
    amountIn: (month) => Math.floor((standardIn(yearOf(month)) * singleShare) / 100) * 100,
    columns: { reviewClass: 'STABLE' },
  });
  const award = { id: awardId, department: 'CIVIL_AFFAIRS' } as const;
  writeAssessments(world, award, {
    applicant: resident,
    from,
    until,
    decidedOn: addDays(firstDayOf(from), -12),
    incomeIn: (year) => Math.round(standardIn(year) * 1.2),
    reviewClass: 'STABLE',
  });
  const spell: Spell = {
    resident,
    benefit: 'DIBAO',
    programme: 'MZ-DIBAO-SP',
    awardId,
    from,
    until,
    shareIn: paidIn,
  };
  home.spells.push(spell);
  return spell;
}

/** The status of a family on the margin of the allowance (低保边缘家庭): no money of its own. */
function recogniseMargin(world: World, home: Home, decidedOn: LocalDate): string {
  return recognise(world, home, { programme: 'MZ-MARGIN', decidedOn, until: null });
}

/** The status of a family with high unavoidable spending (刚性支出困难家庭), for a year unless said otherwise. */
export function recogniseRigid(
  world: World,
  home: Home,
  status: { readonly decidedOn: LocalDate; readonly until?: LocalDate | null },
): string {
  const until = addDays(status.decidedOn, 365);
  return recognise(world, home, { programme: 'MZ-RIGID', until, ...status });
}

function recognise(
  { books }: World,
  home: Home,
  status: {
    readonly programme: 'MZ-MARGIN' | 'MZ-RIGID';
    readonly decidedOn: LocalDate;
    readonly until: LocalDate | null;
  },
): string {
  const { programme, decidedOn, until } = status;
  const award = books.award('CIVIL_AFFAIRS', {
    programme,
    subjectId: home.id,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until,
    members: survivorsOf(home).map(({ personId }) => ({ personId })),
  });
  const { personId, hukou } = headOf(home);
  const incomeFen = Math.round(
    subsistenceStandard(home.county, hukou, yearOf(monthOf(decidedOn))) * 1.3,
  );
  const yearlyFen = incomeFen * 12 * home.members.length;
  books.fact('CIVIL_AFFAIRS', 'meansAssessment', {
    personId,
    awardId: award.id,
    from: decidedOn,
    assessedOn: addDays(decidedOn, -8),
    incomeFen,
    isPropertyWithinLimits: true,
    rigidSpendingFen: programme === 'MZ-RIGID' ? Math.round(yearlyFen * 0.7) : null,
  });
  return award.id;
}
