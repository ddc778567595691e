import type { Rule } from './rule.ts';
import { anomBankAccount } from './rules/anom-bank-account.ts';
import { anomCostExceeded } from './rules/anom-cost-exceeded.ts';
import { anomCoverageQuota } from './rules/anom-coverage-quota.ts';
import { anomEmpCap } from './rules/anom-emp-cap.ts';
import { anomReviewOverdue } from './rules/anom-review-overdue.ts';
import { anomSubsistAmount } from './rules/anom-subsist-amount.ts';
import { anomVagrantRegistered } from './rules/anom-vagrant-registered.ts';
import { dupChildAllowance } from './rules/dup-child-allowance.ts';
import { dupDestituteDisability } from './rules/dup-destitute-disability.ts';
import { dupEduStage } from './rules/dup-edu-stage.ts';
import { dupEmpJobseek } from './rules/dup-emp-jobseek.ts';
import { dupEmpOneoff } from './rules/dup-emp-oneoff.ts';
import { dupEmpPost } from './rules/dup-emp-post.ts';
import { dupEmpPwpFormal } from './rules/dup-emp-pwp-formal.ts';
import { dupHouseRent } from './rules/dup-house-rent.ts';
import { dupHouseUrbanRural } from './rules/dup-house-urban-rural.ts';
import { dupMedEmergency } from './rules/dup-med-emergency.ts';
import { dupMedEpisode } from './rules/dup-med-episode.ts';
import { dupPremiumSubsidy } from './rules/dup-premium-subsidy.ts';
import { dupRenoRebuild } from './rules/dup-reno-rebuild.ts';
import { dupRenoTwice } from './rules/dup-reno-twice.ts';
import { dupSubsistCounty } from './rules/dup-subsist-county.ts';
import { dupSubsistDestitute } from './rules/dup-subsist-destitute.ts';
import { dupSubsistHousehold } from './rules/dup-subsist-household.ts';
import { dupSubsistUrbanRural } from './rules/dup-subsist-urban-rural.ts';
import { dupTempCause } from './rules/dup-temp-cause.ts';
import { inelDeceasedPay } from './rules/inel-deceased-pay.ts';
import { inelDestituteEnd } from './rules/inel-destitute-end.ts';
import { inelEduNotEnrolled } from './rules/inel-edu-not-enrolled.ts';
import { inelEmpPwpTerm } from './rules/inel-emp-pwp-term.ts';
import { inelHeadcount } from './rules/inel-headcount.ts';
import { inelHousingTenant } from './rules/inel-housing-tenant.ts';
import { inelHukouMoved } from './rules/inel-hukou-moved.ts';
import { inelIncome } from './rules/inel-income.ts';
import { inelProperty } from './rules/inel-property.ts';
import { missChild } from './rules/miss-child.ts';
import { missCliff } from './rules/miss-cliff.ts';
import { missDestitute } from './rules/miss-destitute.ts';
import { missDisability } from './rules/miss-disability.ts';
import { missDisasterRebuild } from './rules/miss-disaster-rebuild.ts';
import { missEdu } from './rules/miss-edu.ts';
import { missEmpZero } from './rules/miss-emp-zero.ts';
import { missHouseRural } from './rules/miss-house-rural.ts';
import { missHouseUrban } from './rules/miss-house-urban.ts';
import { missMedSettle } from './rules/miss-med-settle.ts';
import { missPaymentGap } from './rules/miss-payment-gap.ts';
import { missPremium } from './rules/miss-premium.ts';
import { missRigid } from './rules/miss-rigid.ts';
import { missSinglePerson } from './rules/miss-single-person.ts';
import { missVagrantFollowup } from './rules/miss-vagrant-followup.ts';

/** Every rule in force, in the order of the catalogue, in which they run. A rule that is not listed does not run. */
export const rules: readonly Rule[] = [
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
  anomCoverageQuota,
];
