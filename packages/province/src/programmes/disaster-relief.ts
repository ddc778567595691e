import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
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
}

/** The floods of the three summers; assessments of all of them lie more than half a year back. */
export const disasterEvents: readonly DisasterEvent[] = [
  { id: 'event-2017-06', on: parseDate('2017-06-24') },
  { id: 'event-2017-07', on: parseDate('2017-07-02') },
  { id: 'event-2018-06', on: parseDate('2018-06-08') },
  { id: 'event-2018-07', on: parseDate('2018-07-05') },
  { id: 'event-2019-05', on: parseDate('2019-05-18') },
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

/** Of the relief items the average is 862 yuan: living aid more, goods less. */
const reliefYuan = { 'YJ-LIVING': 1080, 'YJ-WINTER': 640, 'YJ-GOODS': 560 } as const;

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
  const dwellingId = writeDwelling(world, home, { grade: 'B', gradedOn: parseDate('2016-05-10') });
  const damageId = assessDamage(world, home, {
    event,
    dwellingId,
    grade: 'COLLAPSED',
    householdClass: 'OTHER_DIFFICULT',
  });
  const amountFen = yuan(world.random.integer(10, 24) * 1000);
  grantRebuild(world, home, { programme: 'YJ-REBUILD', dwellingId, event, amountFen, damageId });
}

function writeRepaired(world: World, home: Home, event: DisasterEvent): void {
  const dwellingId = writeDwelling(world, home, { grade: 'B', gradedOn: parseDate('2016-05-10') });
  const damageId = assessDamage(world, home, {
    event,
    dwellingId,
    grade: 'MODERATE',
    householdClass: 'OTHER_DIFFICULT',
  });
  const amountFen = yuan(world.random.integer(10, 30) * 100);
  grantRebuild(world, home, { programme: 'YJ-REPAIR', dwellingId, event, amountFen, damageId });
}
