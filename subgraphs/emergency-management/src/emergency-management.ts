import type { DepartmentSubgraph } from '@hub/subgraph';
import { DamageType } from './facts.ts';
import { type EmergencyManagementLoaders, emergencyManagementLoaders } from './loaders.ts';
import { EmergencyManagementRecord, Person, PersonEmergencyManagement } from './person.ts';
import { ReconstructionAward } from './programmes/reconstruction.ts';
import { LivingReliefAward } from './programmes/living-relief.ts';
import { ReliefGoodsAward } from './programmes/relief-goods.ts';
import { DamageRegisterAward } from './programmes/damage-register.ts';
import * as tables from './tables.ts';

/** Emergency management (应急): rebuilding, repair, living relief, goods; disaster events and damage. */
export const emergencyManagement: DepartmentSubgraph<
  'EMERGENCY_MANAGEMENT',
  EmergencyManagementLoaders
> = {
  name: 'emergency-management',
  department: 'EMERGENCY_MANAGEMENT',
  tables,
  resolvers: [PersonEmergencyManagement],
  types: [
    Person,
    EmergencyManagementRecord,
    ReconstructionAward,
    LivingReliefAward,
    ReliefGoodsAward,
    DamageRegisterAward,
    DamageType,
  ],
  references: { Person: (key) => key },
  loaders: emergencyManagementLoaders,
  migrations: `${import.meta.dirname}/../migrations`,
};
