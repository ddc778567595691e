import { type LocalDate, addDays, nationCode, provinceCode } from '@hub/assistance';
import { type SQL, arrayOverlaps, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { finding, findingPerson, protectedPerson } from '../tables.ts';
import type { FindingFilter } from './finding-filter.ts';

/** A field of the filter, which is one condition. */
export type FilterField = keyof FindingFilter;

/** The conditions that a filter sets, by its fields: one that is not given is no condition. */
export type FindingConditions = ReadonlyMap<FilterField, SQL>;

type Condition<Field extends FilterField> = (
  value: Exclude<FindingFilter[Field], undefined>,
  today: LocalDate,
) => SQL | undefined;

/** Any of some values; of none, no finding. */
function oneOf(column: PgColumn, values: readonly string[]): SQL {
  return values.length === 0 ? sql`false` : inArray(column, [...values]);
}

function anyOf(column: PgColumn, values: readonly string[]): SQL {
  return values.length === 0 ? sql`false` : arrayOverlaps(column, [...values]);
}

/** A place does not lead to findings about people whose place is shown to nobody. The list is short, and read once a statement. */
export const isOfNobodyProtected = sql`${finding.id} not in (
  select ${findingPerson.findingId} from ${findingPerson} where ${findingPerson.personId} in (
    select ${protectedPerson.personId} from ${protectedPerson})
  union all select about.id from ${finding} about where about.subject_id in (
    select ${protectedPerson.personId} from ${protectedPerson}))`;

const everywhere: ReadonlySet<string> = new Set([provinceCode, nationCode]);

/** What each field of a filter means. */
const conditions: { readonly [Field in FilterField]-?: Condition<Field> } = {
  areas: (areas) =>
    areas.some((area) => everywhere.has(area))
      ? undefined
      : sql`${anyOf(finding.areas, areas)} and ${isOfNobodyProtected}`,
  departments: (departments) => anyOf(finding.departments, departments),
  programmes: (programmes) => anyOf(finding.programmes, programmes),
  ruleIds: (ruleIds) => oneOf(finding.ruleId, ruleIds),
  kinds: (kinds) => oneOf(finding.kind, kinds),
  severities: (severities) => oneOf(finding.severity, severities),
  states: (states) => oneOf(finding.state, states),
  decisions: (decisions) => oneOf(finding.decision, decisions),
  // The one or the other by its own index; what a screening no longer shows has its subject alone.
  personId: (personId) =>
    sql`${finding.id} in (
      select ${findingPerson.findingId} from ${findingPerson} where ${findingPerson.personId} = ${personId}
      union select about.id from ${finding} about where about.subject_id = ${personId}
    )`,
  amountAtLeastFen: (amountFen) => gte(finding.amountFen, amountFen),
  amountAtMostFen: (amountFen) => lte(finding.amountFen, amountFen),
  ageAtLeastDays: (days, today) => lte(finding.raisedOn, addDays(today, -days)),
  ageAtMostDays: (days, today) => gte(finding.raisedOn, addDays(today, -days)),
  assigneeDepartment: (department) => eq(finding.assigneeDepartment, department),
  assigneeArea: (area) => sql`${eq(finding.assigneeArea, area)} and ${isOfNobodyProtected}`,
  isOverdue: (isOverdue, today) =>
    isOverdue ? lt(finding.dueOn, today) : or(isNull(finding.dueOn), gte(finding.dueOn, today)),
};

/** The conditions of a filter on the hub's day. */
export function conditionsOf(filter: FindingFilter, today: LocalDate): FindingConditions {
  const fields = Object.keys(filter) as FilterField[];
  const given = fields.map((field) => [field, conditionOf(field, filter[field], today)] as const);
  return new Map(given.filter((entry): entry is [FilterField, SQL] => entry[1] !== undefined));
}

function conditionOf(field: FilterField, value: unknown, today: LocalDate): SQL | undefined {
  // A field and its value are of one type, which the compiler does not follow from one to the other.
  const condition = conditions[field] as (value: unknown, today: LocalDate) => SQL | undefined;
  return value === undefined ? undefined : condition(value, today);
}
