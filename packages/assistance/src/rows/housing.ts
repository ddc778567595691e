import { awardColumns, commonRows } from './award-rows.ts';
import * as code from './codes.ts';
import * as c from './layout.ts';

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
    tenantClass: c.nullable(c.oneOf(code.tenantClasses)),
    rentClass: c.nullable(c.oneOf(code.rentClasses)),
    /** What the family pays a month: to the public landlord, or to a private one where rent is subsidised. */
    rentFen: c.nullable(c.fen),
    marketRentFen: c.nullable(c.fen),
    areaM2: c.nullable(c.integer),
    /** Rate per square metre and month, and share of it in percent, that a rental subsidy was reckoned with. */
    rateFen: c.nullable(c.fen),
    coefficientPercent: c.nullable(c.integer),
    queuedOn: c.nullable(c.day),
    /** Day on which somebody who waits turned an offer down. */
    offerDeclinedOn: c.nullable(c.day),
    grade: c.nullable(c.oneOf(code.dwellingGrades)),
    gradedOn: c.nullable(c.day),
    /** Key group that the household belongs to (四类重点对象). */
    householdGroup: c.nullable(c.text),
    contractor: c.nullable(c.text),
    /** Paid for strength against earthquakes. */
    isSeismic: c.flag,
    completedOn: c.nullable(c.day),
    /** Damage record that the grant cites. */
    damageId: c.nullable(c.text),
    coFundingPlanId: c.nullable(c.text),
    coFundingCapFen: c.nullable(c.fen),
    /** What the works cost in the end. */
    finalAccountFen: c.nullable(c.fen),
  }),
  ...commonRows,
  /** A dwelling under its householder. `AUXILIARY` is a kitchen, shed or pigsty. */
  dwelling: c.layout({
    id: c.text,
    personId: c.text,
    isRural: c.flag,
    use: c.oneOf(code.dwellingUses),
    isOccupied: c.flag,
    grade: c.oneOf(code.dwellingGrades),
    gradedOn: c.day,
    county: c.nullable(c.text),
    floorAreaM2: c.nullable(c.integer),
    /** Null where the family has always had it. */
    acquiredOn: c.nullable(c.day),
    /** Bought but not yet handed over. */
    isHandoverPending: c.flag,
  }),
  /** How else a person is housed. `PLANNED`: the renovation stands in the coming year's plan. */
  housingArrangement: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(code.arrangementKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A public unit without use of water or power, under its tenant. */
  unitVacancy: c.layout({
    id: c.text,
    personId: c.text,
    from: c.day,
    until: c.nullable(c.day),
    /** Where the tenant is known to be. */
    reason: c.nullable(c.oneOf(code.vacancyReasons)),
  }),
};
