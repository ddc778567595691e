import {
  type LocalDate,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  nationCode,
} from '@hub/assistance';
import type { Finding } from '../finding.ts';
import { parameter } from '../parameters.ts';
import {
  type AccountSurvey,
  accountFindings,
  anomBankAccount,
} from '../rules/anom-bank-account.ts';
import { type Ground, complete } from './complete.ts';
import { missingSources } from './silence.ts';

/** The rule that a survey of accounts judges. */
export const accountRuleId = anomBankAccount.id;

/** The days whose payments a survey looks at: whole months, and the month of its day up to that day; half-open. */
export function accountDays(asOf: LocalDate): {
  readonly from: LocalDate;
  readonly until: LocalDate;
} {
  const month = monthOf(asOf);
  const months = parameter('account.months', { area: nationCode, month });
  return { from: firstDayOf(addMonths(month, -months)), until: addDays(asOf, 1) };
}

/** Fewest people, beside its holder, whom an account must be paid for to be a lead: each a household at most. */
export function fewestPeople(asOf: LocalDate): number {
  return parameter('account.households', { area: nationCode, month: monthOf(asOf) });
}

/** What a survey of accounts finds. Pure: the same survey always gives the same findings. */
export function surveyAccounts(survey: AccountSurvey, ground: Ground): readonly Finding[] {
  return accountFindings(survey).map((found) => complete(found, anomBankAccount, ground));
}

/** Whether the silence of a survey of accounts means anything: every department answered, of days late enough. */
export function isAccountSilenceTold(ground: Pick<Ground, 'asOf' | 'sources'>): boolean {
  return missingSources(anomBankAccount, ground).length === 0;
}
