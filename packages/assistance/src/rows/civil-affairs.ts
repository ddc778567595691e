import { awardColumns, commonRows } from './award-rows.ts';
import * as code from './codes.ts';
import * as c from './layout.ts';

/** What rules read of civil affairs: the register of people and households, verified means, and its awards. */
export const civilAffairsRows = {
  award: c.layout({
    ...awardColumns,
    mode: c.nullable(c.oneOf(code.allowanceModes)),
    /** Monthly amount for each member where the county pays by tiers. */
    tierFen: c.nullable(c.fen),
    /** First day after the gradual exit (渐退期), in which income above the line is lawful. */
    gradualExitUntil: c.nullable(c.day),
    reviewClass: c.nullable(c.oneOf(code.reviewClasses)),
    category: c.nullable(c.oneOf(code.supplementCategories)),
    careLevel: c.nullable(c.oneOf(code.careLevels)),
    /** Home, station or institution that cares for the person. */
    institution: c.nullable(c.text),
    bed: c.nullable(c.text),
    /** Key of the person who looks after a scattered recipient. */
    carerId: c.nullable(c.text),
    form: c.nullable(c.oneOf(code.childCareForms)),
    /** Other living benefits that a child's allowance was reduced by, a month. */
    offsetFen: c.nullable(c.fen),
    certificateId: c.nullable(c.text),
    causeClass: c.nullable(c.oneOf(code.causeClasses)),
    /** The admission number, accident, school year or disaster event that the aid answers. */
    causeRef: c.nullable(c.text),
    /** A small amount paid at once, before the formal decision (先行救助). */
    isSmallAmount: c.flag,
    /** Approved case by case (一事一议). */
    isSpecialCase: c.flag,
    /** Of a vagrant: whether anybody knows who it is. */
    isIdentified: c.nullable(c.flag),
    /** Where a vagrant was brought back to. */
    returnCounty: c.nullable(c.text),
    hospital: c.nullable(c.text),
    /** The month whose prices set off a price subsidy. */
    triggerMonth: c.nullable(c.month),
    project: c.nullable(c.text),
    /** Goods at list price and not money. */
    isInKind: c.flag,
    /** Given towards a bill: `causeRef` then is the admission number. */
    isBillTied: c.flag,
  }),
  ...commonRows,
  person: c.layout({
    personId: c.text,
    bornOn: c.day,
    hukou: c.oneOf(code.hukouKinds),
    sex: c.nullable(c.oneOf(code.sexes)),
    /** Matched by name and birthday, or by a number that two people share: then nothing but a weak lead may follow. */
    isIdentityDoubtful: c.flag,
  }),
  /** Who lives together: the benefit household (共同生活家庭成员). */
  householdMember: c.layout({
    householdId: c.text,
    personId: c.text,
    isHead: c.flag,
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** Where a person's hukou was, by county code as it was written then; another province's code where it left. */
  hukouResidence: c.layout({
    id: c.text,
    personId: c.text,
    county: c.text,
    from: c.day,
    until: c.nullable(c.day),
    reason: c.nullable(c.oneOf(code.hukouMoveReasons)),
  }),
  /** Who could support a person, and whether they can; a new row for each change of status. */
  kinship: c.layout({
    id: c.text,
    personId: c.text,
    relation: c.oneOf(code.kinRelations),
    /** Key of the relative; null where nobody knows who it is. */
    relativeId: c.nullable(c.text),
    status: c.oneOf(code.kinStatuses),
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A death as one source reports it. A revoked report never happened. */
  death: c.layout({
    id: c.text,
    personId: c.text,
    diedOn: c.day,
    source: c.oneOf(code.deathSources),
    reportedOn: c.day,
    isRevoked: c.flag,
  }),
  disabilityCertificate: c.layout({
    id: c.text,
    personId: c.text,
    /** 1 is the most severe, 4 the least. */
    grade: c.integer,
    class: c.nullable(c.oneOf(code.disabilityClasses)),
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A spell of service, custody or absence that bears on aid. */
  custodyOrService: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(code.spellKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A class that other bodies recognised: registered poor (建档立卡), veterans' families, offices and the like. */
  recognition: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(code.recognitionKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
  /** A household's means as assessed for an award or an application, under the name of the applicant. */
  meansAssessment: c.layout({
    id: c.text,
    personId: c.text,
    /** The award that rests on it; null where none was granted. */
    awardId: c.nullable(c.text),
    /** First day from which it counts; it holds until the next one of the applicant. */
    from: c.day,
    assessedOn: c.day,
    /** Income per person and month of those who count. */
    incomeFen: c.fen,
    isPropertyWithinLimits: c.flag,
    /** Unavoidable spending of the household in the twelve months before: medical, education, rehabilitation. */
    rigidSpendingFen: c.nullable(c.fen),
    /** The spending was paid from the sale of something, by insurance or by a collection. */
    isSpendingCovered: c.flag,
    /** The household refused to be verified: then its means are unknown. */
    isRefused: c.flag,
  }),
  /** Income that the means verification (核对) found at another register. */
  verifiedIncome: c.layout({
    id: c.text,
    personId: c.text,
    source: c.oneOf(code.incomeSources),
    monthlyFen: c.fen,
    firstMonth: c.month,
    lastMonth: c.month,
    verifiedOn: c.day,
  }),
  /** Property that the means verification found at another register. */
  property: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(code.propertyKinds),
    /** Balance of an account, paid-in capital or yearly turnover of a business. */
    valueFen: c.nullable(c.fen),
    circumstance: c.nullable(c.oneOf(code.propertyCircumstances)),
    from: c.day,
    until: c.nullable(c.day),
    verifiedOn: c.day,
    /** Whether the family agreed to be verified. */
    hasConsent: c.flag,
  }),
  /** Aid money drawn in cash. */
  cashWithdrawal: c.layout({
    id: c.text,
    personId: c.text,
    county: c.text,
    withdrawnOn: c.day,
  }),
  /** What is done for a rescued vagrant beside shelter. */
  vagrantCase: c.layout({
    id: c.text,
    personId: c.text,
    kind: c.oneOf(code.vagrantCaseKinds),
    from: c.day,
    until: c.nullable(c.day),
  }),
};
