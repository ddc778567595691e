import { formatDate } from '@hub/assistance';
import type { Sql } from 'postgres';
import type { AccountRange, AccountUses, DaysPaid, PayeeAccounts, SharedAccount } from './bulk.ts';

/** Reads a department's payees across people: each question is one set query, whatever the number of people. */
export function payeeAccounts(sql: Sql): PayeeAccounts {
  return {
    shared: async (range) => sharedAccounts(sql, range),
    heldBy: async (people, days) => accountsHeldBy(sql, people, days),
    uses: async (accounts, days) => usesOf(sql, accounts, days),
  };
}

/** Accounts in their order, so that the page ends where the index has given enough of them. */
async function sharedAccounts(
  sql: Sql,
  { after, limit, ...days }: AccountRange,
): Promise<readonly SharedAccount[]> {
  return sql<SharedAccount[]>`
    select payee.account, count(distinct member.person_id)::int as people
    from payee join award_member as member on member.award_id = payee.award_id and member.is_counted
    where payee.account > ${after ?? ''} and payee.holder = 'PERSON'
      and not exists (
        select from award_member as own
        where own.award_id = payee.award_id and own.person_id = payee.holder_id and own.is_counted)
      and ${isPaid(sql, days)}
    group by payee.account order by payee.account limit ${limit}`;
}

async function accountsHeldBy(
  sql: Sql,
  people: readonly string[],
  days: DaysPaid,
): Promise<readonly string[]> {
  const rows = await sql<{ account: string }[]>`
    select distinct payee.account
    from payee join award_member as member on member.award_id = payee.award_id and member.is_counted
    where payee.holder_id = any(${[...people]}::text[]) and payee.holder in ('PERSON', 'GUARDIAN')
      and member.person_id <> payee.holder_id and ${isPaid(sql, days)}
    order by payee.account`;
  return rows.map(({ account }) => account);
}

/** A payment counts once, though two rows of a payee may both cover its day. */
async function usesOf(
  sql: Sql,
  accounts: readonly string[],
  days: DaysPaid,
): Promise<readonly AccountUses[]> {
  return sql<AccountUses[]>`
    with paid as (
      select payee.account, payee.holder, min(payee.holder_id) as holder_id, payee.award_id,
        payment.paid_on, payment.amount_fen
      from payee join payment on payment.award_id = payee.award_id and ${arrivedOn(sql, days)}
      where payee.account = any(${[...accounts]}::text[]) and payee.holder in ('PERSON', 'GUARDIAN')
      group by payee.account, payee.holder, payee.award_id, payment.id),
    daily as (
      select account, holder, min(holder_id) as holder_id, award_id, paid_on, sum(amount_fen)::bigint as fen
      from paid group by account, holder, award_id, paid_on)
    select account, holder, min(holder_id) as "holderId", award_id as "awardId", programme, county,
      array(
        select distinct person_id from award_member
        where award_member.award_id = daily.award_id and is_counted order by person_id) as "personIds",
      json_agg(json_build_array(paid_on - date '1970-01-01', fen) order by paid_on) as payments
    from daily join award on award.id = daily.award_id
    group by account, holder, award_id, programme, county
    order by account, holder, award_id`;
}

function isPaid(sql: Sql, days: DaysPaid) {
  return sql`exists (
    select from payment
    where payment.award_id = payee.award_id and payment.amount_fen > 0 and ${arrivedOn(sql, days)})`;
}

/** What arrived, while the account was the payee's; what the bank sent back did not. */
function arrivedOn(sql: Sql, { from, until }: DaysPaid) {
  return sql`payment.returned_on is null
    and payment.paid_on >= ${formatDate(from)}::date and payment.paid_on < ${formatDate(until)}::date
    and payment.paid_on >= payee.valid_from
    and (payee.valid_until is null or payment.paid_on < payee.valid_until)`;
}
