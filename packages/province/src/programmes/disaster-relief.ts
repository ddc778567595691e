import {
  type Fen,
  type LocalDate,
  addDays,
  areaName,
  monthOf,
  parseDate,
  yearOf,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { WrittenAward } from '../books.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, headOf, survivorsOf } from '../home.ts';
import { writeDwelling } from './housing.ts';

type Damage = RowsOf<'EMERGENCY_MANAGEMENT'>['damage'][number];

/** A flood or landslide that the province responded to. */
export interface DisasterEvent {
  readonly id: string;
  readonly on: LocalDate;
  /** Level of the province's response, 1 the highest. */
  readonly responseLevel: 1 | 2 | 3 | 4;
}

/** The floods of the three summers; assessments of all of them lie more than half a year back. */
export const disasterEvents: readonly DisasterEvent[] = [
  { id: 'event-2017-06', on: parseDate('2017-06-24'), responseLevel: 3 },
  { id: 'event-2017-07', on: parseDate('2017-07-02'), responseLevel: 2 },
  { id: 'event-2018-06', on: parseDate('2018-06-08'), responseLevel: 4 },
  { id: 'event-2018-07', on: parseDate('2018-07-05'), responseLevel: 4 },
  { id: 'event-2019-05', on: parseDate('2019-05-18'), responseLevel: 4 },
];

/** Damage as the assessors found it: natural, to an occupied sole home, unless said otherwise. */
export function assessDamage(
  { books }: World,
  home: Home,
  damage: Pick<Damage, 'grade' | 'householdClass' | 'dwellingId'> &
    Partial<Damage> & { readonly event: DisasterEvent },
): string {
  const { event, ...columns } = damage;
  return books.fact('EMERGENCY_MANAGEMENT', 'damage', {
    personId: headOf(home).personId,
    eventId: event.id,
    eventKind: 'NATURAL',
    eventOn: event.on,
    use: 'HOME',
    isOccupied: true,
    isSoleHome: true,
    isRebuiltElsewhere: false,
    insurancePaidFen: 0,
    responseLevel: event.responseLevel,
    assessor: `${areaName(home.county)}应急管理局`,
    assessedOn: addDays(event.on, 12),
    ...columns,
  });
}

/** What a rebuild or repair grant is for and how much, in fen. */
export interface RebuildTerms {
  readonly programme: 'YJ-REBUILD' | 'YJ-REPAIR';
  readonly dwellingId: string;
  readonly event: DisasterEvent;
  readonly amountFen: Fen;
  readonly decidedOn?: LocalDate;
  /** Null while only the first instalment is paid. */
  readonly completedOn?: LocalDate | null;
  readonly damageId?: string;
  readonly coFundingPlanId?: string;
  readonly refersTo?: string;
  readonly members?: readonly Resident[];
  readonly damageGrade?: Damage['grade'];
  readonly householdClass?: Damage['householdClass'];
  readonly isSoleHome?: boolean;
  /** What the works cost in the end, all that was paid towards them included. */
  readonly finalAccountFen?: Fen;
}

/** A rebuild or repair grant after a disaster. */
export function grantRebuild({ books }: World, home: Home, terms: RebuildTerms): WrittenAward {
  const { event, amountFen, members, ...columns } = terms;
  const decidedOn = terms.decidedOn ?? addDays(event.on, 60);
  const completedOn = terms.completedOn === undefined ? addDays(decidedOn, 90) : terms.completedOn;
  const award = books.award('EMERGENCY_MANAGEMENT', {
    ...columns,
    subjectId: terms.dwellingId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until: completedOn,
    status: completedOn === null ? 'ACTIVE' : 'ENDED',
    eventId: event.id,
    eventOn: event.on,
    villageGroup: home.villageGroup,
    completedOn,
    members: (members ?? [headOf(home)]).map(({ personId }) => ({ personId })),
  });
  const type = completedOn === null ? 'INSTALMENT' : 'NORMAL';
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 25), type });
  return award;
}

/** Living aid and goods after a disaster. */
export function relieve(
  { books }: World,
  home: Home,
  terms: {
    readonly programme: 'YJ-LIVING' | 'YJ-WINTER' | 'YJ-GOODS' | 'YJ-CONDOL';
    readonly event: DisasterEvent;
    readonly amountFen: Fen;
    readonly decidedOn?: LocalDate;
    readonly members?: readonly { readonly personId: string; readonly isCounted?: boolean }[];
  },
): WrittenAward {
  const { programme, event, amountFen } = terms;
  const decidedOn = terms.decidedOn ?? addDays(event.on, programme === 'YJ-WINTER' ? 150 : 4);
  const isPersonal = programme === 'YJ-LIVING';
  const award = books.award('EMERGENCY_MANAGEMENT', {
    ...whatIsGiven(home, terms),
    programme,
    subjectId: isPersonal ? headOf(home).personId : home.id,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until: addDays(decidedOn, 1),
    status: 'ENDED',
    eventId: event.id,
    eventOn: event.on,
    villageGroup: home.villageGroup,
    members: terms.members ?? [{ personId: headOf(home).personId }],
  });
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 6) });
  return award;
}

/** How long and how many are fed, for which winter, or what goods and how many of them. */
function whatIsGiven(
  home: Home,
  { programme, event }: Pick<Parameters<typeof relieve>[2], 'programme' | 'event'>,
) {
  const persons = survivorsOf(home).length;
  switch (programme) {
    case 'YJ-LIVING':
      return { days: 15, persons };
    case 'YJ-WINTER':
      return { ledgerYear: yearOf(monthOf(event.on)), persons };
    case 'YJ-GOODS':
      return { item: '棉被', quantity: Math.max(1, persons) };
    case 'YJ-CONDOL':
      return { relation: '配偶' };
  }
}

/**
 * Relief takes on average 675 yuan each time, living aid more, goods less: what the disaster funds leave once the
 * rebuilds (17,000 yuan each) and repairs (2,000) of the report are paid.
 */
const reliefYuan = { 'YJ-LIVING': 820, 'YJ-WINTER': 490, 'YJ-GOODS': 425 } as const;

/** What an ordinary rural home got after one of the floods. Every damaged home got its grant. */
export function writeOrdinaryRelief(world: World, home: Home): void {
  const { random, quotas } = world;
  if (home.kind !== 'RURAL' || survivorsOf(home).length === 0) return;
  const event = random.pick(disasterEvents);
  if (quotas.isDue('disaster', home.homeClass)) {
    const programme = random.pick([
      'YJ-LIVING',
      'YJ-LIVING',
      'YJ-LIVING',
      'YJ-WINTER',
      'YJ-GOODS',
    ] as const);
    relieve(world, home, {
      programme,
      event,
      amountFen: random.amountAround(reliefYuan[programme]),
    });
  }
  if (home.isPoor) return;
  if (quotas.isDue('rebuild', home.homeClass)) writeRebuilt(world, home, event);
  else if (quotas.isDue('repair', home.homeClass)) writeRepaired(world, home, event);
}

function writeRebuilt(world: World, home: Home, event: DisasterEvent): void {
  writeRestored(world, home, {
    programme: 'YJ-REBUILD',
    event,
    amountFen: yuan(world.random.integer(10, 24) * 1000),
    damageGrade: 'COLLAPSED',
  });
}

function writeRepaired(world: World, home: Home, event: DisasterEvent): void {
  writeRestored(world, home, {
    programme: 'YJ-REPAIR',
    event,
    amountFen: yuan(world.random.integer(10, 30) * 100),
    damageGrade: 'MODERATE',
  });
}

/** The damage of a home in difficulty and the grant for it; the family bears part of the cost. */
function writeRestored(
  world: World,
  home: Home,
  grant: Pick<RebuildTerms, 'programme' | 'event' | 'amountFen'> & {
    readonly damageGrade: Damage['grade'];
  },
): void {
  const { event, damageGrade, amountFen } = grant;
  const householdClass = 'OTHER_DIFFICULT';
  const dwellingId = writeDwelling(world, home, { grade: 'B', gradedOn: parseDate('2016-05-10') });
  const damage = { event, dwellingId, grade: damageGrade, householdClass } as const;
  const damageId = assessDamage(world, home, damage);
  grantRebuild(world, home, {
    ...grant,
    dwellingId,
    damageId,
    householdClass,
    isSoleHome: true,
    finalAccountFen: amountFen + yuan(world.random.integer(1, 20) * 500),
  });
}
