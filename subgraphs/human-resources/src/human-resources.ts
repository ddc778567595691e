import type { DepartmentSubgraph } from '@hub/subgraph';
import {
  UnemploymentSpellType,
  InsuredEmploymentType,
  InsuranceBenefitType,
  JobRefusalType,
} from './facts.ts';
import { type HumanResourcesLoaders, humanResourcesLoaders } from './loaders.ts';
import { HumanResourcesRecord, Person, PersonHumanResources } from './person.ts';
import { OneOffSubsidyAward } from './programmes/one-off-subsidy.ts';
import { PublicWelfarePostAward } from './programmes/public-welfare-post.ts';
import { SocialInsuranceSubsidyAward } from './programmes/social-insurance-subsidy.ts';
import { TrainingAndStartUpAward } from './programmes/training-and-start-up.ts';
import { EmploymentStatusAward } from './programmes/employment-status.ts';
import * as tables from './tables.ts';

/** Human resources (人社): one-off subsidies, posts, insurance subsidies; spells in and out of work. */
export const humanResources: DepartmentSubgraph<'HUMAN_RESOURCES', HumanResourcesLoaders> = {
  name: 'human-resources',
  department: 'HUMAN_RESOURCES',
  tables,
  resolvers: [PersonHumanResources],
  types: [
    Person,
    HumanResourcesRecord,
    OneOffSubsidyAward,
    PublicWelfarePostAward,
    SocialInsuranceSubsidyAward,
    TrainingAndStartUpAward,
    EmploymentStatusAward,
    UnemploymentSpellType,
    InsuredEmploymentType,
    InsuranceBenefitType,
    JobRefusalType,
  ],
  references: { Person: (key) => key },
  loaders: humanResourcesLoaders,
  migrations: `${import.meta.dirname}/../migrations`,
};
