import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { FindingKind, Severity, Text } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { type Name, type SQL, and, sql } from 'drizzle-orm';
import type { ReviewState } from '../review/codes.ts';
import { finding } from '../tables.ts';
import {
  type FilterField,
  type FindingConditions,
  conditionsOf,
  isOfNobodyProtected,
} from './finding-conditions.ts';
import type { FindingFilter } from './finding-filter.ts';
import { plannedForValues } from './planned-for-values.ts';
import { areaWords, departmentWords, programmeWords, ruleTitle, words } from './words.ts';

/** Something by which findings are counted. */
interface Facet {
  /** The field of the filter that chooses among its values. */
  readonly field: FilterField;
  readonly of: SQL;
  readonly isList?: boolean;
  readonly label: (code: string) => Text;
}

/** By what a list is counted, by the names of the graph. */
const facets = {
  rules: { field: 'ruleIds', of: sql`${finding.ruleId}`, label: ruleTitle },
  kinds: {
    field: 'kinds',
    of: sql`${finding.kind}`,
    label: (code) => words.kind[code as FindingKind],
  },
  severities: {
    field: 'severities',
    of: sql`${finding.severity}`,
    label: (code) => words.severity[code as Severity],
  },
  states: {
    field: 'states',
    of: sql`${finding.state}`,
    label: (code) => words.state[code as ReviewState],
  },
  departments: {
    field: 'departments',
    of: sql`${finding.departments}`,
    isList: true,
    label: (code) => departmentWords(code as DepartmentCode),
  },
  programmes: {
    field: 'programmes',
    of: sql`${finding.programmes}`,
    isList: true,
    label: programmeWords,
  },
  counties: {
    field: 'areas',
    of: sql`case when ${isOfNobodyProtected} then ${finding.county} end`,
    label: areaWords,
  },
  assignees: {
    field: 'assigneeDepartment',
    of: sql`${finding.assigneeDepartment}`,
    label: (code) => departmentWords(code as DepartmentCode),
  },
} as const satisfies Readonly<Record<string, Facet>>;

/** Name of a facet. */
export type FacetName = keyof typeof facets;

const facetNames = Object.keys(facets) as readonly FacetName[];

/** How many findings have a value. */
export interface FacetCount {
  readonly code: string;
  readonly label: Text;
  readonly count: number;
}

/** The counts of every facet, the most frequent value first. */
export type FindingFacets = Readonly<Record<FacetName, readonly FacetCount[]>>;

/**
 * Counts findings by each facet, in one statement.
 *
 * A facet counts under all conditions but its own, so that it says what choosing another of its values would give. The
 * table is read once: a finding that fails a single condition of a facet counts for that facet alone.
 */
export async function readFacets(
  database: Database,
  filter: FindingFilter,
  today: LocalDate,
): Promise<FindingFacets> {
  const statement = facetStatement(conditionsOf(filter, today));
  const rows = await plannedForValues(database, async (reading) => reading.execute(statement));
  const counted = rows as unknown as readonly { facet: FacetName; code: string; count: number }[];
  const countsOf = (name: FacetName): readonly FacetCount[] =>
    counted
      .filter(({ facet }) => facet === name)
      .map(({ code, count }) => ({ code, label: facets[name].label(code), count }));
  return Object.fromEntries(facetNames.map((name) => [name, countsOf(name)])) as FindingFacets;
}

/** Counties are many and mix with everything else: counted on their own, the rest comes to few combinations. */
const countedApart: ReadonlySet<FacetName> = new Set(['counties']);
const countedTogether = facetNames.filter((name) => !countedApart.has(name));

function facetStatement(conditions: FindingConditions): SQL {
  const own = facetNames.filter((name) => conditions.has(facets[name].field));
  const ownFields = new Set<FilterField>(own.map((name) => facets[name].field));
  const shared = [...conditions].filter(([field]) => !ownFields.has(field)).map(([, met]) => met);
  const failures = own.map((name) => failureOf(conditions.get(facets[name].field)));
  const mayCount = own.length > 1 ? [...shared, sql`${list(failures, ' + ')} <= 1`] : shared;
  const flags = own.map((name, position) => sql`${failures[position]} as ${failed(name)}`);

  const combined = (names: readonly FacetName[]) => {
    const values = names.map((name) => sql`${facets[name].of} as ${sql.identifier(name)}`);
    const keys = [...names.map((name) => sql.identifier(name)), ...own.map(failed)];
    return sql`select ${list([...values, ...flags])}, count(*) as findings
      from ${finding} where ${and(sql`true`, ...mayCount)} group by ${list(keys)}`;
  };
  return sql`with together as materialized (${combined(countedTogether)}),
      apart as materialized (${combined([...countedApart])})
    ${list(
      facetNames.map((name) => countStatement(name, own)),
      ' union all ',
    )}
    order by facet, count desc, code`;
}

function countStatement(name: FacetName, own: readonly FacetName[]): SQL {
  const { isList = false }: Facet = facets[name];
  const source = sql.identifier(countedApart.has(name) ? 'apart' : 'together');
  const value = sql.identifier(name);
  const from = isList ? sql`${source}, unnest(${value}) as listed (code)` : source;
  const code = isList ? sql`listed.code` : value;
  const others = own.filter((other) => other !== name).map((other) => sql`${failed(other)} = 0`);
  return sql`select ${sql.raw(`'${name}'`)} as facet, ${code} as code, sum(findings)::integer as count
    from ${from} where ${and(...others, sql`${code} is not null`)} group by ${code}`;
}

/** 1 where a finding does not meet a condition, unknown included. */
const failureOf = (condition: SQL | undefined) => sql`(not coalesce(${condition}, false))::integer`;

const failed = (name: FacetName) => sql.identifier(`${name}_failed`);

const list = (parts: readonly (SQL | Name)[], separator = ', ') =>
  sql.join([...parts], sql.raw(separator));
