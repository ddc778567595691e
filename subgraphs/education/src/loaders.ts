import { type DepartmentLoaders, departmentLoaders } from '@hub/subgraph';
import * as tables from './tables.ts';

/** Prepares the statements of education, one per table. */
export const educationLoaders = departmentLoaders('EDUCATION', tables);

export type EducationLoaders = DepartmentLoaders<'EDUCATION'>;
