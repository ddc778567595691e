import { awardColumns, commonRows } from './award-rows.ts';
import * as code from './codes.ts';
import * as c from './layout.ts';

/** What rules read of emergency management: grants after disasters; assessed damage. */
export const emergencyManagementRows = {
  award: c.layout({
    ...awardColumns,
    eventId: c.nullable(c.text),
    eventOn: c.nullable(c.day),
    dwellingId: c.nullable(c.text),
    villageGroup: c.nullable(c.text),
    damageId: c.nullable(c.text),
    damageGrade: c.nullable(c.oneOf(code.damageGrades)),
    householdClass: c.nullable(c.oneOf(code.householdClasses)),
    isSoleHome: c.nullable(c.flag),
    completedOn: c.nullable(c.day),
    coFundingPlanId: c.nullable(c.text),
    /** What the works cost in the end. */
    finalAccountFen: c.nullable(c.fen),
    days: c.nullable(c.integer),
    persons: c.nullable(c.integer),
    /** Winter and spring for which the list was fixed, by the year it starts in. */
    ledgerYear: c.nullable(c.integer),
    item: c.nullable(c.text),
    quantity: c.nullable(c.integer),
    /** Goods on loan that came back. */
    isReturned: c.flag,
    /** What the family is to the dead. */
    relation: c.nullable(c.text),
  }),
  ...commonRows,
  /** Damage to a dwelling as assessed after an event. */
  damage: c.layout({
    id: c.text,
    personId: c.text,
    eventId: c.text,
    eventKind: c.oneOf(code.eventKinds),
    eventOn: c.day,
    dwellingId: c.nullable(c.text),
    grade: c.oneOf(code.damageGrades),
    use: c.oneOf(code.dwellingUses),
    isOccupied: c.flag,
    isSoleHome: c.flag,
    isRebuiltElsewhere: c.flag,
    /** Class of the household in the assessor's list. */
    householdClass: c.oneOf(code.householdClasses),
    insurancePaidFen: c.fen,
    assessedOn: c.day,
    /** Level of the response to the event, 1 the highest. */
    responseLevel: c.nullable(c.integer),
    assessor: c.nullable(c.text),
  }),
};
