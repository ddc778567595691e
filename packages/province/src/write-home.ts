import type { Home, Step, World } from './home.ts';
import { writeOrdinaryEvents } from './programmes/civil-events.ts';
import { writeDisabilitySubsidies } from './programmes/disability-subsidy.ts';
import { writeOrdinaryRelief } from './programmes/disaster-relief.ts';
import { writeOrdinaryEmployment } from './programmes/employment.ts';
import { writeOrdinaryDwelling, writeOrdinaryRental } from './programmes/housing.ts';
import { writeEmergencyAid, writeMedicalAssistance } from './programmes/medical-assistance.ts';
import { writeOrdinaryChild, writeOrdinaryDestitute } from './programmes/personal-living.ts';
import { writePremiums } from './programmes/premium-subsidy.ts';
import { writeHukou, writeRecognition, writeRegister } from './programmes/register.ts';
import { writeOrdinaryStudents } from './programmes/student-aid.ts';
import { writeOrdinaryAllowance } from './programmes/subsistence-allowance.ts';

/** What every home of the province gets unless a planted case keeps the step to itself, in this order. */
const steps: readonly (readonly [step: Step, write: (world: World, home: Home) => void])[] = [
  ['disability', writeDisabilitySubsidies],
  ['premium', writePremiums],
  ['medical', writeMedicalAssistance],
  ['medical', writeEmergencyAid],
  ['student-aid', writeOrdinaryStudents],
  ['dwelling', writeOrdinaryDwelling],
  ['rental', writeOrdinaryRental],
  ['employment', writeOrdinaryEmployment],
  ['disaster', writeOrdinaryRelief],
  ['events', writeOrdinaryEvents],
];

/**
 * Writes everything the departments know of a home.
 *
 * A planted case writes after the register and the basic living, on which other aid depends, and before that aid.
 */
export function writeHome(
  world: World,
  home: Home,
  planted: { readonly without: readonly Step[]; readonly write: () => void },
): void {
  const isOurs = (step: Step) => !planted.without.includes(step);
  writeRegister(world, home);
  if (home.isPoor) writeRecognition(world, home);
  if (isOurs('hukou')) writeHukou(world, home);
  if (isOurs('basic-living')) writeBasicLiving(world, home);
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
