import { type DepartmentCode, departmentCodes, programmes } from '@hub/assistance';
import { departmentRows, paymentTypes } from '@hub/assistance/rows';
import { z } from 'zod';
import { factTables } from '../engine/fact-tables.ts';
import { severities } from '../finding.ts';
import { rules } from '../rules.ts';
import {
  type AnyLayout,
  amount,
  columnsIn,
  day,
  flag,
  key,
  month,
  oneOf,
  programme,
} from './columns.ts';

/** The layout of a table of one department. */
export function layoutOf(department: DepartmentCode, table: string): AnyLayout {
  const layouts = departmentRows[department] as unknown as Readonly<Record<string, AnyLayout>>;
  const layout = layouts[table];
  if (layout === undefined) throw new RangeError(`no table ${table}`);
  return layout;
}

const monthSpan = key.transform((value, context) => {
  const [first, last, ...rest] = value.split('..').map((part) => month.safeParse(part.trim()));
  if (
    rest.length === 0 &&
    first?.success === true &&
    last?.success === true &&
    first.data <= last.data
  )
    return { from: first.data, until: last.data };
  context.addIssue({
    code: 'custom',
    message: `not a span of months (2019-01..2019-06): ${value}`,
  });
  return z.NEVER;
});

/** Money: for every month of a span, for one month, or (`on`) for an event. Below zero it is a reversal. */
const payment = z
  .strictObject({
    months: monthSpan.optional(),
    month: month.optional(),
    on: day.optional(),
    amount,
    type: oneOf(paymentTypes).optional(),
    paidOn: day.optional(),
    returnedOn: day.optional(),
  })
  .refine(({ months, month: single, on }) => [months, single, on].filter(Boolean).length === 1, {
    message: 'say `months`, `month` or `on`, one of the three',
  });

/** A member by key alone, or with what is unusual about the membership. */
const member = z.union(
  [
    key.transform((person) => ({ person })),
    z.strictObject({
      person: key,
      isCounted: flag.optional(),
      from: day.optional(),
      until: day.optional(),
    }),
  ],
  'a person of the case, or a mapping with `person`',
);

const common = {
  id: key.optional(),
  subject: key.optional(),
  county: key.optional(),
  decidedOn: day.optional(),
  from: day.optional(),
  status: oneOf(['ACTIVE', 'SUSPENDED', 'ENDED', 'REVOKED']).optional(),
  members: z.array(member).optional(),
  payments: z.array(payment).optional(),
};

function awardOf(department: DepartmentCode) {
  const layouts = (table: string) => layoutOf(department, table);
  return z.strictObject({
    ...columnsIn(layouts('award'), ['subjectId']),
    ...common,
    programme,
    events: z
      .array(
        z.strictObject({
          ...columnsIn(layouts('awardEvent'), ['awardId']),
          decidedOn: day.optional(),
        }),
      )
      .optional(),
    payees: z
      .array(z.strictObject({ ...columnsIn(layouts('payee'), ['awardId']), from: day.optional() }))
      .optional(),
  });
}

const awardByDepartment = Object.fromEntries(
  departmentCodes.map((department) => [department, awardOf(department)]),
) as Record<DepartmentCode, ReturnType<typeof awardOf>>;

/** An award: which columns it may have, its programme says. */
const award = z.looseObject({ programme }).transform((draft, context) => {
  const { department } = programmes[draft.programme];
  const read = awardByDepartment[department].safeParse(draft);
  if (read.success) return { ...read.data, department };
  for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined } as never);
  return z.NEVER;
});

const facts = z.strictObject(
  Object.fromEntries(
    Object.entries(factTables)
      .filter(([table]) => table !== 'person')
      .map(([table, { department }]) => [
        table,
        z.array(z.strictObject(columnsIn(layoutOf(department, table)))).optional(),
      ]),
  ),
);

const ruleIds: ReadonlySet<string> = new Set(
  rules.filter(({ check }) => check !== null).map(({ id }) => id),
);
const ruleId = key.refine(
  (id) => ruleIds.has(id),
  'no such rule for a household (RULES.md lists them)',
);

const expectation = z.union(
  [
    z.strictObject({
      finding: ruleId,
      about: key.optional(),
      variant: key.optional(),
      amount: amount.optional(),
      severity: oneOf(severities).optional(),
    }),
    z.strictObject({
      silent: z.union([
        z.array(ruleId).min(1, 'name at least one rule'),
        ruleId.transform((id) => [id]),
      ]),
    }),
    z.strictObject({ undecided: ruleId }),
  ],
  'say `finding`, `silent` or `undecided` with the code of a rule',
);

/** One case: people, what departments know of them, and what the rules named in `expect` have to say. */
export const caseSchema = z.strictObject({
  case: key,
  law: key.optional(),
  note: key.optional(),
  on: day.optional(),
  county: key.optional(),
  people: z
    .array(
      z.strictObject({
        ...columnsIn(layoutOf('CIVIL_AFFAIRS', 'person'), ['personId']),
        id: key,
        bornOn: day.optional(),
        hukou: oneOf(['URBAN', 'RURAL']).optional(),
      }),
    )
    .min(1, 'a case is about somebody'),
  awards: z.array(award).optional(),
  applications: z
    .array(z.strictObject(columnsIn(layoutOf('CIVIL_AFFAIRS', 'application'))))
    .optional(),
  facts: facts.optional(),
  sources: z.partialRecord(oneOf(departmentCodes), z.union([oneOf(['SILENT']), day])).optional(),
  expect: z.array(expectation).min(1, 'say what the rules have to say'),
});

/** A case as it was read. */
export type CaseDraft = z.output<typeof caseSchema>;
