import { rules } from '@hub/screening';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../review/histories.ts';
import type { Evaluation } from '../../sweep/evaluation.ts';
import { finding, findingPerson } from '../../tables.ts';
import type { Shown } from './shown.ts';

/** Locks the findings that are shown, and those that the people had before, in the order of their ids. */
export async function lockConcerned(
  transaction: Transaction,
  {
    findingIds,
    personIds,
  }: { readonly findingIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select id from ${finding}
    where id = any(${sql.param([...findingIds])}::text[]) or id in (
      select finding_id from ${findingPerson}
      where person_id = any(${sql.param([...personIds])}::text[]))
    order by id for update`);
  return [...rows].map(({ id }) => id);
}

/** Notes for whom each finding is shown. */
export async function addLinks(transaction: Transaction, shown: readonly Shown[]): Promise<void> {
  if (shown.length === 0) return;
  const { people, findings } = linksOf(shown);
  await transaction.execute(sql`
    insert into ${findingPerson} (person_id, finding_id)
    select * from unnest(${sql.param(people)}::text[], ${sql.param(findings)}::text[])
    on conflict do nothing`);
}

/**
 * Takes away the links of people who were screened and for whom a finding is not shown any more.
 *
 * Where the rule could not be judged for the person, nothing is known and the link stays. Rules across people are asked
 * elsewhere.
 */
export async function removeLinks(
  transaction: Transaction,
  { evaluation, shown }: { readonly evaluation: Evaluation; readonly shown: readonly Shown[] },
): Promise<void> {
  const { people, findings } = linksOf(shown);
  const untold = evaluation.untold.flatMap(({ ruleIds, personIds }) =>
    ruleIds.map((ruleId) => ({ rule_id: ruleId, person_ids: personIds })),
  );
  await transaction.execute(sql`
    delete from ${findingPerson} as link using ${finding} as found
    where found.id = link.finding_id
      and link.person_id = any(${sql.param([...evaluation.personIds])}::text[])
      and found.rule_id = any(${sql.param(fileRuleIds)}::text[])
      and not exists (
        select from unnest(${sql.param(people)}::text[], ${sql.param(findings)}::text[]) as shown (person_id, finding_id)
        where shown.person_id = link.person_id and shown.finding_id = link.finding_id)
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(untold)}::text::jsonb) as untold (rule_id text, person_ids jsonb)
        where untold.rule_id = found.rule_id and untold.person_ids ? link.person_id)`);
}

/** Rules that are judged household by household. */
const fileRuleIds = rules.filter(({ check }) => check !== null).map(({ id }) => id);

/** Findings that are shown for nobody any more. */
export async function withoutLinks(
  transaction: Transaction,
  findingIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select id from ${finding}
    where id = any(${sql.param([...findingIds])}::text[])
      and rule_id = any(${sql.param(fileRuleIds)}::text[])
      and not exists (select from ${findingPerson} where finding_id = ${finding.id})`);
  return [...rows].map(({ id }) => id);
}

function linksOf(shown: readonly Shown[]) {
  const links = shown.flatMap(({ row, shownFor }) =>
    shownFor.map((personId) => ({ personId, findingId: row.id })),
  );
  return {
    people: links.map(({ personId }) => personId),
    findings: links.map(({ findingId }) => findingId),
  };
}
