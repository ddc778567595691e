import type { ProgrammeCode } from '@hub/assistance';
import { parseDate } from '@hub/assistance';

/** The columns that every award has, for a person who has held it since the first day of 2019. */
export function awardRow(id: string, programme: ProgrammeCode, subjectId: string) {
  const from = parseDate('2019-01-01');
  return {
    id,
    programme,
    subjectId,
    county: '430102',
    decidedOn: from,
    from,
    until: null,
    status: 'ACTIVE',
    partOf: null,
    refersTo: null,
  } as const;
}

/** The membership of one person in an award, since the first day of 2019. */
export function memberRow(awardId: string, personId: string) {
  return { awardId, personId, isCounted: true, from: parseDate('2019-01-01'), until: null };
}

/** A delivery through the end of 2019. */
export const delivery = {
  system: 'test system',
  completeThrough: parseDate('2019-12-31'),
  deliveredAt: '2019-12-31T18:00:00.000Z',
};
