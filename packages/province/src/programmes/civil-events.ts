import {
  type Fen,
  type LocalDate,
  addDays,
  addMonths,
  firstDayOf,
  parseDate,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { calibration } from '../calibration.ts';
import { monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';
import type { AwardDraft, WrittenAward } from '../books.ts';
import { someGift } from './charity.ts';
import { writeOrdinaryVagrant } from './vagrants.ts';

type CauseClass = NonNullable<RowsOf<'CIVIL_AFFAIRS'>['award'][number]['causeClass']>;

/** Averages per time in yuan: 1,022 in 2019, which is 17 % above 2017; 934 over the three years. */
const temporaryYuan = {
  2017: calibration['temp.avg'] / (1 + calibration['temp.avg.growth'] / 100),
  2018: 906,
  2019: calibration['temp.avg'],
};

/** One decision in ten is preceded by a township's reserve money, and so is booked twice. */
const reserveShare = 0.1;

/** Months whose prices set off a subsidy: pork was dear in the autumn of 2019. */
const dearMonths = [monthIn(2019, 9), monthIn(2019, 10)] as const;

/** One county in so many pays the price subsidy. */
const dearCounties = 25;

/** Aid for events: temporary assistance, shelter for vagrants, price subsidies, and charity (the "+1"). */
export function writeOrdinaryEvents(world: World, home: Home): void {
  const { random, quotas } = world;
  const resident = survivorsOf(home).find(({ age }) => age === 'ADULT' || age === 'ELDER');
  if (resident === undefined) return;
  if (quotas.isDue('temporary', home.homeClass, 1 + reserveShare))
    writeTemporary(world, home, resident);
  if (quotas.isDue('charity', home.homeClass)) {
    const decidedOn = addDays(parseDate('2017-01-08'), random.integer(0, 1060));
    const gift = { ...someGift(world), resident, decidedOn };
    writeEvent(world, home, { ...gift, programme: 'MZ-CHARITY' });
  }
  if (quotas.isDue('vagrants', home.homeClass)) writeOrdinaryVagrant(world, home, resident);
  writePriceSubsidies(world, home);
}

/** What brings a family to ask; a natural disaster is answered by disaster relief. */
const causes: readonly CauseClass[] = [
  'ILLNESS',
  'ILLNESS',
  'ILLNESS',
  'ACCIDENT',
  'FIRE',
  'EDUCATION',
  'OTHER',
];

/** One decision, now and then with the reserve money that it is netted against. */
function writeTemporary(world: World, home: Home, resident: Resident): void {
  const { random } = world;
  const year = random.pick([2017, 2018, 2019] as const);
  const decidedOn = addDays(parseDate(`${year}-01-08`), random.integer(0, 330));
  const causeClass = random.pick(causes);
  const cause = { causeClass, causeRef: `${causeClass.toLowerCase()}-${home.id}-${year}` };
  const amountFen = random.amountAround(temporaryYuan[year]);
  if (random.chance(reserveShare)) {
    writeNetted(world, home, {
      ...cause,
      resident,
      decidedOn,
      amountFen,
      meanYuan: temporaryYuan[year],
    });
    return;
  }
  const programme = random.pick(['MZ-TEMP-EMERG', 'MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND'] as const);
  writeEvent(world, home, { ...cause, resident, programme, decidedOn, amountFen });
}

/** The township helps at once from its reserve (备用金); the county's decision pays the rest three weeks later. */
function writeNetted(
  world: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly decidedOn: LocalDate;
    readonly amountFen: Fen;
    readonly meanYuan: number;
    readonly causeClass: CauseClass;
    readonly causeRef: string;
  },
): void {
  const { meanYuan, amountFen, decidedOn, ...cause } = terms;
  const reserveFen = yuan(world.random.integer(4, 8) * 100);
  const reserve = { ...cause, programme: 'MZ-TEMP-RESERVE' as const, decidedOn };
  const { id } = writeEvent(world, home, {
    ...reserve,
    amountFen: reserveFen,
    isSmallAmount: true,
  });
  const rest = Math.round(yuan(meanYuan)) + amountFen - reserveFen;
  writeEvent(world, home, {
    ...cause,
    programme: 'MZ-TEMP-EMERG',
    decidedOn: addDays(decidedOn, 21),
    amountFen: Math.round(rest / 100) * 100,
    refersTo: id,
  });
}

/** The price-linked subsidy (价格临时补贴) to everybody on the allowance, in counties where prices rose enough. */
function writePriceSubsidies(world: World, home: Home): void {
  if (Number(home.county) % dearCounties !== 3) return;
  const entitled = new Set(home.spells.filter(isOpenAllowance).map(({ resident }) => resident));
  for (const resident of entitled) {
    if (resident.diedOn !== null) continue;
    for (const triggerMonth of dearMonths) {
      const decidedOn = addDays(firstDayOf(addMonths(triggerMonth, 1)), 18);
      const event = { programme: 'MZ-PRICE' as const, decidedOn, triggerMonth };
      writeEvent(world, home, { ...event, resident, amountFen: yuan(24) });
    }
  }
}

function isOpenAllowance({ benefit, from, until }: Home['spells'][number]): boolean {
  return benefit === 'DIBAO' && from <= dearMonths[0] && until === null;
}

/** One award of civil affairs for an event, with its payment. */
export function writeEvent(
  { books }: World,
  home: Home,
  event: Omit<AwardDraft<'CIVIL_AFFAIRS'>, 'subjectId' | 'county' | 'members'> & {
    readonly resident: Resident;
    readonly amountFen: Fen;
    readonly county?: string;
  },
): WrittenAward {
  const { resident, amountFen, ...columns } = event;
  const { programme, decidedOn } = event;
  const award = books.award('CIVIL_AFFAIRS', {
    county: codeAsOf(home.county, decidedOn),
    until: addDays(decidedOn, 1),
    status: 'ENDED',
    ...columns,
    subjectId: programme === 'MZ-TEMP-EXPEND' ? home.id : resident.personId,
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 5) });
  return award;
}
