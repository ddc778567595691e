import type { FieldClassCode } from './field-classes.ts';

/** The fields of a type by class, parted by blanks; an argument that asks for more than its field stands as `field(argument:)`. */
type Fields = Readonly<Partial<Record<FieldClassCode, string>>>;

/** Of every award; a type of awards adds its own. */
const award: Fields = {
  PERSONAL:
    'id programme subjectId county decidedOn from until status partOf refersTo grantedFen reviewDueOn members history payments',
  ACCOUNT: 'payees',
};

const disasterWorks =
  'eventId eventOn dwellingId damageId damageGrade householdClass isSoleHome' as const;
const bill =
  'hospital admissionNumber invoiceNumber admittedOn dischargedOn totalCostFen inCatalogueFen basicPaidFen illnessPaidFen otherPaidFen' as const;

/** What each kind of award has beside what every award has. */
const awards: Readonly<Record<string, Fields>> = {
  CharityAidAward: { PERSONAL: 'project isInKind isBillTied', HEALTH: 'causeRef' },
  ChildAllowanceAward: { PERSONAL: 'form offsetFen', PLACE: 'institution' },
  DamageRegisterAward: { PERSONAL: disasterWorks, PLACE: 'villageGroup' },
  DestituteSupportAward: {
    PERSONAL: 'carerId',
    DISABILITY: 'careLevel',
    PLACE: 'institution bed',
  },
  DisabilitySubsidyAward: { DISABILITY: 'certificateId' },
  EmergencyDiseaseAidAward: {
    PERSONAL: 'isUnknownPatient identifiedOn',
    HEALTH: `${bill} costPhase`,
  },
  EmploymentStatusAward: { RECOGNITION: 'difficultyClass' },
  LivingReliefAward: { PERSONAL: 'eventId eventOn days persons ledgerYear relation' },
  LowIncomeStatusAward: {},
  MedicalAssistanceAward: {
    PERSONAL: 'isInterim',
    HEALTH: `${bill} disease capUsedFen`,
    RECOGNITION: 'identityClass',
  },
  OneOffSubsidyAward: {
    PERSONAL:
      'unemploymentSpellId employerId employerGroup qualifyingFrom qualifyingUntil contractMonths workplace graduationYear',
    RECOGNITION: 'difficultyClass',
  },
  PremiumSubsidyAward: { PERSONAL: 'insuranceYear scheme funder', RECOGNITION: 'identityClass' },
  PriceSubsidyAward: { PERSONAL: 'triggerMonth' },
  PublicRentalAward: {
    PERSONAL:
      'dwellingId keysOn decantedFrom decantedUntil isIndependentFamily tenantClass rentClass rentFen marketRentFen areaM2 rateFen coefficientPercent queuedOn offerDeclinedOn',
  },
  PublicWelfarePostAward: {
    PERSONAL: 'employerId employerGroup dispatchCompanyId isRural isExtended',
  },
  ReconstructionAward: {
    PERSONAL: `${disasterWorks} completedOn coFundingPlanId finalAccountFen`,
    PLACE: 'villageGroup',
  },
  ReliefGoodsAward: { PERSONAL: 'eventId eventOn item quantity isReturned' },
  RuralRenovationAward: {
    PERSONAL:
      'dwellingId grade gradedOn isIndependentFamily contractor isSeismic completedOn finalAccountFen damageId coFundingPlanId coFundingCapFen',
    PLACE: 'villageGroup',
    RECOGNITION: 'householdGroup',
  },
  SocialInsuranceSubsidyAward: { PERSONAL: 'employerId employerGroup' },
  StudentAidAward: {
    PERSONAL: 'schoolYear semester tier stage isProRata kind major',
    PLACE: 'schoolId',
  },
  StudentRecognitionAward: {
    PERSONAL: 'schoolYear difficulty',
    PLACE: 'schoolId',
    RECOGNITION: 'basisClass',
  },
  SubsistenceAllowanceAward: {
    PERSONAL: 'mode tierFen gradualExitUntil reviewClass',
    DISABILITY: 'certificateId',
    RECOGNITION: 'category',
  },
  TemporaryAssistanceAward: {
    PERSONAL: 'isSmallAmount isSpecialCase isBillTied',
    HEALTH: 'causeClass causeRef',
  },
  TrainingAndStartUpAward: { PERSONAL: 'course principalFen' },
  VagrantAssistanceAward: {
    PERSONAL: 'isIdentified',
    HEALTH: 'hospital',
    PLACE: 'institution returnCounty',
  },
};

/** What departments hold of people beside awards. */
const facts: Readonly<Record<string, Fields>> = {
  Application: { PERSONAL: 'id programme appliedOn state decidedOn' },
  AwardEvent: { PERSONAL: 'id kind from decidedOn reason' },
  AwardMember: { PERSONAL: 'personId isCounted from until' },
  CashWithdrawal: { MEANS: 'id county withdrawnOn' },
  CustodyOrService: { CUSTODY: 'id from until kind' },
  Damage: {
    PERSONAL:
      'id eventId eventKind eventOn responseLevel dwellingId grade use isOccupied isSoleHome isRebuiltElsewhere householdClass insurancePaidFen assessedOn assessor',
  },
  Death: { PERSONAL: 'id diedOn source reportedOn isRevoked' },
  DisabilityCertificate: { DISABILITY: 'id from until grade class' },
  Dwelling: {
    PERSONAL:
      'id isRural use isOccupied grade gradedOn county floorAreaM2 acquiredOn isHandoverPending',
  },
  Enrolment: {
    PERSONAL:
      'id from until stage isBoarding isOnRegister isAidedThroughSchool status isTaughtAtHome',
    PLACE: 'schoolId',
  },
  HospitalStay: {
    HEALTH:
      'id hospital admissionNumber cause admittedOn dischargedOn isInProvince isUnreferred totalCostFen inCatalogueFen basicPaidFen illnessPaidFen otherPaidFen',
  },
  HousingArrangement: { PERSONAL: 'id from until kind' },
  HukouResidence: { PERSONAL: 'id from until county reason' },
  InsuranceBenefit: { PERSONAL: 'id kind firstMonth lastMonth' },
  InsuranceEnrolment: {
    PERSONAL: 'id year scheme isInProvince enrolledOn until paidByPersonFen isRefundPending',
  },
  InsuredEmployment: {
    PERSONAL: 'id from until kind employerId employerGroup isDispatch isPartTime endReason',
    WAGE: 'wageBaseFen',
  },
  JobRefusal: { PERSONAL: 'id refusedOn isJustified' },
  Kinship: { PERSONAL: 'id from until relation relativeId', CUSTODY: 'status' },
  MeansAssessment: {
    MEANS:
      'id awardId from assessedOn incomeFen isPropertyWithinLimits rigidSpendingFen isSpendingCovered isRefused',
  },
  Payee: { ACCOUNT: 'id account holder holderId from until' },
  Payment: { PERSONAL: 'id month amountFen type paidOn returnedOn' },
  Property: { MEANS: 'id from until kind valueFen circumstance verifiedOn hasConsent' },
  Recognition: { RECOGNITION: 'id from until kind' },
  UnemploymentSpell: { PERSONAL: 'id from until' },
  UnitVacancy: { PERSONAL: 'id from until reason' },
  VagrantCase: { PERSONAL: 'id from until kind' },
  VerifiedIncome: { MEANS: 'id source monthlyFen firstMonth lastMonth verifiedOn' },
};

/** People, households, and what each department knows of somebody. */
const people: Readonly<Record<string, Fields>> = {
  Person: {
    PERSONAL: `id name residentNumber bornOn sex hukou isIdentityDoubtful household coMembers aid screening screeningIf
      civilAffairs healthcareSecurity education housing humanResources emergencyManagement
      civilAffairsRows healthcareSecurityRows educationRows housingRows humanResourcesRows emergencyManagementRows`,
    IDENTITY_NUMBER: 'residentNumber(reveal:)',
  },
  Household: { PERSONAL: 'id county members', PLACE: 'township' },
  CivilAffairsRecord: {
    PERSONAL: `source subsistenceAllowance destituteSupport temporaryAssistance vagrantAssistance childAllowance disabilitySubsidy
      priceSubsidy lowIncomeStatus charityAid applications deaths hukouResidences kin vagrantCases`,
    CUSTODY: 'custodyOrService',
    DISABILITY: 'disabilityCertificates',
    MEANS: 'meansAssessments verifiedIncomes properties cashWithdrawals',
    RECOGNITION: 'recognitions',
  },
  EducationRecord: { PERSONAL: 'source studentAid studentRecognition applications enrolments' },
  EmergencyManagementRecord: {
    PERSONAL: 'source reconstruction livingRelief reliefGoods damageRegister applications damages',
  },
  HealthcareSecurityRecord: {
    PERSONAL:
      'source premiumSubsidy medicalAssistance emergencyDiseaseAid applications insuranceEnrolments',
    HEALTH: 'hospitalStays',
  },
  HousingRecord: {
    PERSONAL:
      'source publicRental ruralRenovation applications dwellings housingArrangements unitVacancies',
  },
  HumanResourcesRecord: {
    PERSONAL: `source oneOffSubsidy publicWelfarePost socialInsuranceSubsidy trainingAndStartUp employmentStatus applications
      unemploymentSpells insuredEmployments insuranceBenefits jobRefusals`,
  },
};

/** Aid over time, leads and their reviews. Texts of leads are withheld one by one: see `textClasses`. */
const leads: Readonly<Record<string, Fields>> = {
  AidAward: { PERSONAL: 'id programme county from until status payments months shareFen' },
  AidLane: { PERSONAL: 'department source awards shareFen' },
  AidMonth: { PERSONAL: 'month shareFen' },
  AidStatement: { PERSONAL: 'from until isComplete lanes months totalFen' },
  CalculationLineType: { PERSONAL: 'label expression resultFen' },
  DataQualityIssue: { PERSONAL: 'code department table recordId isLeftOut' },
  EvidenceDays: { PERSONAL: 'from until' },
  EvidenceType: { PERSONAL: 'department recordId programme statement days county amountFen' },
  Finding: {
    PERSONAL: `id rule kind variant severity disposition subject personIds departments period evidence arithmetic amountFen
      amountMeaning legalBasis lookAlikesChecked asOf ruleSeverity isMuted county countyName raisedAt raisedOn shownOn
      revision explanation review evidenceHistory`,
  },
  FindingConnection: { PERSONAL: 'edges pageInfo totalCount facets' },
  FindingEdge: { PERSONAL: 'cursor node' },
  FindingPeriod: { PERSONAL: 'from until' },
  FindingRevision: {
    PERSONAL:
      'revision asOf recordedAt severity personIds period evidence arithmetic amountFen amountMeaning legalBasis explanation',
  },
  FindingSubject: { PERSONAL: 'kind id' },
  Review: {
    PERSONAL: `state version isShown assignee dueOn isOverdue answers awaited statement decision reason dismissedUntil
      decidedAt outcomes closedAt events notices`,
  },
  ReviewAnswer: { PERSONAL: 'by at day department answer', STATEMENT: 'note' },
  ReviewEvent: {
    PERSONAL: `number kind at day by department area dueOn answer wasReached decision reason dismissedUntil outcome amountFen
      cause revision text`,
    STATEMENT: 'statement note',
  },
  ReviewOutcome: { PERSONAL: 'by at day outcome amountFen', STATEMENT: 'note' },
  ReviewStatement: { PERSONAL: 'by at day wasReached', STATEMENT: 'statement' },
  ReviewStep: { PERSONAL: 'id review error' },
  Screening: { PERSONAL: 'asOf verdict findings undecided clear sources dataQuality' },
  UndecidedRule: { PERSONAL: 'rule departments personId reason' },
};

/** What was asked of the hub, by whom and about whom. */
const accesses: Readonly<Record<string, Fields>> = {
  AccessAlert: { ACCESS: 'kind actor day entries people newest' },
  AuditConnection: { ACCESS: 'edges pageInfo' },
  AuditEdge: { ACCESS: 'cursor node' },
  AuditEntry: {
    ACCESS: `sequence at requestId actor client role area areaName department purpose kind operationName operationHash fields
      people findings departments silent isOutsideArea outcome code detail algorithm previousHash hash`,
  },
  AuditSample: { ACCESS: 'seed total entries' },
  ChainReport: { ACCESS: 'entries firstAt lastAt last head broken isEnd' },
  ChainBreak: { ACCESS: 'sequence problem' },
};

/**
 * Which class every field about people belongs to, by type; {@link fieldClasses} says to whom a class is released.
 *
 * A test holds it against the graph: a field without a place here fails, and so does a place without a field. What is about
 * people and not here is released to nobody.
 */
export const fieldReleases: Readonly<Record<string, Fields>> = {
  Award: award,
  ...Object.fromEntries(Object.entries(awards).map(([type, own]) => [type, withAward(own)])),
  ...facts,
  ...people,
  ...leads,
  ...accesses,
};

/** Types that say nothing about people: the vocabulary, counts, and how the hub runs. Whoever may ask for them sees all of them. */
export const typesAboutNobody: ReadonlySet<string> = new Set(
  `Assignee FacetCount FindingFacets LegalBasisType LiftMuteError LiftedMute LookAlikeType Notice OverlapSide OverlapVerdict
  PageInfo Precision Programme Protection RefusedCount ReviewError Rule RuleLedger RuleMute SourceState Statistics StatisticsFigures
  StatisticsRow StatisticsSweep Sweep Text UndecidedCount`.split(/\s+/),
);

function withAward(own: Fields): Fields {
  const both: Partial<Record<FieldClassCode, string>> = { ...own };
  for (const [code, fields] of Object.entries(award) as [FieldClassCode, string][])
    both[code] = `${own[code] ?? ''} ${fields}`;
  return both;
}
