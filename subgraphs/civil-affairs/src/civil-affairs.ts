import type { DepartmentSubgraph } from '@hub/subgraph';
import {
  DeathType,
  HukouResidenceType,
  DisabilityCertificateType,
  CustodyOrServiceType,
  RecognitionType,
  KinshipType,
  MeansAssessmentType,
  VerifiedIncomeType,
  PropertyType,
  CashWithdrawalType,
  VagrantCaseType,
} from './facts.ts';
import { type CivilAffairsLoaders, civilAffairsLoaders } from './loaders.ts';
import { CivilAffairsRecord, Person, PersonCivilAffairs } from './person.ts';
import { Household, HouseholdMembers } from './household.ts';
import { householdRegister } from './household-register.ts';
import { PersonRegister } from './register.ts';
import { SubsistenceAllowanceAward } from './programmes/subsistence-allowance.ts';
import { DestituteSupportAward } from './programmes/destitute-support.ts';
import { TemporaryAssistanceAward } from './programmes/temporary-assistance.ts';
import { VagrantAssistanceAward } from './programmes/vagrant-assistance.ts';
import { ChildAllowanceAward } from './programmes/child-allowance.ts';
import { DisabilitySubsidyAward } from './programmes/disability-subsidy.ts';
import { PriceSubsidyAward } from './programmes/price-subsidy.ts';
import { LowIncomeStatusAward } from './programmes/low-income-status.ts';
import { CharityAidAward } from './programmes/charity-aid.ts';
import * as tables from './tables.ts';

export { registerSeed } from './seed.ts';

/** Civil affairs (民政): owns Person and Household; allowance, destitute support, temporary assistance, children, disability, charity. */
export const civilAffairs: DepartmentSubgraph<'CIVIL_AFFAIRS', CivilAffairsLoaders> = {
  name: 'civil-affairs',
  department: 'CIVIL_AFFAIRS',
  tables,
  resolvers: [PersonCivilAffairs, PersonRegister, HouseholdMembers],
  types: [
    Person,
    CivilAffairsRecord,
    Household,
    SubsistenceAllowanceAward,
    DestituteSupportAward,
    TemporaryAssistanceAward,
    VagrantAssistanceAward,
    ChildAllowanceAward,
    DisabilitySubsidyAward,
    PriceSubsidyAward,
    LowIncomeStatusAward,
    CharityAidAward,
    DeathType,
    HukouResidenceType,
    DisabilityCertificateType,
    CustodyOrServiceType,
    RecognitionType,
    KinshipType,
    MeansAssessmentType,
    VerifiedIncomeType,
    PropertyType,
    CashWithdrawalType,
    VagrantCaseType,
  ],
  references: {
    Person: (key) => key,
    Household: (key) => key,
  },
  loaders: civilAffairsLoaders,
  households: householdRegister,
  migrations: `${import.meta.dirname}/../migrations`,
};
