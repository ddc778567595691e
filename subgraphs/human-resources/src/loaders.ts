import { type DepartmentLoaders, departmentLoaders } from '@hub/subgraph';
import * as tables from './tables.ts';

/** Prepares the statements of human resources, one per table. */
export const humanResourcesLoaders = departmentLoaders('HUMAN_RESOURCES', tables);

export type HumanResourcesLoaders = DepartmentLoaders<'HUMAN_RESOURCES'>;
