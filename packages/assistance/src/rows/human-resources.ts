import { awardColumns, commonRows } from './award-rows.ts';
import * as code from './codes.ts';
import * as c from './layout.ts';

/** What rules read of human resources: employment subsidies; spells in and out of work. Months are inclusive. */
export const humanResourcesRows = {
  award: c.layout({
    ...awardColumns,
    unemploymentSpellId: c.nullable(c.text),
    /** The employer, or the unit of a public-welfare post. */
    employerId: c.nullable(c.text),
    /** The same for an employer before and after it was renamed, merged or moved within a group. */
    employerGroup: c.nullable(c.text),
    /** The company that employs and insures the worker for the unit. */
    dispatchCompanyId: c.nullable(c.text),
    /** The employment that a one-off subsidy rewards. */
    qualifyingFrom: c.nullable(c.day),
    qualifyingUntil: c.nullable(c.day),
    contractMonths: c.nullable(c.integer),
    /** A post in a village (护林员, 保洁员), under rules of its own. */
    isRural: c.flag,
    /** Prolonged with approval beyond the ordinary term. */
    isExtended: c.flag,
    workplace: c.nullable(c.text),
    graduationYear: c.nullable(c.integer),
    /** Class of difficulty that was recognised (大龄, 残疾, 零就业 …). */
    difficultyClass: c.nullable(c.text),
    course: c.nullable(c.text),
    principalFen: c.nullable(c.fen),
  }),
  ...commonRows,
  unemploymentSpell: c.layout({
    id: c.text,
    personId: c.text,
    from: c.day,
    until: c.nullable(c.day),
  }),
  insuredEmployment: c.layout({
    id: c.text,
    personId: c.text,
    from: c.day,
    until: c.nullable(c.day),
    /** Somebody in flexible employment pays alone. */
    kind: c.nullable(c.oneOf(code.employmentKinds)),
    employerId: c.nullable(c.text),
    employerGroup: c.nullable(c.text),
    /** The insurance is paid by a dispatch company for the unit where the person works. */
    isDispatch: c.flag,
    isPartTime: c.flag,
    wageBaseFen: c.nullable(c.fen),
    endReason: c.nullable(c.oneOf(code.employmentEnds)),
  }),
  /** Suitable work that was offered and turned down. */
  jobRefusal: c.layout({
    id: c.text,
    personId: c.text,
    refusedOn: c.day,
    isJustified: c.flag,
  }),
  /** Insurance benefits that are not assistance but exclude some: months paid, first to last. */
  insuranceBenefit: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(code.insuranceBenefitKinds),
    firstMonth: c.month,
    lastMonth: c.month,
  }),
};
