import type { Month } from '@hub/assistance';
import { monthIn } from '../calendar.ts';
import type { Home, Resident, World } from '../home.ts';
import { monthlyFen, writePersonal } from './personal-living.ts';
import { monthAfterDeath } from './subsistence-allowance.ts';

/**
 * The two disability subsidies (困难残疾人生活补贴, 重度残疾人护理补贴).
 *
 * The living subsidy goes to those on the allowance, the nursing subsidy to grades 1 and 2; both may be held together.
 * Nobody holds either beside destitute support, and no orphan holds the living subsidy.
 */
export function writeDisabilitySubsidies(world: World, home: Home): void {
  for (const resident of home.members) {
    if (resident.disabilityGrade === null) continue;
    const spells = home.spells.filter((spell) => spell.resident === resident);
    if (spells.some(({ benefit }) => benefit === 'TEKUN')) continue;
    const allowances = spells.filter(({ benefit }) => benefit === 'DIBAO');
    const allowance = allowances.find(({ until }) => until === null) ?? allowances.at(-1);
    const start = world.random.pick([monthIn(2016, 1), monthIn(2016, 7), monthIn(2017, 3)]);
    if (allowance !== undefined) {
      const from = Math.max(start, allowance.from) as Month;
      const until = monthAfterDeath(resident) ?? allowance.until;
      if (until === null || from < until)
        writeSubsidy(world, home, { resident, programme: 'MZ-DIS-LIV', from, until });
    }
    if (resident.disabilityGrade <= 2) {
      const until = monthAfterDeath(resident);
      writeSubsidy(world, home, { resident, programme: 'MZ-DIS-CARE', from: start, until });
    }
  }
}

/** One of the two subsidies over a stretch of months. */
export function writeSubsidy(
  world: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly programme: 'MZ-DIS-LIV' | 'MZ-DIS-CARE';
    readonly from: Month;
    readonly until: Month | null;
  },
) {
  const isLiving = terms.programme === 'MZ-DIS-LIV';
  const grantedFen = isLiving ? monthlyFen.disabilityLiving : monthlyFen.disabilityCare;
  return writePersonal(world, home, {
    ...terms,
    amountIn: () => grantedFen,
    columns: { grantedFen },
  });
}
