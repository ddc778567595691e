import { awardColumns, commonRows } from './award-rows.ts';
import * as code from './codes.ts';
import * as c from './layout.ts';

/** What rules read of education: student aid and enrolment. A semester is a school year's 1 (autumn) or 2 (spring). */
export const educationRows = {
  award: c.layout({
    ...awardColumns,
    /** By the calendar year it starts in. */
    schoolYear: c.nullable(c.integer),
    semester: c.nullable(c.integer),
    /** 1 is the highest tier of a tiered grant. */
    tier: c.nullable(c.integer),
    /** The school that pays. */
    schoolId: c.nullable(c.text),
    stage: c.nullable(c.oneOf(code.educationStages)),
    /** A share of a semester's aid, after a transfer in the middle of it. */
    isProRata: c.flag,
    kind: c.nullable(c.oneOf(code.studentAidKinds)),
    /** Of a recognition as a student in difficulty. */
    difficulty: c.nullable(c.oneOf(code.studentDifficulties)),
    /** Class that the recognition rests on (低保, 特困, 孤儿 …). */
    basisClass: c.nullable(c.text),
    major: c.nullable(c.text),
  }),
  ...commonRows,
  enrolment: c.layout({
    id: c.text,
    personId: c.text,
    stage: c.oneOf(code.educationStages),
    isBoarding: c.flag,
    /** Whether the school is on this province's student register. */
    isOnRegister: c.flag,
    /** Fee-free aid that is booked per school and not per student. */
    isAidedThroughSchool: c.flag,
    status: c.oneOf(code.enrolmentStatuses),
    from: c.day,
    until: c.nullable(c.day),
    schoolId: c.nullable(c.text),
    /** A disabled child taught at home (送教上门). */
    isTaughtAtHome: c.flag,
  }),
};
