import { civilAffairs } from '@hub/civil-affairs';
import { education } from '@hub/education';
import { emergencyManagement } from '@hub/emergency-management';
import { healthcareSecurity } from '@hub/healthcare-security';
import { housing } from '@hub/housing';
import { humanResources } from '@hub/human-resources';
import type { Subgraph } from '@hub/subgraph';
import {
  type SupervisionSettings,
  supervision,
  supervisionMigrations,
  supervisionTables,
} from '@hub/supervision';

/** The six departments, in the order in which the hub names them. */
export const departmentSubgraphs = [
  civilAffairs,
  healthcareSecurity,
  education,
  housing,
  humanResources,
  emergencyManagement,
] as const;

/** All seven, supervision last. */
export function allSubgraphs(settings: SupervisionSettings): readonly Subgraph[] {
  return [...departmentSubgraphs, supervision(settings)];
}

/** Names of all seven. */
export const subgraphNames: readonly string[] = [
  ...departmentSubgraphs.map(({ name }) => name),
  'supervision',
];

/** Every subgraph that keeps something, with its tables and their migrations. */
export const storingSubgraphs = [
  ...departmentSubgraphs,
  { name: 'supervision', tables: supervisionTables, migrations: supervisionMigrations },
] as const;
