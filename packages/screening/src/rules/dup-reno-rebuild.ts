import { formatDate, formatYuan, monthOf } from '@hub/assistance';
import { type Grant, grantsOf, membersOf, paidFen, renovation } from '../questions/awards.ts';
import { sameDayMonthsLater, singleDay } from '../questions/calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { CalculationLine, Evidence, RuleFinding } from '../finding.ts';
import { excerpt, text } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { householdIn, livingWith } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, line, periodOf } from '../wording.ts';

const rebuilding = ['YJ-REBUILD', 'YJ-REPAIR'] as const;

/**
 * A renovation grant and a disaster grant for the same dwelling and the same need.
 *
 * The same need: both cite one damage record, or the disaster lies between the approval of the renovation and a year
 * after its completion. Dwellings match by certificate; without one, by village group within one household, and then
 * the lead is MEDIUM. A grant that refers to another only pays the difference; co-funding under one plan is lawful up
 * to the plan's cap, and where the cap is not known nothing is said.
 */
export const dupRenoRebuild: Rule = {
  id: 'DUP-RENO-REBUILD',
  title: {
    en: 'Renovation grant and disaster rebuild grant for the same dwelling and damage',
    zh: '同一住房重复享受危房改造与因灾恢复重建补助',
  },
  kind: 'DUPLICATE',
  subject: 'DWELLING',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HOUSING', 'EMERGENCY_MANAGEMENT'],
  programmes: renovation,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    text(
      {
        en: 'Regulations on Natural Disaster Relief, State Council Decree No. 577',
        zh: '自然灾害救助条例（国务院令第577号）',
      },
      'arts. 19-20',
      '2010-09-01',
    ),
    excerpt(
      {
        en: 'Renovation policy, questions and answers: none beside the rebuild scheme',
        zh: '农村危房改造政策问答（已纳入灾后重建的不重复改造）',
      },
      '',
      '2016-01-01',
    ),
    excerpt(
      {
        en: 'Rebuild plan of Hunan, 2016, on co-funding',
        zh: '湖南省2016年因灾倒损民房恢复重建方案（统筹资金）',
      },
      '',
      '2016-01-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'renovated earlier, then destroyed by a later disaster',
        zh: '早先改造、后因新灾损毁',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'approved co-funding plan, together under its cap',
        zh: '经批准的统筹资金方案，合计未超上限',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'repaired first, later graded as collapsed, only the difference paid',
        zh: '先修缮后改评倒塌，仅补差额',
      },
    },
    {
      letter: 'd',
      description: { en: 'instalments and legs of one project', zh: '同一项目分期拨付' },
    },
    {
      letter: 'e',
      description: {
        en: 'living aid, goods and transition aid after the disaster',
        zh: '灾后生活救助、物资、过渡期救助',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const rebuilds = disasterGrants(file);
    if (rebuilds.length === 0) return [];
    return renovationGrants(file).flatMap((project) => findingsOf(file, project, rebuilds));
  },
};

type Renovation = Grant & { readonly award: AwardOf<'HOUSING'> };
type Rebuild = Grant & { readonly award: AwardOf<'EMERGENCY_MANAGEMENT'> };

function renovationGrants(file: CaseFile): readonly Renovation[] {
  return grantsOf(file, renovation).filter(
    (grant): grant is Renovation => grant.award.department === 'HOUSING' && isOwnGrant(grant),
  );
}

function disasterGrants(file: CaseFile): readonly Rebuild[] {
  return grantsOf(file, rebuilding).filter(
    (grant): grant is Rebuild =>
      grant.award.department === 'EMERGENCY_MANAGEMENT' && isOwnGrant(grant),
  );
}

/** Paid in the end, and not the difference to another grant. */
function isOwnGrant(grant: Grant): boolean {
  return grant.award.refersTo === null && paidFen(grant) > 0;
}

function findingsOf(
  file: CaseFile,
  project: Renovation,
  rebuilds: readonly Rebuild[],
): readonly RuleFinding[] {
  const matched = rebuilds.filter(
    (rebuild) => isSameDwelling(file, project, rebuild) && isSameNeed(project, rebuild),
  );
  if (matched.length === 0) return [];
  const risk = atRisk(project, matched);
  return risk.resultFen > 0 ? [finding(file, { project, rebuilds: matched }, risk)] : [];
}

function isSameDwelling(file: CaseFile, project: Renovation, rebuild: Rebuild): boolean {
  if (hasSameCertificate(project, rebuild)) return true;
  if (project.award.dwellingId !== null && rebuild.award.dwellingId !== null) return false;
  const { villageGroup } = project.award;
  if (villageGroup === null || villageGroup !== rebuild.award.villageGroup) return false;
  const owners = membersOf(project.award);
  const household = householdIn(file);
  return membersOf(rebuild.award).some(
    (person) =>
      owners.includes(person) ||
      (household.includes(person) && owners.some((owner) => household.includes(owner))),
  );
}

function hasSameCertificate(project: Renovation, rebuild: Rebuild): boolean {
  return project.award.dwellingId !== null && project.award.dwellingId === rebuild.award.dwellingId;
}

function isSameNeed({ award: project }: Renovation, { award: rebuild }: Rebuild): boolean {
  if (project.damageId !== null && project.damageId === rebuild.damageId) return true;
  const { eventOn } = rebuild;
  if (eventOn === null || eventOn < project.decidedOn) return false;
  if (project.completedOn === null) return true;
  const months = parameter('dwelling.sameDamageMonths', {
    area: project.county,
    month: monthOf(eventOn),
  });
  return eventOn < sameDayMonthsLater(project.completedOn, months);
}

/** The lower grant; under one plan what lies above its cap, if that is less. */
function atRisk(project: Renovation, rebuilds: readonly Rebuild[]): CalculationLine {
  const fens = [paidFen(project), rebuilds.reduce((sum, rebuild) => sum + paidFen(rebuild), 0)];
  const lowerFen = Math.min(...fens);
  const lower = line({
    label: { en: 'the lower of the two grants', zh: '两项补助中较低者' },
    terms: [`min(${fens.map(formatYuan).join(', ')})`],
    resultFen: lowerFen,
  });
  const { coFundingPlanId, coFundingCapFen } = project.award;
  const isPlanned =
    coFundingPlanId !== null &&
    rebuilds.some(({ award }) => award.coFundingPlanId === coFundingPlanId);
  if (!isPlanned) return lower;
  if (coFundingCapFen === null) return { ...lower, resultFen: 0 };
  const excessFen = fens.reduce((sum, fen) => sum + fen, -coFundingCapFen);
  if (excessFen > lowerFen) return lower;
  return line({
    label: { en: 'above the cap of the co-funding plan', zh: '超出统筹资金方案上限部分' },
    terms: [`${fens.map(formatYuan).join(' + ')} - ${formatYuan(coFundingCapFen)}`],
    resultFen: excessFen,
  });
}

function finding(
  file: CaseFile,
  { project, rebuilds }: { readonly project: Renovation; readonly rebuilds: readonly Rebuild[] },
  risk: CalculationLine,
): RuleFinding {
  const amountFen = risk.resultFen;
  const [first] = rebuilds;
  const dwellingId = project.award.dwellingId ?? first?.award.dwellingId ?? project.award.subjectId;
  const isCertain = rebuilds.some((rebuild) => hasSameCertificate(project, rebuild));
  const people = [project, ...rebuilds].flatMap(({ award }) => membersOf(award));
  return {
    ...(isCertain ? {} : { severity: 'MEDIUM' as const }),
    subject: { kind: 'DWELLING', id: dwellingId },
    personIds: [...new Set(people.flatMap((personId) => livingWith(file, personId)))],
    // From the first of the two grants to the last.
    period: periodOf([project, ...rebuilds].map(({ award }) => monthOf(award.decidedOn))),
    evidence: [project, ...rebuilds].map(grantEvidence),
    arithmetic: [risk],
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the same dwelling drew a renovation grant and a disaster grant for what may be the same need; the amount concerned is ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：同一住房就可能相同的需求既享受危房改造补助又享受因灾重建（修缮）补助，涉及金额${formatYuan(amountFen)}元。`,
    },
  };
}

/** What was granted, for which house, after which disaster. */
function grantEvidence(grant: Renovation | Rebuild): Evidence {
  const { award } = grant;
  const day = formatDate(award.decidedOn);
  const amountFen = paidFen(grant);
  const paid = formatYuan(amountFen);
  const en = [`granted on ${day}`, `${paid} yuan paid`];
  const zh = [`${day}批准`, `已发放${paid}元`];
  if (award.department === 'EMERGENCY_MANAGEMENT' && award.eventOn !== null) {
    const event = formatDate(award.eventOn);
    en.push(`disaster of ${event}`);
    zh.push(`${event}受灾`);
  }
  const house = award.dwellingId ?? award.villageGroup;
  if (house !== null) {
    en.push(`dwelling ${house}`);
    zh.push(`住房${house}`);
  }
  return awardEvidence(award, {
    en: en.join(', '),
    zh: zh.join('，'),
    days: singleDay(award.decidedOn),
    amountFen,
  });
}
