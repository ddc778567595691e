import type { Home, Step, World } from './home.ts';
import { writeSupplements } from './programmes/category-supplement.ts';
import { writeOrdinaryEvents } from './programmes/civil-events.ts';
import { writeDisabilitySubsidies } from './programmes/disability-subsidy.ts';
import { writeOrdinaryRelief } from './programmes/disaster-relief.ts';
import { writeOrdinaryEmployment } from './programmes/employment.ts';
import { writeOrdinaryDwelling } from './programmes/housing.ts';
import { writeFormerAllowance } from './programmes/former-allowance.ts';
import { writeAbleKin } from './programmes/kinship.ts';
import { writeOrdinaryMargin } from './programmes/margin.ts';
import {
  writeEmergencyAid,
  writeMedicalAssistance,
  writeUnaidedStay,
} from './programmes/medical-assistance.ts';
import { writeOrdinaryChild, writeOrdinaryDestitute } from './programmes/personal-living.ts';
import { writePremiums } from './programmes/premium-subsidy.ts';
import { writeOrdinaryRental } from './programmes/rental.ts';
import { writeHukou, writeRecognition, writeRegister } from './programmes/register.ts';
import { writeOrdinaryStudents } from './programmes/student-aid.ts';
import { writeOrdinaryAllowance } from './programmes/subsistence-allowance.ts';

/** What every home of the province gets unless a planted case keeps the step to itself, in this order. */
const steps: readonly (readonly [step: Step, write: (world: World, home: Home) => void])[] = [
  ['disability', writeDisabilitySubsidies],
  ['premium', writePremiums],
  ['medical', writeMedicalAssistance],
  ['medical', writeEmergencyAid],
  ['medical', writeUnaidedStay],
  ['student-aid', writeOrdinaryStudents],
  ['dwelling', writeOrdinaryDwelling],
  ['rental', writeOrdinaryRental],
  ['employment', writeOrdinaryEmployment],
  ['disaster', writeOrdinaryRelief],
  ['events', writeOrdinaryEvents],
  ['kinship', writeAbleKin],
];

/**
 * Writes everything the departments know of a home.
 *
 * A planted case writes after the register and the basic living, on which other aid depends, and before that aid.
 * Homes just above the line are ordinary ones only: what a case says of a family's means stands alone.
 */
export function writeHome(
  world: World,
  home: Home,
  planted: {
    readonly isOrdinary: boolean;
    readonly without: readonly Step[];
    readonly write: () => void;
  },
): void {
  const isOurs = (step: Step) => !planted.without.includes(step);
  writeRegister(world, home);
  if (home.isPoor) writeRecognition(world, home);
  if (isOurs('hukou')) writeHukou(world, home);
  if (isOurs('basic-living')) writeBasicLiving(world, home);
  if (planted.isOrdinary && home.spells.length === 0) writeFormerAllowance(world, home);
  if (planted.isOrdinary && home.spells.length === 0) writeOrdinaryMargin(world, home);
  planted.write();
  for (const [step, write] of steps) {
    if (isOurs(step)) write(world, home);
  }
}

function writeBasicLiving(world: World, home: Home): void {
  switch (home.homeClass) {
    case 'URBAN_DIBAO':
    case 'RURAL_DIBAO':
      writeOrdinaryAllowance(world, home);
      writeSupplements(world, home);
      return;
    case 'TEKUN_SCATTERED':
    case 'TEKUN_CENTRALISED':
    case 'TEKUN_DECEASED':
      writeOrdinaryDestitute(world, home);
      return;
    case 'ORPHAN':
    case 'DEFACTO':
      writeOrdinaryChild(world, home);
      return;
    case 'URBAN':
    case 'RURAL':
      return;
  }
}
