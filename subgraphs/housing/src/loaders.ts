import { type DepartmentLoaders, departmentLoaders } from '@hub/subgraph';
import * as tables from './tables.ts';

/** Prepares the statements of housing, one per table. */
export const housingLoaders = departmentLoaders('HOUSING', tables);

export type HousingLoaders = DepartmentLoaders<'HOUSING'>;
