import { anomBankAccount } from './planted/anom-bank-account.ts';
import { anomCostExceeded } from './planted/anom-cost-exceeded.ts';
import { anomEmpCap } from './planted/anom-emp-cap.ts';
import { anomReviewOverdue } from './planted/anom-review-overdue.ts';
import { anomSubsistAmount } from './planted/anom-subsist-amount.ts';
import { anomVagrantRegistered } from './planted/anom-vagrant-registered.ts';
import { dupChildAllowance } from './planted/dup-child-allowance.ts';
import { dupDestituteDisability } from './planted/dup-destitute-disability.ts';
import { dupEduStage } from './planted/dup-edu-stage.ts';
import { dupEmpJobseek } from './planted/dup-emp-jobseek.ts';
import { dupEmpOneoff } from './planted/dup-emp-oneoff.ts';
import { dupEmpPost } from './planted/dup-emp-post.ts';
import { dupEmpPwpFormal } from './planted/dup-emp-pwp-formal.ts';
import { dupHouseRent } from './planted/dup-house-rent.ts';
import { dupHouseUrbanRural } from './planted/dup-house-urban-rural.ts';
import { dupMedEmergency } from './planted/dup-med-emergency.ts';
import { dupMedEpisode } from './planted/dup-med-episode.ts';
import { dupPremiumSubsidy } from './planted/dup-premium-subsidy.ts';
import { dupRenoRebuild } from './planted/dup-reno-rebuild.ts';
import { dupRenoTwice } from './planted/dup-reno-twice.ts';
import { dupSubsistCounty } from './planted/dup-subsist-county.ts';
import { dupSubsistDestitute } from './planted/dup-subsist-destitute.ts';
import { dupSubsistHousehold } from './planted/dup-subsist-household.ts';
import { dupSubsistUrbanRural } from './planted/dup-subsist-urban-rural.ts';
import { dupTempCause } from './planted/dup-temp-cause.ts';
import { inelDeceasedPay } from './planted/inel-deceased-pay.ts';
import { inelDestituteEnd } from './planted/inel-destitute-end.ts';
import { inelEduNotEnrolled } from './planted/inel-edu-not-enrolled.ts';
import { inelEmpPwpTerm } from './planted/inel-emp-pwp-term.ts';
import { inelHeadcount } from './planted/inel-headcount.ts';
import { inelHousingTenant } from './planted/inel-housing-tenant.ts';
import { inelHukouMoved } from './planted/inel-hukou-moved.ts';
import { inelIncome } from './planted/inel-income.ts';
import { inelProperty } from './planted/inel-property.ts';
import { missChild } from './planted/miss-child.ts';
import { missCliff } from './planted/miss-cliff.ts';
import { missDestitute } from './planted/miss-destitute.ts';
import { missDisability } from './planted/miss-disability.ts';
import { missDisasterRebuild } from './planted/miss-disaster-rebuild.ts';
import { missEdu } from './planted/miss-edu.ts';
import { missEmpZero } from './planted/miss-emp-zero.ts';
import { missHouseRural } from './planted/miss-house-rural.ts';
import { missHouseUrban } from './planted/miss-house-urban.ts';
import { missMedSettle } from './planted/miss-med-settle.ts';
import { missPaymentGap } from './planted/miss-payment-gap.ts';
import { missPremium } from './planted/miss-premium.ts';
import { missRigid } from './planted/miss-rigid.ts';
import { missSinglePerson } from './planted/miss-single-person.ts';
import { missVagrantFollowup } from './planted/miss-vagrant-followup.ts';
import type { PlantedKind, Planting } from './planted/planting.ts';
import type { HomeClass } from './home.ts';
import { itemAt } from './random.ts';

/** What is planted, rule by rule: a new rule is one file in `planted/` and one line here. */
const plantings: readonly Planting[] = [
  dupSubsistDestitute,
  dupSubsistUrbanRural,
  dupSubsistCounty,
  dupSubsistHousehold,
  dupChildAllowance,
  dupDestituteDisability,
  dupPremiumSubsidy,
  dupMedEpisode,
  dupMedEmergency,
  dupEduStage,
  dupHouseRent,
  dupHouseUrbanRural,
  dupRenoRebuild,
  dupRenoTwice,
  dupTempCause,
  dupEmpOneoff,
  dupEmpJobseek,
  dupEmpPost,
  dupEmpPwpFormal,
  missPremium,
  missMedSettle,
  missEdu,
  missHouseRural,
  missHouseUrban,
  missEmpZero,
  missCliff,
  missRigid,
  missDestitute,
  missChild,
  missDisability,
  missSinglePerson,
  missDisasterRebuild,
  missVagrantFollowup,
  missPaymentGap,
  inelDeceasedPay,
  inelHeadcount,
  inelIncome,
  inelProperty,
  inelDestituteEnd,
  inelHukouMoved,
  inelHousingTenant,
  inelEmpPwpTerm,
  inelEduNotEnrolled,
  anomSubsistAmount,
  anomCostExceeded,
  anomEmpCap,
  anomVagrantRegistered,
  anomBankAccount,
  anomReviewOverdue,
];

/** One case, or a part of it, that waits for a home of its class. */
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
    const planted = { planting, kind, nth, homeClass: itemAt(kind.homes, nth) };
    return Array.from({ length: kind.homesPerCase ?? 1 }, () => planted);
  }).flat();
}
