import {
  type Fen,
  type LocalDate,
  type ProgrammeCodeOf,
  formatDate,
  formatYuan,
  parseDate,
} from '@hub/assistance';
import { type Grant, countedMembersOf, grantsOf, paidFen } from './awards.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, LegalBasis, Text } from '../finding.ts';
import { excerpt, provincialReport, text } from '../legal-basis.ts';
import { awardEvidence, daysText, factEvidence } from '../wording.ts';
import { singleDay } from './calendar.ts';

/** The Employment Promotion Law (就业促进法), as amended in 2015. */
export function employmentPromotionLaw(articles: string): LegalBasis {
  return text({ en: 'Employment Promotion Law', zh: '就业促进法' }, articles, '2008-01-01');
}

/** The national rules on employment funds (就业补助资金) of 2017 and, in their place, of 2023, on one of their matters. */
export function employmentFunds(matter: Text): readonly LegalBasis[] {
  const since = '2023-12-01';
  return [
    {
      ...excerpt(
        {
          en: `Caishe [2017] No. 164, employment funds, ${matter.en}`,
          zh: `财社〔2017〕164号（${matter.zh}）`,
        },
        '',
        '2017-10-01',
      ),
      until: parseDate(since),
    },
    excerpt(
      {
        en: `Caishe [2023] No. 181, employment funds, ${matter.en}`,
        zh: `财社〔2023〕181号（${matter.zh}）`,
      },
      '',
      since,
    ),
  ];
}

/** What one-off employment aid comes to and rewards in this province, as the provincial report tells it. */
export const provincialEmploymentAid = provincialReport({
  en: 'annex II.7, employment funds',
  zh: '附件二第7项（就业资金）',
});

/** The province's own rules of 2018 on subsidies for poor labourers and those who employ them. */
export const provincialPostSubsidies = excerpt(
  {
    en: 'Xiangcaishe [2018] No. 25, subsidies for job-seeking and posts',
    zh: '湘财社〔2018〕25号（求职、岗位补贴）',
  },
  '',
  '2018-01-01',
);

/** A grant of human resources with what it paid in the end. */
export interface EmploymentGrant extends Grant {
  readonly award: AwardOf<'HUMAN_RESOURCES'>;
  readonly fen: Fen;
}

/** Grants of some employment programmes that paid something in the end, earliest decision first. */
export function employmentGrants(
  file: CaseFile,
  codes: readonly ProgrammeCodeOf<'HUMAN_RESOURCES'>[],
): readonly EmploymentGrant[] {
  return grantsOf(file, codes)
    .flatMap(({ award, payments }): readonly EmploymentGrant[] => {
      const fen = paidFen({ payments });
      if (award.department !== 'HUMAN_RESOURCES' || fen <= 0) return [];
      return [{ award, payments, fen }];
    })
    .toSorted((left, right) => left.award.decidedOn - right.award.decidedOn);
}

/** What a grant paid for one worker: divided among all of them, rounded down. */
export function perWorkerFen({ award, fen }: EmploymentGrant): Fen {
  return Math.floor(fen / countedMembersOf(award).length);
}

/** How it is reckoned: `2,000.00 ÷ 2`. */
export function perWorkerText({ award, fen }: EmploymentGrant): string {
  const workers = countedMembersOf(award).length;
  return formatYuan(fen) + (workers === 1 ? '' : ` ÷ ${workers}`);
}

/** The days of employment that a one-off subsidy rewards; null where the books do not say. */
export function qualifyingDaysOf({
  qualifyingFrom: from,
  qualifyingUntil: until,
}: AwardOf<'HUMAN_RESOURCES'>): { readonly from: LocalDate; readonly until: LocalDate } | null {
  return from === null || until === null || until <= from ? null : { from, until };
}

/** A grant as evidence: its day, the employment that it rewards, what it paid. */
export function grantEvidence({ award, fen }: EmploymentGrant): Evidence {
  const day = formatDate(award.decidedOn);
  const rewarded = qualifyingDaysOf(award);
  const span = rewarded === null ? null : daysText(rewarded);
  const paid = formatYuan(fen);
  return awardEvidence(award, {
    en: `granted on ${day}${span === null ? '' : ` for ${span.en}`}, ${paid} yuan`,
    zh: `${day}批准${span === null ? '' : `（就业期间${span.zh}）`}，${paid}元`,
    days: rewarded ?? singleDay(award.decidedOn),
    amountFen: fen,
  });
}

/** An employer by its id and by the group that it keeps when it is renamed, merged or sold. */
export interface Employer {
  readonly employerId: string | null;
  readonly employerGroup: string | null;
}

/** Whether two employers are one, by id or by group. */
export function isSameEmployer(left: Employer, right: Employer): boolean {
  return (
    (left.employerId !== null && left.employerId === right.employerId) ||
    (left.employerGroup !== null && left.employerGroup === right.employerGroup)
  );
}

/** Employee insurance that an employer pays for its own worker: neither flexible nor through a dispatch company. */
export function isInsuredByEmployer({
  kind,
  employerId,
  isDispatch,
}: Facts['insuredEmployment'][number]): boolean {
  return kind !== 'FLEXIBLE' && !isDispatch && employerId !== null;
}

/** A spell of insured employment as evidence. */
export function employmentEvidence({
  id,
  from,
  until,
  employerId,
}: Facts['insuredEmployment'][number]): Evidence {
  const days = daysText({ from, until });
  const employer =
    employerId === null ? { en: '', zh: '' } : { en: ` by ${employerId}`, zh: `（${employerId}）` };
  return factEvidence('insuredEmployment', id, {
    ...days,
    en: `Employee insurance${employer.en}, ${days.en}`,
    zh: `职工参保${employer.zh}，${days.zh}`,
  });
}
