import { areaChain, counties, currentAreaCode } from '@hub/assistance';
import {
  type Finding,
  coverageRuleId,
  isCoverageSilenceTold,
  surveyCoverage,
} from '@hub/screening';
import type { sweep } from '../../tables.ts';
import type { Evaluation, ShownFinding } from '../evaluation.ts';
import type { SweepParts } from '../sweep-settings.ts';
import { SilentDepartments, askEach, sourcesOf } from './ask-each.ts';
import { registerOf } from './candidate-accounts.ts';

type Swept = Pick<typeof sweep.$inferSelect, 'area' | 'asOf'>;

/**
 * Judges the counties of an area by the coverage of their townships. Civil affairs alone is asked, county by county, so
 * that no answer grows with the province; if one is missing, the rule is open in all of them.
 */
export async function surveyCoverageIn(
  { departments }: SweepParts,
  { area, asOf }: Swept,
  nothing: Evaluation,
): Promise<Evaluation> {
  const { sources } = nothing;
  if (!sources.CIVIL_AFFAIRS.isAnswered) return untold(nothing);
  const findings: ShownFinding[] = [];
  try {
    for (const { code: county } of counties) {
      if (!areaChain(county).includes(currentAreaCode(area))) continue;
      const answers = await askEach(
        departments,
        async (bulk) => registerOf(bulk).townships(county, asOf),
        ['CIVIL_AFFAIRS'],
      );
      const townships = answers.flatMap(([, counts]) => counts);
      const found = surveyCoverage({ county, townships }, { asOf, sources, dataQuality: [] });
      findings.push(...found.map((finding) => shownIn(county, finding)));
    }
  } catch (failure) {
    if (!(failure instanceof SilentDepartments)) throw failure;
    return untold({ ...nothing, sources: { ...sources, ...sourcesOf(failure) } });
  }
  const found = { ...nothing, findings };
  return isCoverageSilenceTold({ asOf, sources }) ? found : untold(found);
}

/** It is about a county and nobody in it. */
function shownIn(county: string, finding: Finding): ShownFinding {
  return { finding, shownFor: [], county, counties: [county] };
}

function untold(evaluation: Evaluation): Evaluation {
  return { ...evaluation, untold: [{ ruleIds: [coverageRuleId], personIds: [] }] };
}
