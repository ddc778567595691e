import { type DepartmentLoaders, departmentLoaders } from '@hub/subgraph';
import * as tables from './tables.ts';

/** Prepares the statements of emergency management, one per table. */
export const emergencyManagementLoaders = departmentLoaders('EMERGENCY_MANAGEMENT', tables);

export type EmergencyManagementLoaders = DepartmentLoaders<'EMERGENCY_MANAGEMENT'>;
