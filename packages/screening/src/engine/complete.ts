import { type DepartmentCode, addDays, departmentCodes } from '@hub/assistance';
import type { CaseFile } from '../case-file.ts';
import { findingId } from './finding-id.ts';
import { type Finding, type RuleFinding, type Severity, severities } from '../finding.ts';
import { legalBasisOf } from '../legal-basis.ts';
import type { Rule } from '../rule.ts';

/** Books older than this many days lower the severity of what they show by one level (rule catalogue §1.1). */
const oldBooksDays = 90;

/** What of a file bears on what its findings are. */
export type Ground = Pick<CaseFile, 'asOf' | 'sources' | 'dataQuality'>;

/** What a rule reports, with what its header says and the file makes of it. */
export function complete(finding: RuleFinding, rule: Rule, file: Ground): Finding {
  const named = new Set(finding.evidence.map(({ department }) => department));
  const involved = departmentCodes.filter((department) => named.has(department));
  const severity = finding.severity ?? rule.severity;
  return {
    ...finding,
    id: findingId(rule.id, finding),
    ruleId: rule.id,
    kind: rule.kind,
    severity: severityOf(file, { severity, involved, personIds: finding.personIds }),
    disposition: rule.disposition,
    departments: involved,
    legalBasis: legalBasisOf(finding, rule.legalBasis, file.asOf),
    asOf: file.asOf,
  };
}

/** As the rule says, a level less where the books are old, and never more than low where it may be somebody else. */
function severityOf(
  file: Ground,
  finding: {
    readonly severity: Severity;
    readonly involved: readonly DepartmentCode[];
    readonly personIds: readonly string[];
  },
): Severity {
  const { severity, involved, personIds } = finding;
  const isDoubtful = file.dataQuality.some(
    ({ code, recordId }) => code === 'IDENTITY_DOUBTFUL' && personIds.includes(recordId),
  );
  const aged = involved.some((department) => isOld(file, department)) ? lower(severity) : severity;
  return isDoubtful && severities.indexOf(aged) < severities.indexOf('LOW') ? 'LOW' : aged;
}

function isOld(file: Ground, department: DepartmentCode): boolean {
  const source = file.sources[department];
  return source.isAnswered && source.completeThrough < addDays(file.asOf, -oldBooksDays);
}

function lower(severity: Severity): Severity {
  return severities[severities.indexOf(severity) + 1] ?? severity;
}
