import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { WrittenAward } from '../books.ts';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, headOf, livesOnAid, survivorsOf } from '../home.ts';

type Grade = RowsOf<'HOUSING'>['dwelling'][number]['grade'];

/** A dwelling with its grade; returns its id. */
export function writeDwelling(
  { books }: World,
  home: Home,
  dwelling: {
    readonly grade: Grade;
    readonly gradedOn: LocalDate;
    readonly use?: 'HOME' | 'AUXILIARY';
    readonly isOccupied?: boolean;
    /** Whose it is; the head's unless said otherwise. */
    readonly owner?: Resident;
    readonly county?: string;
    readonly isRural?: boolean;
    readonly floorAreaM2?: number | null;
    readonly acquiredOn?: LocalDate;
    readonly isHandoverPending?: boolean;
  },
): string {
  const { owner, ...columns } = dwelling;
  return books.fact('HOUSING', 'dwelling', {
    personId: (owner ?? headOf(home)).personId,
    isRural: home.kind === 'RURAL',
    use: 'HOME',
    isOccupied: true,
    county: home.county,
    floorAreaM2: home.members.length * ordinaryAreaM2,
    ...columns,
  });
}

/** Floor area for each member of an ordinary home in square metres; under 15 a family is in housing difficulty. */
const ordinaryAreaM2 = 24;

/** What a renovation grant is for and how much, in fen. */
export interface RenovationTerms {
  readonly programme: 'ZJ-RENO-D' | 'ZJ-RENO-C' | 'ZJ-RENO-N';
  readonly dwellingId: string;
  readonly decidedOn: LocalDate;
  readonly completedOn: LocalDate | null;
  readonly amountFen: Fen;
  readonly damageId?: string;
  readonly coFundingPlanId?: string;
  readonly coFundingCapFen?: Fen;
  readonly partOf?: string;
  readonly refersTo?: string;
  /** When the dwelling was graded dangerous; half a year before the decision unless said otherwise. */
  readonly gradedOn?: LocalDate;
  /** What the works cost in the end, all that was paid towards them included. */
  readonly finalAccountFen?: Fen;
  readonly isSeismic?: boolean;
  readonly isIndependentFamily?: boolean;
  readonly members?: readonly Resident[];
}

/** A renovation grant (农村危房改造补助), paid in two instalments: at the start and after acceptance. */
export function renovate({ books }: World, home: Home, terms: RenovationTerms): WrittenAward {
  const { decidedOn, completedOn, amountFen, members, ...rest } = terms;
  const award = books.award('HOUSING', {
    grade: terms.programme === 'ZJ-RENO-C' ? 'C' : 'D',
    gradedOn: addDays(decidedOn, -180),
    householdGroup: keyGroupOf(home),
    ...rest,
    subjectId: terms.dwellingId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until: completedOn,
    status: completedOn === null ? 'ACTIVE' : 'ENDED',
    villageGroup: home.villageGroup,
    completedOn,
    members: (members ?? [headOf(home)]).map(({ personId }) => ({ personId })),
  });
  const first = Math.round((amountFen * 0.6) / 100) * 100;
  books.pay(award, { amountFen: first, paidOn: addDays(decidedOn, 20), type: 'INSTALMENT' });
  if (completedOn !== null) {
    const second = amountFen - first;
    books.pay(award, { amountFen: second, paidOn: addDays(completedOn, 15), type: 'INSTALMENT' });
  }
  return award;
}

/** Which of the four key groups (四类重点对象) a home belongs to; null where it is in none. */
function keyGroupOf({ spells, isPoor }: Home): string | null {
  if (spells.some(({ benefit }) => benefit === 'TEKUN')) return '分散供养特困人员';
  if (spells.some(({ benefit }) => benefit === 'DIBAO')) return '低保户';
  return isPoor ? '建档立卡贫困户' : null;
}

/** Amounts in yuan such that all renovations average 20,610: grade D, no dwelling, grade C. */
const renovationKinds = [
  { share: 0.68, programme: 'ZJ-RENO-D', grade: 'D', meanYuan: 25_000 },
  { share: 0.1, programme: 'ZJ-RENO-N', grade: 'D', meanYuan: 24_000 },
  { share: 0.22, programme: 'ZJ-RENO-C', grade: 'C', meanYuan: 6_000 },
] as const;

/** The house of an assisted rural home: safe, or graded dangerous and renovated since. */
export function writeOrdinaryDwelling(world: World, home: Home): void {
  const { random, quotas } = world;
  if (home.kind !== 'RURAL' || home.homeClass === 'TEKUN_CENTRALISED') return;
  if (!livesOnAid(home) && !home.isPoor) return;
  const gradedOn = addDays(parseDate('2015-03-01'), random.integer(0, 700));
  if (!quotas.isDue('renovation', home.homeClass) || survivorsOf(home).length === 0) {
    writeDwelling(world, home, { grade: random.pick(['A', 'B', 'B']), gradedOn });
    return;
  }
  const draw = random.fraction();
  const kind =
    draw < 0.68 ? renovationKinds[0] : draw < 0.78 ? renovationKinds[1] : renovationKinds[2];
  const dwellingId = writeDwelling(world, home, { grade: kind.grade, gradedOn });
  const decidedOn = dayIn(monthIn(random.integer(2017, 2019), random.integer(3, 7)), 10);
  const completedOn = addDays(decidedOn, random.integer(90, 150));
  const amountFen = random.amountAround(kind.meanYuan);
  renovate(world, home, {
    programme: kind.programme,
    dwellingId,
    decidedOn,
    completedOn,
    amountFen,
    gradedOn,
    finalAccountFen: amountFen + yuan(random.integer(2, 30) * 1000),
  });
}
