import { civilAffairsRows } from './civil-affairs.ts';
import { educationRows } from './education.ts';
import { emergencyManagementRows } from './emergency-management.ts';
import { healthcareSecurityRows } from './healthcare-security.ts';
import { housingRows } from './housing.ts';
import { humanResourcesRows } from './human-resources.ts';

/** The tables that rules read, by department. */
export const departmentRows = {
  CIVIL_AFFAIRS: civilAffairsRows,
  HEALTHCARE_SECURITY: healthcareSecurityRows,
  EDUCATION: educationRows,
  HOUSING: housingRows,
  HUMAN_RESOURCES: humanResourcesRows,
  EMERGENCY_MANAGEMENT: emergencyManagementRows,
};
