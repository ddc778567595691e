import {
  type LocalDate,
  addDays,
  covers,
  firstDayOf,
  formatDate,
  formatYuan,
  monthOf,
  programmesOf,
} from '@hub/assistance';
import {
  type Grant,
  grantSharesOf,
  grantsOf,
  isInForce,
  paidFen,
  subsistenceAllowance,
  supports,
  undividedShares,
} from './awards.ts';
import { sameDayMonthsLater, singleDay } from './calendar.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { CalculationLine, Evidence, Statement } from '../finding.ts';
import { parameter } from '../parameters.ts';
import {
  awardEvidence,
  daysText,
  factEvidence,
  grantedText,
  line,
  programmeText,
  shareEvidence,
  shareLines,
} from '../wording.ts';

/** An award whose last review has expired, or the status that it rests on. */
export interface Expiry {
  /** None for an allowance that was not looked at again. */
  readonly variant?: 'rigid' | 'certificate' | 'student' | 'tenancy';
  /** The award that is to be looked at, and others of the person that rest on the same status. */
  readonly awards: readonly [Award, ...Award[]];
  /** The first day that the review or the status no longer covers. */
  readonly expiredOn: LocalDate;
  readonly evidence: readonly Evidence[];
  /** What was paid or granted since; nothing for a status. */
  readonly arithmetic: readonly CalculationLine[];
}

const rigidSpending = ['MZ-RIGID'] as const;
const disabilitySubsidies = ['MZ-DIS-LIV', 'MZ-DIS-CARE'] as const;
const recognition = ['JY-ST'] as const;
const publicHome = ['ZJ-PRH-K'] as const;

type ExpiriesOf = (file: CaseFile, proven: LocalDate) => readonly Expiry[];

/** Every review and status that expired in a file, more than the days of grace before a day. */
export const expiriesOf: ExpiriesOf = (file, proven) =>
  [allowances, rigidStatuses, certificates, recognitions, tenancies].flatMap((expired) =>
    expired(file, proven),
  );

/** Allowances that are paid on, a year or half a year after anybody looked at them. */
const allowances: ExpiriesOf = (file, proven) =>
  grantsOf(file, subsistenceAllowance).flatMap((grant) => {
    const { award } = grant;
    if (award.department !== 'CIVIL_AFFAIRS') return [];
    const at = { area: award.county, month: monthOf(proven) };
    const months = parameter(
      award.reviewClass === 'IRREGULAR' ? 'review.irregularMonths' : 'review.stableMonths',
      at,
    );
    const expiredOn = lapseOf(award, latestReview(award) ?? award.decidedOn, months);
    if (!isOver(award, expiredOn, proven)) return [];
    const paid = undividedShares(grant);
    const recently = at.month - parameter('review.paidMonths', at);
    if (!paid.some(({ month }) => month > recently && month <= at.month)) return [];
    const since = paid.filter(({ month }) => firstDayOf(month) >= expiredOn);
    return [
      {
        awards: [award],
        expiredOn,
        evidence: [awardEvidence(award, lastLookText(award))],
        arithmetic: shareLines(since),
      },
    ];
  });

const rigidStatuses: ExpiriesOf = (file, proven) =>
  grantsOf(file, rigidSpending).flatMap(({ award }) => {
    const expiredOn = lapseOf(award, award.from, statusMonths(award, proven));
    if (!isRunning(award, proven) || !isOver(award, expiredOn, proven)) return [];
    const evidence = [awardEvidence(award, grantedText(award))];
    return [{ variant: 'rigid', awards: [award], expiredOn, evidence, arithmetic: [] }];
  });

/** Disability subsidies paid on after the last certificate of the person. */
const certificates: ExpiriesOf = (file, proven) => {
  const grants = grantsOf(file, disabilitySubsidies);
  if (grants.length === 0) return [];
  return file.personIds.flatMap((personId): readonly Expiry[] => {
    const own = file.facts.disabilityCertificate.filter((row) => row.personId === personId);
    const [last] = own.toSorted(
      (left, right) => (right.until ?? Infinity) - (left.until ?? Infinity),
    );
    if (last === undefined || last.until === null) return [];
    const expiredOn = last.until;
    const shares = grants
      .filter(({ award }) => isOver(award, expiredOn, proven))
      .flatMap((grant) => grantSharesOf(grant, personId))
      .filter(({ month }) => firstDayOf(month) >= expiredOn)
      .toSorted((left, right) => left.month - right.month);
    const [first, ...others] = [...new Set(shares.map(({ award }) => award))];
    if (first === undefined) return [];
    const days = daysText(last);
    const certificate = factEvidence('disabilityCertificate', last.id, {
      ...days,
      en: `Disability certificate, grade ${last.grade}, ${days.en}`,
      zh: `残疾人证，${last.grade}级，${days.zh}`,
    });
    return [
      {
        variant: 'certificate',
        awards: [first, ...others],
        expiredOn,
        evidence: [...shareEvidence(shares), certificate],
        arithmetic: shareLines(shares),
      },
    ];
  });
};

const studentAid = programmesOf('EDUCATION')
  .map(({ code }) => code)
  .filter((code) => code !== 'JY-ST');

/** Aid granted on a recognition as a student in difficulty that is older than a school year. */
const recognitions: ExpiriesOf = (file, proven) => {
  const all = grantsOf(file, recognition);
  if (all.length === 0) return [];
  const aid = grantsOf(file, studentAid).filter((grant) => paidFen(grant) > 0);
  return all.flatMap(({ award }) => {
    const expiredOn = lapseOf(award, award.from, statusMonths(award, proven));
    if (!isRunning(award, proven) || !isOver(award, expiredOn, proven)) return [];
    const granted = aid.filter(
      ({ award: { decidedOn, members } }) =>
        decidedOn >= expiredOn &&
        members.some(({ personId }) => supports(award, personId, decidedOn)) &&
        !all.some((other) => isCurrent(other.award, decidedOn)),
    );
    if (granted.length === 0) return [];
    return [
      {
        variant: 'student',
        awards: [award],
        expiredOn,
        evidence: [award, ...granted.map((grant) => grant.award)].map((each) =>
          awardEvidence(each, grantedText(each)),
        ),
        arithmetic: granted.map(grantLine),
      },
    ];
  });
};

/** Whether a recognition still held on a day by itself. */
function isCurrent(award: Award, day: LocalDate): boolean {
  return isRunning(award, day) && day < lapseOf(award, award.from, statusMonths(award, day));
}

function grantLine(grant: Grant): CalculationLine {
  const programme = programmeText(grant.award.programme);
  const day = formatDate(grant.award.decidedOn);
  const fen = paidFen(grant);
  return line({
    label: { en: `${programme.en}, ${day}`, zh: `${programme.zh}，${day}` },
    terms: [formatYuan(fen)],
    resultFen: fen,
  });
}

const tenancies: ExpiriesOf = (file, proven) =>
  grantsOf(file, publicHome).flatMap(({ award }) => {
    if (award.department !== 'HOUSING' || award.keysOn === null) return [];
    const seenOn = latestReview(award) ?? award.keysOn;
    const expiredOn = lapseOf(award, seenOn, statusMonths(award, proven));
    if (!isRunning(award, proven) || !isOver(award, expiredOn, proven)) return [];
    const evidence = [awardEvidence(award, lastLookText(award))];
    return [{ variant: 'tenancy', awards: [award], expiredOn, evidence, arithmetic: [] }];
  });

function statusMonths({ county }: Award, day: LocalDate): number {
  return parameter('review.statusMonths', { area: county, month: monthOf(day) });
}

function latestReview({ events }: Award): LocalDate | null {
  return events.findLast(({ kind }) => kind === 'REVIEWED')?.from ?? null;
}

/** So many months after a day, or later where the decision or a decree says so. */
function lapseOf({ reviewDueOn }: Award, day: LocalDate, months: number): LocalDate {
  const lapse = sameDayMonthsLater(day, months);
  return reviewDueOn !== null && reviewDueOn > lapse ? reviewDueOn : lapse;
}

/** Whether the days of grace are over too. */
function isOver({ county }: Award, expiredOn: LocalDate, proven: LocalDate): boolean {
  const at = { area: county, month: monthOf(proven) };
  return addDays(expiredOn, parameter('review.graceDays', at)) <= proven;
}

function isRunning(award: Award, day: LocalDate): boolean {
  return isInForce(award) && award.decidedOn <= day && covers(award, day);
}

function lastLookText(award: Award): Statement {
  const reviewedOn = latestReview(award);
  if (reviewedOn === null) {
    const granted = grantedText(award);
    return {
      ...granted,
      en: `${granted.en}, no review on record`,
      zh: `${granted.zh}，无复核记录`,
    };
  }
  const day = formatDate(reviewedOn);
  return { en: `last reviewed on ${day}`, zh: `最近复核${day}`, days: singleDay(reviewedOn) };
}
