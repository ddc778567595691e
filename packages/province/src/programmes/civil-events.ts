import { type LocalDate, type ProgrammeCodeOf, addDays, parseDate } from '@hub/assistance';
import { calibration } from '../calibration.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';
import type { WrittenAward } from '../books.ts';

/** Averages per time in yuan: 1,022 in 2019, which is 17 % above 2017; 934 over the three years. */
const temporaryYuan = {
  2017: calibration['temp.avg'] / (1 + calibration['temp.avg.growth'] / 100),
  2018: 906,
  2019: calibration['temp.avg'],
};

const vagrantYuan = calibration['fund.vagrant'] / calibration['vagrant.person_times'];

/** Charity reaches half as many people as temporary assistance, with about 1,000 yuan each. */
const charity = { perTemporary: 1 / 3, meanYuan: 1000 };

/** Aid for events: temporary assistance, shelter for vagrants, and the charity of social forces (the "+1"). */
export function writeOrdinaryEvents(world: World, home: Home): void {
  const { random, quotas } = world;
  const resident = survivorsOf(home).find(({ age }) => age === 'ADULT' || age === 'ELDER');
  if (resident === undefined) return;
  const expected = quotas.expected('temporary', home.homeClass);
  if (random.chance(expected)) writeTemporary(world, home, resident);
  if (random.chance(expected * charity.perTemporary)) {
    const amountFen = random.amountAround(charity.meanYuan);
    writeEvent(world, home, {
      resident,
      programme: 'MZ-CHARITY',
      decidedOn: someDay(world),
      amountFen,
    });
  }
  if (quotas.isDue('vagrants', home.homeClass)) {
    const amountFen = random.amountAround(vagrantYuan);
    writeEvent(world, home, {
      resident,
      programme: 'MZ-VAG',
      decidedOn: someDay(world),
      amountFen,
    });
  }
}

function writeTemporary(world: World, home: Home, resident: Resident): void {
  const { random } = world;
  const year = random.pick([2017, 2018, 2019] as const);
  const decidedOn = addDays(parseDate(`${year}-01-08`), random.integer(0, 330));
  const programme = random.pick([
    'MZ-TEMP-EMERG',
    'MZ-TEMP-EMERG',
    'MZ-TEMP-EXPEND',
    'MZ-TEMP-RESERVE',
  ] as const);
  const amountFen = random.amountAround(temporaryYuan[year]);
  writeEvent(world, home, { resident, programme, decidedOn, amountFen });
}

function someDay({ random }: World): LocalDate {
  return addDays(parseDate('2017-01-08'), random.integer(0, 1060));
}

/** One award of civil affairs for an event, with its payment. */
export function writeEvent(
  { books }: World,
  home: Home,
  event: {
    readonly resident: Resident;
    readonly programme: ProgrammeCodeOf<'CIVIL_AFFAIRS'>;
    readonly decidedOn: LocalDate;
    readonly amountFen: number;
  },
): WrittenAward {
  const { resident, programme, decidedOn, amountFen } = event;
  const award = books.award('CIVIL_AFFAIRS', {
    programme,
    subjectId: programme === 'MZ-TEMP-EXPEND' ? home.id : resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until: addDays(decidedOn, 1),
    status: 'ENDED',
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 5) });
  return award;
}
