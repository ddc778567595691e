import type { Rule } from './rule.ts';
import { dupDestituteDisability } from './rules/dup-destitute-disability.ts';
import { dupEmpOneoff } from './rules/dup-emp-oneoff.ts';
import { dupHouseRent } from './rules/dup-house-rent.ts';
import { dupMedEpisode } from './rules/dup-med-episode.ts';
import { dupRenoRebuild } from './rules/dup-reno-rebuild.ts';
import { dupSubsistCounty } from './rules/dup-subsist-county.ts';
import { dupSubsistDestitute } from './rules/dup-subsist-destitute.ts';
import { inelDeceasedPay } from './rules/inel-deceased-pay.ts';
import { missDisasterRebuild } from './rules/miss-disaster-rebuild.ts';
import { missEdu } from './rules/miss-edu.ts';
import { missHouseRural } from './rules/miss-house-rural.ts';
import { missPremium } from './rules/miss-premium.ts';

/** Every rule in force, in the order of the catalogue, in which they run. A rule that is not listed does not run. */
export const rules: readonly Rule[] = [
  dupSubsistDestitute,
  dupSubsistCounty,
  dupDestituteDisability,
  dupMedEpisode,
  dupHouseRent,
  dupRenoRebuild,
  dupEmpOneoff,
  missPremium,
  missEdu,
  missHouseRural,
  missDisasterRebuild,
  inelDeceasedPay,
];
