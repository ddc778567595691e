import { awardColumns, commonRows } from './award-rows.ts';
import * as code from './codes.ts';
import * as c from './layout.ts';

/** What rules read of healthcare security: premium subsidies, settlements, insurance, admissions with their bills. */
export const healthcareSecurityRows = {
  award: c.layout({
    ...awardColumns,
    /** Calendar year of a premium subsidy. */
    insuranceYear: c.nullable(c.integer),
    scheme: c.nullable(c.oneOf(code.insuranceSchemes)),
    funder: c.nullable(c.oneOf(code.premiumFunders)),
    hospital: c.nullable(c.text),
    admissionNumber: c.nullable(c.text),
    invoiceNumber: c.nullable(c.text),
    admittedOn: c.nullable(c.day),
    /** First day no longer in hospital. */
    dischargedOn: c.nullable(c.day),
    totalCostFen: c.nullable(c.fen),
    /** What of the cost the catalogue covers. */
    inCatalogueFen: c.nullable(c.fen),
    basicPaidFen: c.nullable(c.fen),
    /** By serious-illness insurance. */
    illnessPaidFen: c.nullable(c.fen),
    /** By a liable third party, work injury, the traffic fund or supplementary insurance. */
    otherPaidFen: c.nullable(c.fen),
    /** An interim settlement bills a part of a long stay. */
    isInterim: c.flag,
    /** Class under which the bill was settled (低保, 特困, 残疾 …). */
    identityClass: c.nullable(c.text),
    disease: c.nullable(c.text),
    /** What of the yearly ceiling was used up before. */
    capUsedFen: c.nullable(c.fen),
    costPhase: c.nullable(c.oneOf(code.costPhases)),
    /** Nobody knew who the emergency patient was. */
    isUnknownPatient: c.flag,
    identifiedOn: c.nullable(c.day),
  }),
  ...commonRows,
  insuranceEnrolment: c.layout({
    id: c.text,
    personId: c.text,
    year: c.integer,
    scheme: c.oneOf(code.insuranceSchemes),
    isInProvince: c.flag,
    enrolledOn: c.day,
    /** First day no longer insured; null: to the end of the year. */
    until: c.nullable(c.day),
    /** What the person paid out of their own pocket for the year. */
    paidByPersonFen: c.fen,
    isRefundPending: c.flag,
  }),
  /** An admission with its bill, whether or not any assistance was settled. */
  hospitalStay: c.layout({
    id: c.text,
    personId: c.text,
    hospital: c.text,
    admissionNumber: c.text,
    cause: c.oneOf(code.stayCauses),
    admittedOn: c.day,
    /** First day no longer in hospital. */
    dischargedOn: c.day,
    isInProvince: c.flag,
    /** Treated away from home without a referral, where the rules ask for one. */
    isUnreferred: c.flag,
    totalCostFen: c.fen,
    inCatalogueFen: c.fen,
    basicPaidFen: c.fen,
    illnessPaidFen: c.fen,
    otherPaidFen: c.fen,
  }),
};
