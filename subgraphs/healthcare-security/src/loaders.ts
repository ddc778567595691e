import { type DepartmentLoaders, departmentLoaders } from '@hub/subgraph';
import * as tables from './tables.ts';

/** Prepares the statements of healthcare security, one per table. */
export const healthcareSecurityLoaders = departmentLoaders('HEALTHCARE_SECURITY', tables);

export type HealthcareSecurityLoaders = DepartmentLoaders<'HEALTHCARE_SECURITY'>;
