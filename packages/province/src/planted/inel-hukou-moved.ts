import { type LocalDate, type Month, addMonths } from '@hub/assistance';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf, farCountyOf } from '../geography.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { writeDestitute } from '../programmes/personal-living.ts';
import { writeHukou } from '../programmes/register.ts';
import {
  allowanceFrom,
  allowanceHomes,
  awardOf,
  endOfBooks,
  ownSpell,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, recipients, sumOver } from './planting.ts';

/** A county of another province, where many go. */
const elsewhere = '440306';

const withOthers = (member: MemberWish): Wishes => ({
  members: [member, { age: 'ELDER' }],
  without: ['basic-living', 'hukou'],
});
const alone = (): Wishes => ({
  members: [{ age: 'ELDER' }],
  isAlone: true,
  without: ['basic-living', 'hukou', 'disability'],
});

interface Move {
  readonly on: LocalDate;
  /** Code of the county of arrival; null where the hukou was cancelled. */
  readonly county: string | null;
  readonly reason?: 'FAMILY_MOVE' | 'MARRIAGE' | 'STUDY' | 'ENLISTMENT';
}

/** The subject's hukou leaves the county; everybody else's stays. */
function move({ world, home, subject }: PlantSite, { on, county, reason }: Move): void {
  const { personId, bornOn } = subject;
  const first = { personId, county: codeAsOf(home.county, bornOn), from: bornOn, until: on };
  world.books.fact('CIVIL_AFFAIRS', 'hukouResidence', first);
  if (county !== null) {
    const next = { personId, county, from: on, reason: reason ?? null };
    world.books.fact('CIVIL_AFFAIRS', 'hukouResidence', next);
  }
  writeHukou(world, home, subject);
}

/** The month in which the hukou left. */
function leaving(nth: number): Month {
  return addMonths(monthIn(2017, 5), (nth * 5) % 24);
}

/** What the county of departure paid from the third month after the move. */
function goOn(site: PlantSite, moved: Month): Planted {
  const { world, home, subject, nth } = site;
  const until = nth % 3 === 0 ? addMonths(moved, 5 + (nth % 9)) : null;
  const spell =
    home.homeClass === 'TEKUN_SCATTERED'
      ? writeDestitute(world, home, { resident: subject, from: allowanceFrom, until: null })
      : ownSpell(site, payAllowance(site, { until }));
  const end = home.homeClass === 'TEKUN_SCATTERED' ? endOfBooks : (until ?? endOfBooks);
  return {
    awardIds: [spell.awardId],
    amountFen: sumOver(addMonths(moved, 3), end, spell.shareIn),
    note: 'the hukou left the county, which still pays',
  };
}

function plantMoved(site: PlantSite): Planted {
  const { home, nth } = site;
  const month = leaving(nth);
  const county = nth % 3 === 0 ? elsewhere : farCountyOf(home.county).code;
  const reason = nth % 2 === 0 ? { reason: 'FAMILY_MOVE' as const } : {};
  move(site, { on: dayIn(month, 5 + (nth % 20)), county, ...reason });
  return goOn(site, month);
}

function plantCancelled(site: PlantSite): Planted {
  const month = leaving(site.nth);
  move(site, { on: dayIn(month, 5 + (site.nth % 20)), county: null });
  return goOn(site, month);
}

/** A lawful move of one member whom the family's allowance still counts. */
function plantMember(
  reason: 'MARRIAGE' | 'STUDY' | 'ENLISTMENT',
  note: string,
): (site: PlantSite) => Planted {
  return (site) => {
    const { world, home, subject, nth } = site;
    const on = dayIn(leaving(nth), 5 + (nth % 20));
    move(site, { on, county: nth % 2 === 0 ? elsewhere : farCountyOf(home.county).code, reason });
    if (reason === 'ENLISTMENT') {
      const kind = 'NON_COMMISSIONED_SERVICE' as const;
      const spell = { personId: subject.personId, kind, from: on };
      world.books.fact('CIVIL_AFFAIRS', 'custodyOrService', spell);
    }
    return { awardIds: [awardOf(payAllowance(site)).id], note };
  };
}

const renamed = ['430582', '430182'] as const;

/** The county became a city, and the register wrote the hukou anew under its new code. */
function plantCodeChange(site: PlantSite): Planted {
  const { home } = site;
  const on = dayIn(home.county === '430582' ? monthIn(2019, 7) : monthIn(2017, 4), 15);
  move(site, { on, county: home.county });
  return {
    awardIds: [awardOf(payAllowance(site)).id],
    note: 'one county under its old and its new code',
  };
}

const homes: readonly HomeClass[] = [...allowanceHomes, 'TEKUN_SCATTERED'];

/** Paid by the county that the hukou left; 0.03 % of recipients. Aid by residence (c) comes with the law of 2026. */
export const inelHukouMoved: Planting = {
  ruleId: 'INEL-HUKOU-MOVED',
  subjectKind: 'PERSON',
  errorsInProvince: 0.0003 * recipients,
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, homes, weight: 3, wishes: alone, plant: plantMoved },
    { letter: null, variant: 'cancelled', homes, wishes: alone, plant: plantCancelled },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: () => withOthers({ age: 'HIGHER' }),
      plant: plantMember('STUDY', 'the hukou is at the university for the time of study'),
    },
    {
      letter: 'b',
      homes: allowanceHomes,
      wishes: () => withOthers({ age: 'ADULT' }),
      plant: plantMember('MARRIAGE', 'one member married, the household stays'),
    },
    {
      letter: 'd',
      homes: ['RURAL_DIBAO'],
      wishes: (nth) => ({ ...alone(), county: renamed[nth % 2] ?? renamed[0] }),
      plant: plantCodeChange,
    },
    {
      letter: 'e',
      homes: allowanceHomes,
      wishes: () => withOthers({ age: 'ADULT' }),
      plant: plantMember('ENLISTMENT', 'in the army, as a sergeant who is counted'),
    },
  ],
};
