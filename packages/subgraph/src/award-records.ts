import { type ProgrammeCode, programmes } from '@hub/assistance';
import type { DepartmentCode, Programme } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { groupBy } from 'es-toolkit';
import type { Award } from './graph/award.ts';

/** The awards of a department's rows as the graph shows them: with programme and all that belongs to them. */
export type AwardRecord<D extends DepartmentCode> = Omit<RowsOf<D>['award'][number], 'programme'> &
  Pick<Award, 'members' | 'history' | 'payments' | 'payees'> & { readonly programme: Programme };

/** Puts each award together with its members, history, payments and payees, in the order of the rows. */
export function awardRecords<D extends DepartmentCode>(rows: RowsOf<D>): readonly AwardRecord<D>[] {
  const { award, awardMember, awardEvent, payment, payee } = rows as RowsOf<DepartmentCode>;
  const members = groupBy(awardMember, (row) => row.awardId);
  const history = groupBy(awardEvent, (row) => row.awardId);
  const payments = groupBy(payment, (row) => row.awardId);
  const payees = groupBy(payee, (row) => row.awardId);
  return award.map((row) => ({
    ...row,
    programme: programmes[row.programme],
    members: members[row.id] ?? [],
    history: history[row.id] ?? [],
    payments: payments[row.id] ?? [],
    payees: payees[row.id] ?? [],
  })) as unknown as readonly AwardRecord<D>[];
}

/** Sorts awards into families of programmes: each family names a field of the department's record. */
export function byFamily<Family extends string, Record extends { readonly programme: Programme }>(
  awards: readonly Record[],
  families: { readonly [F in Family]: readonly ProgrammeCode[] },
): { readonly [F in Family]: readonly Record[] } {
  const familyOf = new Map<string, Family>();
  const sorted = {} as { [F in Family]: Record[] };
  for (const family of Object.keys(families) as Family[]) {
    sorted[family] = [];
    for (const code of families[family]) familyOf.set(code, family);
  }
  for (const award of awards) {
    const family = familyOf.get(award.programme.code);
    if (family === undefined) throw new Error(`${award.programme.code} belongs to no family`);
    sorted[family].push(award);
  }
  return sorted;
}

/** Applications as the graph shows them. */
export function applicationRecords<D extends DepartmentCode>(rows: RowsOf<D>) {
  const { application } = rows as RowsOf<DepartmentCode>;
  return application.map((row) => ({ ...row, programme: programmes[row.programme] }));
}
