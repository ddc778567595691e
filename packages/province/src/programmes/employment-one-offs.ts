import {
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCodeOf,
  addDays,
  addMonths,
  firstDayOf,
  yuan,
} from '@hub/assistance';
import type { AwardDraft, WrittenAward } from '../books.ts';
import { calibration } from '../calibration.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, World } from '../home.ts';

/** An award of human resources for one worker and one event. */
export interface OneOff extends Omit<
  AwardDraft<'HUMAN_RESOURCES'>,
  'programme' | 'subjectId' | 'county' | 'members'
> {
  readonly resident: Resident;
  readonly programme: Exclude<
    ProgrammeCodeOf<'HUMAN_RESOURCES'>,
    'RS-PWP' | 'RS-SI-E' | 'RS-SI-F' | 'RS-ZERO'
  >;
  readonly amountFen: Fen;
  readonly county?: string;
  /** The day the bank sent the money back. */
  readonly returnedOn?: LocalDate;
}

/** Writes a one-off: to the employer where it is a post subsidy, else to the worker. */
export function writeOneOff({ books }: World, home: Home, terms: OneOff): WrittenAward {
  const { resident, amountFen, returnedOn, ...draft } = terms;
  const isPost = terms.programme === 'RS-POST';
  const award = books.award('HUMAN_RESOURCES', {
    county: codeAsOf(home.county, terms.decidedOn),
    until: addDays(terms.decidedOn, 1),
    status: 'ENDED',
    ...draft,
    subjectId: isPost ? (terms.employerId ?? employerOf(home)) : resident.personId,
    members: [{ personId: resident.personId }],
  });
  const payment = { amountFen, paidOn: addDays(terms.decidedOn, 14) };
  if (amountFen > 0)
    books.pay(award, { ...payment, ...(returnedOn === undefined ? {} : { returnedOn }) });
  return award;
}

/** An employer in the county of a home, one of many. */
export function employerOf(home: Home, number = 0): string {
  return `employer-${home.county}-${number}`;
}

/** The months of work that a subsidy rewards: from the first day of one to the first day of another. */
export function qualifyingMonths(
  from: Month,
  count: number,
): {
  readonly qualifyingFrom: LocalDate;
  readonly qualifyingUntil: LocalDate;
} {
  return {
    qualifyingFrom: firstDayOf(from),
    qualifyingUntil: firstDayOf(addMonths(from, count)),
  };
}

/** Insured work at an employer, full-time and under a contract of its own unless said otherwise. */
export function writeWork(
  { books }: World,
  { personId }: Resident,
  work: {
    readonly employerId: string;
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly isDispatch?: boolean;
    readonly employerGroup?: string;
    readonly endReason?: 'RESIGNED' | 'CLOSURE' | 'DEATH';
  },
): void {
  books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    kind: 'EMPLOYEE',
    wageBaseFen: yuan(2600),
    ...work,
    personId,
  });
}

/** The post subsidy (一次性岗位补贴) to an employer for a worker's first insured year. */
export function subsidisePost(
  world: World,
  home: Home,
  terms: Omit<OneOff, 'programme' | 'amountFen'> & {
    readonly employerId: string;
    readonly amountFen?: Fen;
  },
): WrittenAward {
  return writeOneOff(world, home, {
    amountFen: yuan(calibration['emp.post']),
    contractMonths: 24,
    ...terms,
    programme: 'RS-POST',
  });
}

/** The job-seeking subsidy (一次性求职创业补贴) after half a year of work away from home. */
export function subsidiseJobSeeker(
  world: World,
  home: Home,
  terms: Omit<OneOff, 'programme' | 'amountFen'> & { readonly amountFen?: Fen },
): WrittenAward {
  return writeOneOff(world, home, {
    amountFen: yuan(calibration['emp.jobseek']),
    workplace: '广东省东莞市',
    ...terms,
    programme: 'RS-JOBSEEK',
  });
}

/** The one-off living subsidy (一次性临时生活补助) of a jobless spell; returns the id of the award. */
export function subsidiseSpell(
  world: World,
  home: Home,
  terms: Omit<OneOff, 'programme' | 'unemploymentSpellId'> & { readonly spellId: string },
): string {
  const { spellId, ...rest } = terms;
  const spell = { programme: 'RS-ONEOFF' as const, unemploymentSpellId: spellId };
  return writeOneOff(world, home, { ...rest, ...spell }).id;
}
