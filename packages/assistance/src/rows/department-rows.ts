import { application, awardColumns, awardMember, payment } from './award-rows.ts';
import * as c from './layout.ts';

// Closed sets of codes, shared by the exchange format, the tables and the graph.
export const hukouKinds = ['URBAN', 'RURAL'] as const;
export const deathSources = ['HUKOU_CANCELLATION', 'FUNERAL', 'MEDICAL_CERTIFICATE'] as const;
export const spellKinds = ['MILITARY_SERVICE', 'PRISON'] as const;
export const recognitionKinds = [
  'REGISTERED_POOR',
  'VETERAN_FAMILY',
  'MARTYR_CHILD',
  'DIFFICULT_WORKER_CHILD',
] as const;
export const insuranceSchemes = ['RESIDENT', 'EMPLOYEE'] as const;
export const enrolmentStatuses = [
  'ENROLLED',
  'SUSPENDED',
  'INTERNSHIP',
  'MILITARY_SERVICE',
  'POSTGRADUATE',
] as const;
export const dwellingUses = ['HOME', 'AUXILIARY'] as const;
export const dwellingGrades = ['A', 'B', 'C', 'D'] as const;
export const arrangementKinds = [
  'NO_HOME',
  'RELOCATED',
  'LIVES_WITH_CHILD',
  'RENTAL',
  'ABSENT',
  'PLANNED',
] as const;
export const insuranceBenefitKinds = ['UNEMPLOYMENT', 'WORK_INJURY_NURSING'] as const;
export const eventKinds = ['NATURAL', 'FIRE', 'TRAFFIC'] as const;
export const damageGrades = ['COLLAPSED', 'SEVERE', 'MODERATE'] as const;
export const householdClasses = ['KEY', 'OTHER_DIFFICULT', 'GENERAL'] as const;
export const educationStages = [
  'PRESCHOOL',
  'PRIMARY',
  'JUNIOR_SECONDARY',
  'SENIOR_SECONDARY',
  'VOCATIONAL',
  'HIGHER',
] as const;

/** What rules read of civil affairs: the register of people and households, and its awards. */
export const civilAffairsRows = {
  award: c.layout(awardColumns),
  awardMember,
  payment,
  application,
  person: c.layout({
    personId: c.text,
    bornOn: c.day,
    hukou: c.oneOf(hukouKinds),
  }),
  /** Who lives together: the benefit household (共同生活家庭成员). */
  householdMember: c.layout({
    householdId: c.text,
    personId: c.text,
    isHead: c.flag,
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** Where a person's hukou was, by county code as it was written then. */
  hukouResidence: c.layout({
    id: c.text,
    personId: c.text,
    county: c.text,
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A death as one source reports it. A revoked report never happened. */
  death: c.layout({
    id: c.text,
    personId: c.text,
    diedOn: c.day,
    source: c.oneOf(deathSources),
    reportedOn: c.day,
    isRevoked: c.flag,
  }),
  disabilityCertificate: c.layout({
    id: c.text,
    personId: c.text,
    /** 1 is the most severe, 4 the least. */
    grade: c.integer,
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A spell that keeps a person out of ordinary aid. */
  custodyOrService: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(spellKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A class that other bodies recognised: registered poor (建档立卡), veterans' families and the like. */
  recognition: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(recognitionKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
};

/** What rules read of healthcare security: premium subsidies, settlements of hospital bills, insurance. */
export const healthcareSecurityRows = {
  award: c.layout({
    ...awardColumns,
    /** Calendar year of a premium subsidy. */
    insuranceYear: c.nullable(c.integer),
    hospital: c.nullable(c.text),
    admissionNumber: c.nullable(c.text),
    invoiceNumber: c.nullable(c.text),
    admittedOn: c.nullable(c.day),
    /** First day no longer in hospital. */
    dischargedOn: c.nullable(c.day),
    totalCostFen: c.nullable(c.fen),
    /** An interim settlement bills a part of a long stay. */
    isInterim: c.flag,
    /** Class under which the bill was settled (低保, 特困, 残疾 …). */
    identityClass: c.nullable(c.text),
  }),
  awardMember,
  payment,
  application,
  insuranceEnrolment: c.layout({
    id: c.text,
    personId: c.text,
    year: c.integer,
    scheme: c.oneOf(insuranceSchemes),
    isInProvince: c.flag,
    enrolledOn: c.day,
    /** What the person paid out of their own pocket for the year. */
    paidByPersonFen: c.fen,
    isRefundPending: c.flag,
  }),
};

/** What rules read of education: student aid and enrolment. A semester is a school year's 1 (autumn) or 2 (spring). */
export const educationRows = {
  award: c.layout({
    ...awardColumns,
    /** By the calendar year it starts in. */
    schoolYear: c.nullable(c.integer),
    semester: c.nullable(c.integer),
    /** 1 is the highest tier of a tiered grant. */
    tier: c.nullable(c.integer),
  }),
  awardMember,
  payment,
  application,
  enrolment: c.layout({
    id: c.text,
    personId: c.text,
    stage: c.oneOf(educationStages),
    isBoarding: c.flag,
    /** Whether the school is on this province's student register. */
    isOnRegister: c.flag,
    /** Fee-free aid that is booked per school and not per student. */
    isAidedThroughSchool: c.flag,
    status: c.oneOf(enrolmentStatuses),
    from: c.day,
    until: c.nullable(c.day),
  }),
};

/** What rules read of housing: leases, subsidies, renovation; dwellings with their grades. */
export const housingRows = {
  award: c.layout({
    ...awardColumns,
    /** House or parcel certificate of the dwelling. */
    dwellingId: c.nullable(c.text),
    /** Village group or street of the dwelling, for matching where no certificate is known. */
    villageGroup: c.nullable(c.text),
    keysOn: c.nullable(c.day),
    /** The tenant is out of the unit while it is rebuilt. */
    decantedFrom: c.nullable(c.day),
    decantedUntil: c.nullable(c.day),
    /** An adult child approved as a family of its own. */
    isIndependentFamily: c.flag,
    completedOn: c.nullable(c.day),
    /** Damage record that the grant cites. */
    damageId: c.nullable(c.text),
    coFundingPlanId: c.nullable(c.text),
    coFundingCapFen: c.nullable(c.fen),
  }),
  awardMember,
  payment,
  application,
  /** A dwelling under its householder. `AUXILIARY` is a kitchen, shed or pigsty. */
  dwelling: c.layout({
    id: c.text,
    personId: c.text,
    isRural: c.flag,
    use: c.oneOf(dwellingUses),
    isOccupied: c.flag,
    grade: c.oneOf(dwellingGrades),
    gradedOn: c.day,
  }),
  /** How else a person is housed. `PLANNED`: the renovation stands in the coming year's plan. */
  housingArrangement: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(arrangementKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
};

/** What rules read of human resources: employment subsidies; spells in and out of work. Months are inclusive. */
export const humanResourcesRows = {
  award: c.layout({
    ...awardColumns,
    unemploymentSpellId: c.nullable(c.text),
  }),
  awardMember,
  payment,
  application,
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
  }),
  /** Insurance benefits that are not assistance but exclude some: months paid, first to last. */
  insuranceBenefit: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(insuranceBenefitKinds),
    firstMonth: c.month,
    lastMonth: c.month,
  }),
};

/** What rules read of emergency management: grants after disasters; assessed damage. */
export const emergencyManagementRows = {
  award: c.layout({
    ...awardColumns,
    eventId: c.nullable(c.text),
    eventOn: c.nullable(c.day),
    dwellingId: c.nullable(c.text),
    villageGroup: c.nullable(c.text),
    damageId: c.nullable(c.text),
    completedOn: c.nullable(c.day),
    coFundingPlanId: c.nullable(c.text),
  }),
  awardMember,
  payment,
  application,
  /** Damage to a dwelling as assessed after an event. */
  damage: c.layout({
    id: c.text,
    personId: c.text,
    eventId: c.text,
    eventKind: c.oneOf(eventKinds),
    eventOn: c.day,
    dwellingId: c.nullable(c.text),
    grade: c.oneOf(damageGrades),
    use: c.oneOf(dwellingUses),
    isOccupied: c.flag,
    isSoleHome: c.flag,
    isRebuiltElsewhere: c.flag,
    /** Class of the household in the assessor's list. */
    householdClass: c.oneOf(householdClasses),
    insurancePaidFen: c.fen,
    assessedOn: c.day,
  }),
};

/** The tables that rules read, by department. */
export const departmentRows = {
  CIVIL_AFFAIRS: civilAffairsRows,
  HEALTHCARE_SECURITY: healthcareSecurityRows,
  EDUCATION: educationRows,
  HOUSING: housingRows,
  HUMAN_RESOURCES: humanResourcesRows,
  EMERGENCY_MANAGEMENT: emergencyManagementRows,
};
