import { dupDestituteDisability } from './planted/dup-destitute-disability.ts';
import { dupEmpOneoff } from './planted/dup-emp-oneoff.ts';
import { dupHouseRent } from './planted/dup-house-rent.ts';
import { dupMedEpisode } from './planted/dup-med-episode.ts';
import { dupRenoRebuild } from './planted/dup-reno-rebuild.ts';
import { dupSubsistCounty } from './planted/dup-subsist-county.ts';
import { dupSubsistDestitute } from './planted/dup-subsist-destitute.ts';
import { inelDeceasedPay } from './planted/inel-deceased-pay.ts';
import { missDisasterRebuild } from './planted/miss-disaster-rebuild.ts';
import { missEdu } from './planted/miss-edu.ts';
import { missHouseRural } from './planted/miss-house-rural.ts';
import { missPremium } from './planted/miss-premium.ts';
import type { PlantedKind, Planting } from './planted/planting.ts';
import type { HomeClass } from './home.ts';
import { itemAt } from './random.ts';

/** What is planted, rule by rule: a new rule is one file in `planted/` and one line here. */
const plantings: readonly Planting[] = [
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

/** One case that waits for a home of its class. */
export interface PlannedCase {
  readonly planting: Planting;
  readonly kind: PlantedKind;
  readonly nth: number;
  readonly homeClass: HomeClass;
}

/** Every case that a province of this scale holds. */
export function planCases(scale: number): readonly PlannedCase[] {
  return plantings.flatMap((planting) => {
    const errors = Math.max(planting.floor, Math.round(planting.errorsInProvince / scale));
    return [
      ...planKinds(planting, planting.errors, errors),
      ...planKinds(planting, planting.lookAlikes, errors * planting.lookAlikesPerError),
    ];
  });
}

function planKinds(
  planting: Planting,
  kinds: readonly PlantedKind[],
  count: number,
): PlannedCase[] {
  const turns = kinds.flatMap((kind) => Array.from({ length: kind.weight ?? 1 }, () => kind));
  const planned = new Map<PlantedKind, number>();
  return Array.from({ length: count }, (_, index) => {
    const kind = itemAt(turns, index);
    const nth = planned.get(kind) ?? 0;
    planned.set(kind, nth + 1);
    return { planting, kind, nth, homeClass: itemAt(kind.homes, nth) };
  });
}
