import {
  type DepartmentCode,
  type ProgrammeCode,
  type ProgrammeCodeOf,
  parseDate,
  programmes,
} from '@hub/assistance';
import { type DraftOf, type RowsOf, departmentRows } from '@hub/assistance/rows';

/** The department that serves a programme. */
type DepartmentOf<Code extends ProgrammeCode> = {
  [D in DepartmentCode]: Code extends ProgrammeCodeOf<D> ? D : never;
}[DepartmentCode];

/** An award of a programme that somebody has held since the first day of 2019; nothing else is said of it. */
export function awardRow<Code extends ProgrammeCode>(
  id: string,
  programme: Code,
  subjectId: string,
): RowsOf<DepartmentOf<Code>>['award'][number] {
  const from = parseDate('2019-01-01');
  const { award } = departmentRows[programmes[programme].department];
  const row = award.complete({
    id,
    programme,
    subjectId,
    county: '430102',
    decidedOn: from,
    from,
    status: 'ACTIVE',
  });
  // The layout is that of the programme's department, which the types do not follow.
  return row as RowsOf<DepartmentOf<Code>>['award'][number];
}

/** The membership of one person in an award, since the first day of 2019. */
export function memberRow(awardId: string, personId: string) {
  return { awardId, personId, isCounted: true, from: parseDate('2019-01-01'), until: null };
}

/** A payment under an award, for an event unless a month is given. */
export function paymentRow(draft: DraftOf<RowsOf<DepartmentCode>['payment'][number]>) {
  return departmentRows.CIVIL_AFFAIRS.payment.complete(draft);
}

/** A delivery through the end of 2019. */
export const delivery = {
  system: 'test system',
  completeThrough: parseDate('2019-12-31'),
  deliveredAt: '2019-12-31T18:00:00.000Z',
};
