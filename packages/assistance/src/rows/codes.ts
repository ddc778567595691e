/** Closed sets of codes that facts and awards are written in, shared by the exchange format, the tables and the graph. */

// Of a person and a family, in civil affairs.
export const sexes = ['FEMALE', 'MALE'] as const;
export const hukouKinds = ['URBAN', 'RURAL'] as const;
/** Why a hukou moved; null where the register does not say. */
export const hukouMoveReasons = ['FAMILY_MOVE', 'MARRIAGE', 'STUDY', 'ENLISTMENT'] as const;
export const deathSources = ['HUKOU_CANCELLATION', 'FUNERAL', 'MEDICAL_CERTIFICATE'] as const;
export const disabilityClasses = [
  'VISUAL',
  'HEARING',
  'SPEECH',
  'PHYSICAL',
  'INTELLECTUAL',
  'MENTAL',
  'MULTIPLE',
] as const;
/** `MILITARY_SERVICE` is that of conscripts, who are not counted in a household; officers and sergeants are. */
export const spellKinds = [
  'MILITARY_SERVICE',
  'NON_COMMISSIONED_SERVICE',
  'PRISON',
  'COMPULSORY_REHABILITATION',
  'PRE_TRIAL_DETENTION',
  'SUSPENDED_SENTENCE',
  'DECLARED_MISSING',
  'CLERIC',
] as const;
export const recognitionKinds = [
  'REGISTERED_POOR',
  'VETERAN_FAMILY',
  'MARTYR_CHILD',
  'DIFFICULT_WORKER_CHILD',
  'EXPENDITURE_POVERTY_PILOT',
  'SOLE_CARER',
  'INFORMAL_WORK',
  'VILLAGE_OFFICIAL',
  'ASSISTANCE_WORKER',
] as const;
/** What a relative is to the person. An `ADOPTER` has taken the place of the parents. */
export const kinRelations = ['PARENT', 'ADOPTER', 'GUARDIAN', 'SPOUSE', 'CHILD'] as const;
/** Whether a relative can support the person; `UNKNOWN` where nobody has found out. */
export const kinStatuses = [
  'ABLE',
  'WITHOUT_CAPACITY',
  'DEAD',
  'DECLARED_MISSING',
  'SEVERELY_DISABLED',
  'SEVERELY_ILL',
  'IN_PRISON',
  'COMPULSORY_REHABILITATION',
  'DETAINED',
  'LOST_CONTACT',
  'ABROAD',
  'CUSTODY_DISPUTED',
  'UNKNOWN',
] as const;
export const incomeSources = [
  'PUBLIC_PAYROLL',
  'EMPLOYEE_PENSION',
  'RESIDENT_PENSION',
  'INSURED_WAGE',
  'FLEXIBLE_INSURANCE_BASE',
  'BUSINESS',
  'BANK_FLOW',
  'FARM',
  'PREFERENTIAL_PENSION',
  'DISABILITY_SUBSIDY',
  'SOCIAL_ASSISTANCE',
  'SCHOLARSHIP',
  'REWARD',
  'ONE_OFF',
] as const;
export const propertyKinds = [
  'VEHICLE',
  'DWELLING',
  'COMMERCIAL_PREMISES',
  'DEPOSIT',
  'SECURITIES',
  'BUSINESS',
  'FARM_LAND',
] as const;
/** Why a property that a register shows does not count, as far as anybody has found out. */
export const propertyCircumstances = [
  'DISABILITY_VEHICLE',
  'TRICYCLE',
  'FARM_MACHINERY',
  'SCRAPPED',
  'SOLD_NOT_TRANSFERRED',
  'NAME_BORROWED',
  'RESETTLEMENT',
  'INHERITED_SHARE',
  'UNFINISHED',
  'COMPENSATION_MONEY',
  'JOINT_ACCOUNT',
  'COOPERATIVE_SHARE',
  'NOMINAL_SHAREHOLDER',
  'DORMANT',
  'DEREGISTERED',
  'VILLAGE_FACTORY',
] as const;
export const vagrantCaseKinds = [
  'HOUSEHOLD_REGISTRATION',
  'POLICE',
  'FAMILY_SUPPORT',
  'ASSESSMENT',
] as const;

// Of an award.
/** How an allowance is reckoned: standard less income, or by tiers. */
export const allowanceModes = ['DIFFERENCE', 'TIER'] as const;
/** How often a family is looked at again: once a year, or every half year where income is irregular. */
export const reviewClasses = ['STABLE', 'IRREGULAR'] as const;
export const supplementCategories = [
  'ELDERLY',
  'MINOR',
  'SEVERE_DISABILITY',
  'SERIOUS_ILLNESS',
] as const;
/** Ability to look after oneself: full, half, none. */
export const careLevels = ['INDEPENDENT', 'PARTLY_DEPENDENT', 'FULLY_DEPENDENT'] as const;
export const childCareForms = ['SCATTERED', 'INSTITUTION'] as const;
export const causeClasses = [
  'ILLNESS',
  'INFECTIOUS_DISEASE',
  'ACCIDENT',
  'FIRE',
  'EDUCATION',
  'NATURAL_DISASTER',
  'OTHER',
] as const;
/** Whose account aid is paid to. */
export const accountHolders = [
  'PERSON',
  'GUARDIAN',
  'INSTITUTION',
  'SCHOOL',
  'EMPLOYER',
  'HOSPITAL',
] as const;
/** Who pays a premium subsidy beside healthcare security. */
export const premiumFunders = [
  'HEALTHCARE_SECURITY',
  'DISABLED_FEDERATION',
  'FAMILY_PLANNING',
  'RURAL_REVITALISATION',
] as const;
/** Part of an emergency case that a settlement pays for. */
export const costPhases = ['EMERGENCY', 'WARD'] as const;
export const studentAidKinds = [
  'WORK_STUDY',
  'HARDSHIP_GRANT',
  'FEE_WAIVER',
  'ENTRANCE_AID',
  'NATIONAL_SCHOLARSHIP',
] as const;
/** Difficulty of a student's family: special, fairly, general (特别困难、比较困难、一般困难). */
export const studentDifficulties = ['SPECIAL', 'FAIRLY', 'GENERAL'] as const;
export const tenantClasses = ['LOW_INCOME', 'NEW_EMPLOYED', 'MIGRANT_WORKER'] as const;
/** Rent by income (差别化租金), the ordinary rent of public housing, or that of the market. */
export const rentClasses = ['DIFFERENTIATED', 'STANDARD', 'MARKET'] as const;

// Of healthcare security.
export const insuranceSchemes = ['RESIDENT', 'EMPLOYEE'] as const;
export const stayCauses = [
  'ILLNESS',
  'MATERNITY',
  'THIRD_PARTY',
  'WORK_INJURY',
  'TRAFFIC',
  'COSMETIC',
] as const;

// Of education.
export const educationStages = [
  'PRESCHOOL',
  'PRIMARY',
  'JUNIOR_SECONDARY',
  'SENIOR_SECONDARY',
  'VOCATIONAL',
  'HIGHER',
] as const;
export const enrolmentStatuses = [
  'ENROLLED',
  'SUSPENDED',
  'INTERNSHIP',
  'MILITARY_SERVICE',
  'POSTGRADUATE',
  'WITHDRAWN',
] as const;

// Of housing.
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
export const vacancyReasons = ['HOSPITAL', 'NURSING_HOME'] as const;

// Of human resources.
export const employmentKinds = ['EMPLOYEE', 'FLEXIBLE'] as const;
export const employmentEnds = ['RESIGNED', 'DISMISSED', 'DEATH', 'CLOSURE'] as const;
export const insuranceBenefitKinds = ['UNEMPLOYMENT', 'WORK_INJURY_NURSING'] as const;

// Of emergency management.
export const eventKinds = ['NATURAL', 'FIRE', 'TRAFFIC'] as const;
export const damageGrades = ['COLLAPSED', 'SEVERE', 'MODERATE'] as const;
export const householdClasses = ['KEY', 'OTHER_DIFFICULT', 'GENERAL'] as const;
