import { type LocalDate, type Month, addDays, addMonths, parseDate, yuan } from '@hub/assistance';
import { dayIn, lastMonth, monthIn } from '../calendar.ts';
import type { HomeClass, MemberWish, Resident, Wishes } from '../home.ts';
import { writeSubsidy } from '../programmes/disability-subsidy.ts';
import {
  assessDamage,
  disasterEvents,
  grantRebuild,
  relieve,
} from '../programmes/disaster-relief.ts';
import { writeDwelling } from '../programmes/housing.ts';
import { admit, someStay } from '../programmes/hospital.ts';
import { settle } from '../programmes/medical-assistance.ts';
import { writeBurial, writeDestitute } from '../programmes/personal-living.ts';
import { monthAfterDeath, writeAllowance } from '../programmes/subsistence-allowance.ts';
import { itemAt } from '../random.ts';
import {
  type PlantSite,
  type Planted,
  type Planting,
  recipientDeaths,
  sumOver,
} from './planting.ts';

const since = monthIn(2014, 8);
const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL_DIBAO', 'URBAN_DIBAO'];

function deathOf(nth: number): LocalDate {
  return addDays(parseDate('2017-06-03'), (nth * 47) % 720);
}

const dead = (nth: number): MemberWish => ({ age: 'ELDER', diedOn: deathOf(nth) });

const alone = (nth: number): Wishes => ({
  members: [dead(nth)],
  isAlone: true,
  without: ['basic-living', 'medical'],
});

const survived = (nth: number): Wishes => ({
  members: [dead(nth), { age: 'ADULT' }],
  without: ['basic-living'],
});

function endOf(subject: Resident): Month {
  const month = monthAfterDeath(subject);
  if (month === null) throw new RangeError('planted a death without a date');
  return month;
}

/** The first month that is no longer paid after the unlawful ones. */
function stopOf(nth: number, from: Month): Month {
  return Math.min(addMonths(from, 1 + (nth % 9)), lastMonth + 1) as Month;
}

function plantDestitute({ world, home, subject, nth }: PlantSite): Planted {
  const from = endOf(subject);
  const until = stopOf(nth, from);
  const { awardId, shareIn } = writeDestitute(world, home, {
    resident: subject,
    from: since,
    until,
  });
  return {
    awardIds: [awardId],
    amountFen: sumOver(from, until, shareIn),
    note: `destitute support for ${until - from} months after the death`,
  };
}

function plantCounted({ world, home, subject, nth }: PlantSite): Planted {
  const from = endOf(subject);
  const until = stopOf(nth, from);
  const members = home.members.map((resident) => ({
    resident,
    until: resident === subject ? until : null,
  }));
  const spells = writeAllowance(world, home, { members, from: since, until: null });
  const spell = itemAt(
    spells.filter(({ resident }) => resident === subject),
    0,
  );
  return {
    awardIds: [spell.awardId],
    amountFen: sumOver(from, until, spell.shareIn),
    note: `counted in the allowance for ${until - from} months after the death`,
  };
}

function plantSubsidy({ world, home, subject, nth }: PlantSite): Planted {
  const from = endOf(subject);
  const until = stopOf(nth, from);
  const terms = { resident: subject, programme: 'MZ-DIS-CARE', from: since, until } as const;
  const { awardId, paidIn } = writeSubsidy(world, home, terms);
  return {
    awardIds: [awardId],
    amountFen: sumOver(from, until, paidIn),
    note: `nursing subsidy for ${until - from} months after the death`,
  };
}

/** The allowance as it should be: the dead person is counted through the month of death, the others go on. */
function payLawfully({ world, home, subject }: PlantSite): string {
  const members = home.members.map((resident) => ({ resident, until: monthAfterDeath(resident) }));
  const spells = writeAllowance(world, home, { members, from: since, until: null });
  return itemAt(
    spells.filter(({ resident }) => resident === subject),
    0,
  ).awardId;
}

function supportLawfully({ world, home, subject }: PlantSite): string {
  const until = monthAfterDeath(subject);
  return writeDestitute(world, home, { resident: subject, from: since, until }).awardId;
}

function plantSettled(site: PlantSite): Planted {
  const { world, home, subject } = site;
  const support = supportLawfully(site);
  const burial = writeBurial(world, home, subject);
  const diedOn = subject.diedOn ?? parseDate('2018-01-01');
  const episode = someStay(world, home, { admittedOn: addDays(diedOn, -9), days: 9 });
  admit(world, subject, episode);
  const bill = settle(world, home, {
    resident: subject,
    programme: 'YB-INP',
    episode,
    amountFen: yuan(1320),
    decidedOn: addDays(diedOn, 25),
  });
  return {
    awardIds: [support, burial, bill.id],
    note: 'funeral and last hospital bill after the death',
  };
}

function plantRevoked(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const reportedOn = addDays(deathOf(nth), 8);
  world.books.fact('CIVIL_AFFAIRS', 'death', {
    personId: subject.personId,
    diedOn: deathOf(nth),
    source: 'HUKOU_CANCELLATION',
    reportedOn,
    isRevoked: true,
  });
  const awardIds = home.spells
    .filter(({ resident }) => resident === subject)
    .map(({ awardId }) => awardId);
  return { awardIds, note: 'report of a death that was revoked' };
}

function plantBackPay(site: PlantSite): Planted {
  const { world, subject } = site;
  const awardId = supportLawfully(site);
  const from = endOf(subject);
  for (const monthsBefore of [3, 2]) {
    world.books.pay(
      { id: awardId, department: 'CIVIL_AFFAIRS' },
      {
        month: addMonths(from, -monthsBefore),
        amountFen: yuan(30),
        type: 'BACK_PAY',
        paidOn: dayIn(addMonths(from, 2), 14),
      },
    );
  }
  return { awardIds: [awardId], note: 'arrears for months alive, paid after the death' };
}

/** The day of the flood in which, or after which, somebody died. */
const flood = itemAt(disasterEvents, 3);

const drowned = (): Wishes => ({
  members: [{ age: 'ELDER', diedOn: addDays(flood.on, 1) }, { age: 'ADULT' }],
  without: ['dwelling', 'disaster'],
});

function plantEstate({ world, home }: PlantSite): Planted {
  const dwellingId = writeDwelling(world, home, { grade: 'B', gradedOn: parseDate('2016-04-02') });
  const damage = {
    event: flood,
    dwellingId,
    grade: 'COLLAPSED',
    householdClass: 'OTHER_DIFFICULT',
  } as const;
  const damageId = assessDamage(world, home, damage);
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event: flood, damageId };
  const terms = { ...rebuild, amountFen: yuan(22_000), members: home.members };
  const award = grantRebuild(world, home, terms);
  return { awardIds: [award.id], note: 'rebuild grant to the estate, survivors live there' };
}

function plantCondolence({ world, home, subject }: PlantSite): Planted {
  const award = relieve(world, home, {
    programme: 'YJ-CONDOL',
    event: flood,
    amountFen: yuan(20_000),
    decidedOn: addDays(flood.on, 21),
    members: home.members.map((resident) => ({
      personId: resident.personId,
      isCounted: resident !== subject,
    })),
  });
  return { awardIds: [award.id], note: 'condolence to the family of a flood victim' };
}

/** Benefits after a death; 2.5 % of recipients who died. */
export const inelDeceasedPay: Planting = {
  ruleId: 'INEL-DECEASED-PAY',
  subjectKind: 'PERSON',
  errorsInProvince: 0.025 * recipientDeaths,
  floor: 20,
  lookAlikesPerError: 4,
  errors: [
    { letter: null, homes: ['TEKUN_DECEASED'], weight: 2, wishes: alone, plant: plantDestitute },
    { letter: null, homes: allowanceHomes, weight: 2, wishes: survived, plant: plantCounted },
    {
      letter: null,
      homes: ['RURAL', 'URBAN'],
      wishes: (nth) => ({
        members: [{ ...dead(nth), disabilityGrade: 1 }, { age: 'ADULT' }],
        without: ['disability'],
      }),
      plant: plantSubsidy,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: ['TEKUN_DECEASED'],
      wishes: alone,
      plant: (site) => ({
        awardIds: [supportLawfully(site)],
        note: 'paid for the month of death, and no longer',
      }),
    },
    { letter: 'b', homes: ['TEKUN_DECEASED'], wishes: alone, plant: plantSettled },
    {
      letter: 'c',
      homes: allowanceHomes,
      wishes: survived,
      plant: (site) => ({
        awardIds: [payLawfully(site)],
        note: 'the head died, the allowance of the survivors goes on',
      }),
    },
    {
      letter: 'd',
      homes: ['RURAL_DIBAO', 'TEKUN_SCATTERED', 'URBAN_DIBAO'],
      wishes: () => ({ members: [{ age: 'ELDER' }] }),
      plant: plantRevoked,
    },
    { letter: 'e', homes: ['TEKUN_DECEASED'], wishes: alone, plant: plantBackPay },
    { letter: 'f', homes: ['RURAL'], wishes: drowned, plant: plantEstate },
    {
      letter: 'g',
      homes: allowanceHomes,
      wishes: (nth) => ({
        members: [
          { age: 'ELDER', diedOn: addDays(parseDate('2019-03-02'), nth % 120) },
          { age: 'ADULT' },
        ],
        without: ['basic-living'],
      }),
      plant: (site) => ({
        awardIds: [payLawfully(site)],
        note: 'premium subsidy paid for the year in which they died',
      }),
    },
    { letter: 'h', homes: ['RURAL'], wishes: drowned, plant: plantCondolence },
  ],
};
