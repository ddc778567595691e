import { type Fen, type LocalDate, type ProgrammeCodeOf, addDays, yuan } from '@hub/assistance';
import type { AwardDraft, WrittenAward } from '../books.ts';
import { calibration } from '../calibration.ts';
import { dayIn, firstMonth, provinceDate } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';
import { identityClassOf } from '../identity-class.ts';
import { itemAt } from '../random.ts';
import { writeEvent } from './civil-events.ts';
import { type Episode, admit, billOf, someStay, treatmentOf } from './hospital.ts';

/** How a bill is settled: under which programme, by whom, with how many fen. */
export interface Settlement {
  readonly resident: Resident;
  readonly programme: ProgrammeCodeOf<'HEALTHCARE_SECURITY'>;
  readonly episode: Episode;
  readonly decidedOn: LocalDate;
  readonly amountFen: Fen;
  readonly county?: string;
  readonly identityClass?: string;
  readonly isInterim?: boolean;
  readonly partOf?: string;
  readonly refersTo?: string;
  readonly status?: 'ENDED' | 'REVOKED';
  readonly disease?: string;
  /** What an emergency settlement says of the case and the patient. */
  readonly emergency?: Pick<
    AwardDraft<'HEALTHCARE_SECURITY'>,
    'costPhase' | 'isUnknownPatient' | 'identifiedOn'
  >;
}

/** Averages per settlement in yuan. Those outside the key group get less, so that all stays together average 964. */
const meanYuan = {
  inpatient: calibration['medical.inpatient.avg'],
  key: calibration['medical.key.avg'],
  other: 893,
  major: calibration['medical.major.avg'],
  outpatient: 86,
  tilted: 450,
  emergency: calibration['emfund.spent'] / calibration['emfund.person_times'],
};

/** Settlements without a stay, and stays with a major illness, such that all together cost what was spent. */
const shares = { outpatient: 0.08, major: 0.115 };

/** The quarters of the books; one person is in hospital at most once in each, so that stays never overlap. */
const quarters = 12;

/** Medical assistance (医疗救助) for members of an assisted home: a few households bring most bills. */
export function writeMedicalAssistance(world: World, home: Home): void {
  const { random, quotas } = world;
  const patients = survivorsOf(home).filter((resident) => !resident.isInsuredAtWork);
  if (patients.length === 0 || !random.chance(1 / 2)) return;
  const count = random.round(quotas.expected('medical', home.homeClass) * 2);
  const first = random.integer(0, quarters - 1);
  for (let index = 0; index < Math.min(count, patients.length * quarters); index += 1) {
    const resident = itemAt(patients, index);
    const quarter = (first + Math.floor(index / patients.length) * 5) % quarters;
    writeOrdinaryEpisode(world, home, { resident, quarter });
  }
}

function writeOrdinaryEpisode(
  world: World,
  home: Home,
  visit: { readonly resident: Resident; readonly quarter: number },
): void {
  const { random } = world;
  const { resident, quarter } = visit;
  const admittedOn = dayIn(firstMonth, 1 + Math.floor(quarter * 91) + random.integer(0, 50));
  const episode = someStay(world, home, { admittedOn, days: random.integer(4, 25) });
  const bill = { resident, episode, decidedOn: addDays(admittedOn, 30) };
  if (random.chance(shares.outpatient)) {
    const amountFen = random.amountAround(meanYuan.outpatient);
    const treatment = { ...treatmentOf(episode), ...billOf(yuan(random.integer(250, 900))) };
    settle(world, home, { ...bill, programme: 'YB-OUT', episode: treatment, amountFen });
    return;
  }
  admit(world, resident, episode);
  if (random.chance(shares.major)) {
    settleMajorIllness(world, home, bill);
  } else {
    const amountFen = random.amountAround(inpatientMean(home, resident));
    settle(world, home, { ...bill, programme: 'YB-INP', amountFen });
    if (admittedOn < lastAidedAdmission && random.chance(tiedAidShare))
      giveTowards(world, home, bill);
  }
}

/** Bills on which a charity helps with the rest, some weeks later. */
const tiedAidShare = 0.002;
const lastAidedAdmission = addDays(provinceDate, -70);

type Billed = Pick<Settlement, 'resident' | 'episode' | 'decidedOn'>;

/** A charity's money for what is left of a bill (大病救助). */
function giveTowards(world: World, home: Home, { resident, episode, decidedOn }: Billed): void {
  writeEvent(world, home, {
    resident,
    programme: 'MZ-CHARITY',
    decidedOn: addDays(decidedOn, 20),
    amountFen: yuan(world.random.integer(3, 8) * 100),
    project: '大病救助',
    causeClass: 'ILLNESS',
    causeRef: episode.admissionNumber,
    isBillTied: true,
  });
}

/** Patients with a major illness who get a second, tilted settlement (倾斜救助) on top. */
const tiltedShare = 0.12;

const majorIllnesses = ['肺癌', '尿毒症', '脑卒中', '白血病', '急性心肌梗塞'] as const;

function settleMajorIllness(world: World, home: Home, bill: Billed): void {
  const { random } = world;
  const disease = random.pick(majorIllnesses);
  const amountFen = random.amountAround(meanYuan.major);
  const major = { ...bill, disease, programme: 'YB-MAJOR' as const, amountFen };
  const { id } = settle(world, home, major);
  const decidedOn = addDays(bill.decidedOn, 60);
  if (decidedOn >= addDays(provinceDate, -7) || !random.chance(tiltedShare)) return;
  settle(world, home, {
    ...major,
    programme: 'YB-TILT',
    refersTo: id,
    decidedOn,
    amountFen: random.amountAround(meanYuan.tilted),
  });
}

function inpatientMean(home: Home, resident: Resident): number {
  const isKey = home.spells.some(
    (spell) => spell.resident === resident && spell.benefit !== 'DIBAO',
  );
  return isKey ? meanYuan.key : meanYuan.other;
}

/** Settles a bill with medical assistance. */
export function settle({ books }: World, home: Home, settlement: Settlement): WrittenAward {
  const { resident, decidedOn, episode, amountFen, disease = null } = settlement;
  const award = books.award('HEALTHCARE_SECURITY', {
    programme: settlement.programme,
    subjectId: resident.personId,
    county: settlement.county ?? codeAsOf(home.county, decidedOn),
    decidedOn,
    until: addDays(decidedOn, 1),
    status: settlement.status ?? 'ENDED',
    ...episode,
    isInterim: settlement.isInterim ?? false,
    identityClass: settlement.identityClass ?? identityClassOf(home, resident),
    disease,
    ...settlement.emergency,
    partOf: settlement.partOf ?? null,
    refersTo: settlement.refersTo ?? null,
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 2) });
  return award;
}

/** Emergency disease aid (疾病应急救助) to somebody uninsured who could not pay, through the hospital. */
export function writeEmergencyAid(world: World, home: Home): void {
  if (!world.quotas.isDue('emergencyDisease', home.homeClass)) return;
  const resident = survivorsOf(home)[0];
  if (resident === undefined) return;
  const admittedOn = dayIn(firstMonth, world.random.integer(1, 1000));
  const stay = someStay(world, home, { admittedOn, days: 6 });
  const episode = { ...stay, ...billOf(stay.totalCostFen, 0) };
  admit(world, resident, episode);
  const amountFen = world.random.amountAround(meanYuan.emergency);
  const decidedOn = addDays(admittedOn, 40);
  settle(world, home, { resident, programme: 'WJ-EM', episode, decidedOn, amountFen });
}

/** One in a hundred and fifty homes without aid has somebody in hospital who stands in a book. */
const unaidedStays = 1 / 150;

const ordinaryCauses = ['ILLNESS', 'ILLNESS', 'ILLNESS', 'TRAFFIC', 'WORK_INJURY'] as const;

/** Stays of people who are entitled to nothing more than their insurance. */
export function writeUnaidedStay(world: World, home: Home): void {
  const { random } = world;
  if (home.spells.length > 0 || !random.chance(unaidedStays)) return;
  const patient = survivorsOf(home).find(({ age }) => age === 'ADULT' || age === 'ELDER');
  if (patient === undefined) return;
  const admittedOn = dayIn(firstMonth, random.integer(1, 1000));
  const stay = someStay(world, home, { admittedOn, days: random.integer(4, 20) });
  admit(world, patient, { ...stay, cause: random.pick(ordinaryCauses) });
}
