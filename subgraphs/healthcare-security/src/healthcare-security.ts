import type { DepartmentSubgraph } from '@hub/subgraph';
import { InsuranceEnrolmentType, HospitalStayType } from './facts.ts';
import { type HealthcareSecurityLoaders, healthcareSecurityLoaders } from './loaders.ts';
import { HealthcareSecurityRecord, Person, PersonHealthcareSecurity } from './person.ts';
import { PremiumSubsidyAward } from './programmes/premium-subsidy.ts';
import { MedicalAssistanceAward } from './programmes/medical-assistance.ts';
import { EmergencyDiseaseAidAward } from './programmes/emergency-disease-aid.ts';
import * as tables from './tables.ts';

/** Healthcare security (医保): premium subsidies, medical assistance, emergency-disease fund; insurance. */
export const healthcareSecurity: DepartmentSubgraph<
  'HEALTHCARE_SECURITY',
  HealthcareSecurityLoaders
> = {
  name: 'healthcare-security',
  department: 'HEALTHCARE_SECURITY',
  tables,
  resolvers: [PersonHealthcareSecurity],
  types: [
    Person,
    HealthcareSecurityRecord,
    PremiumSubsidyAward,
    MedicalAssistanceAward,
    EmergencyDiseaseAidAward,
    InsuranceEnrolmentType,
    HospitalStayType,
  ],
  references: { Person: (key) => key },
  loaders: healthcareSecurityLoaders,
  migrations: `${import.meta.dirname}/../migrations`,
};
