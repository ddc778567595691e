import { type Fen, type LocalDate, type ProgrammeCodeOf, addDays, areaName } from '@hub/assistance';
import { calibration } from '../calibration.ts';
import { dayIn, firstMonth } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';
import type { WrittenAward } from '../books.ts';
import { itemAt } from '../random.ts';

/** A stay in hospital, or a course of treatment without one. */
export interface Episode {
  readonly hospital: string;
  readonly admissionNumber: string | null;
  readonly invoiceNumber: string;
  readonly admittedOn: LocalDate | null;
  /** First day no longer in hospital. */
  readonly dischargedOn: LocalDate | null;
  readonly totalCostFen: Fen;
}

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
}

/** Averages per settlement in yuan. Those outside the key group get less, so that all together average 964. */
const meanYuan = {
  inpatient: calibration['medical.inpatient.avg'],
  key: calibration['medical.key.avg'],
  other: 920,
  major: calibration['medical.major.avg'],
  outpatient: 86,
  emergency: calibration['emfund.spent'] / calibration['emfund.person_times'],
};

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
  const decidedOn = addDays(admittedOn, 30);
  const kind = random.chance(0.12) ? 'YB-OUT' : random.chance(0.09) ? 'YB-MAJOR' : 'YB-INP';
  if (kind === 'YB-OUT') {
    const amountFen = random.amountAround(meanYuan.outpatient);
    settle(world, home, {
      resident,
      programme: kind,
      episode: treatmentOf(episode),
      decidedOn,
      amountFen,
    });
  } else {
    const mean = kind === 'YB-MAJOR' ? meanYuan.major : inpatientMean(home, resident);
    const amountFen = random.amountAround(mean);
    settle(world, home, { resident, programme: kind, episode, decidedOn, amountFen });
  }
}

function inpatientMean(home: Home, resident: Resident): number {
  const isKey = home.spells.some(
    (spell) => spell.resident === resident && spell.benefit !== 'DIBAO',
  );
  return isKey ? meanYuan.key : meanYuan.other;
}

/** A stay at the county's hospital, or at the big one of the provincial capital. */
export function someStay(
  { random }: World,
  home: Home,
  stay: { readonly admittedOn: LocalDate; readonly days: number },
): Episode {
  const number = random.integer(100_000, 999_999);
  return {
    hospital: random.chance(0.75) ? `${areaName(home.county)}人民医院` : '湘雅附属医院',
    admissionNumber: `ZY${stay.admittedOn}${number}`,
    invoiceNumber: `FP${stay.admittedOn}${number}`,
    admittedOn: stay.admittedOn,
    dischargedOn: addDays(stay.admittedOn, stay.days),
    totalCostFen: random.integer(180_000, 2_600_000),
  };
}

/** The same course of treatment without a bed. */
export function treatmentOf(episode: Episode): Episode {
  return { ...episode, admissionNumber: null, admittedOn: null, dischargedOn: null };
}

/** Settles a bill with medical assistance. */
export function settle({ books }: World, home: Home, settlement: Settlement): WrittenAward {
  const { resident, decidedOn, episode, amountFen } = settlement;
  const award = books.award('HEALTHCARE_SECURITY', {
    programme: settlement.programme,
    subjectId: resident.personId,
    county: settlement.county ?? codeAsOf(home.county, decidedOn),
    decidedOn,
    until: addDays(decidedOn, 1),
    status: settlement.status ?? 'ENDED',
    ...episode,
    isInterim: settlement.isInterim ?? false,
    identityClass: settlement.identityClass ?? classOf(home, resident),
    partOf: settlement.partOf ?? null,
    refersTo: settlement.refersTo ?? null,
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 2) });
  return award;
}

function classOf(home: Home, resident: Resident): string {
  const benefits = home.spells
    .filter((spell) => spell.resident === resident)
    .map(({ benefit }) => benefit);
  if (benefits.includes('TEKUN')) return '特困';
  if (benefits.includes('CHILD')) return '孤儿';
  return benefits.includes('DIBAO') ? '低保' : '低收入';
}

/** Emergency disease aid (疾病应急救助) to somebody who could not pay, through the hospital. */
export function writeEmergencyAid(world: World, home: Home): void {
  if (!world.quotas.isDue('emergencyDisease', home.homeClass)) return;
  const resident = survivorsOf(home)[0];
  if (resident === undefined) return;
  const admittedOn = dayIn(firstMonth, world.random.integer(1, 1000));
  const episode = someStay(world, home, { admittedOn, days: 6 });
  const amountFen = world.random.amountAround(meanYuan.emergency);
  const decidedOn = addDays(admittedOn, 40);
  settle(world, home, { resident, programme: 'WJ-EM', episode, decidedOn, amountFen });
}
