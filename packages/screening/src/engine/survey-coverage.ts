import { type LocalDate, addMonths, firstDayOf, monthOf } from '@hub/assistance';
import type { Finding } from '../finding.ts';
import { parameter } from '../parameters.ts';
import {
  type TownshipCoverage,
  anomCoverageQuota,
  coverageFindings,
} from '../rules/anom-coverage-quota.ts';
import { type Ground, complete } from './complete.ts';
import { missingSources } from './silence.ts';

/** The rule that a survey of coverage judges. */
export const coverageRuleId = anomCoverageQuota.id;

/** A township as its register counts it. */
export interface TownshipTally extends Omit<TownshipCoverage, 'isNewlyMerged'> {
  /** Since when it has been made up of several former ones; null where nobody has heard of that. */
  readonly mergedOn: LocalDate | null;
}

/** What a survey of the townships of a county finds: one finding or none. Pure. */
export function surveyCoverage(
  { county, townships }: { readonly county: string; readonly townships: readonly TownshipTally[] },
  ground: Ground,
): readonly Finding[] {
  const { asOf } = ground;
  const month = monthOf(asOf);
  const months = parameter('coverage.mergedMonths', { area: county, month });
  const oldEnough = firstDayOf(addMonths(month, -months));
  const compared = townships.map(({ mergedOn, ...counts }) => ({
    ...counts,
    isNewlyMerged: mergedOn !== null && mergedOn >= oldEnough,
  }));
  // The register counts people; what is reckoned back from published shares does not come this way.
  return coverageFindings({ asOf, county, townships: compared, isRounded: false }).map((found) =>
    complete(found, anomCoverageQuota, ground),
  );
}

/** Whether the silence of a survey of coverage means anything: civil affairs answered, of days late enough. */
export function isCoverageSilenceTold(ground: Pick<Ground, 'asOf' | 'sources'>): boolean {
  return missingSources(anomCoverageQuota, ground).length === 0;
}
