import { type Fen, type LocalDate, addDays, areaName } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Home, Resident, World } from '../home.ts';

/** What a hospital bills, and who pays of it before any assistance: fen, and never more than the total. */
export interface Bill {
  readonly totalCostFen: Fen;
  /** What of the total the catalogue of the insurance covers. */
  readonly inCatalogueFen: Fen;
  readonly basicPaidFen: Fen;
  readonly illnessPaidFen: Fen;
  readonly otherPaidFen: Fen;
}

/** A stay in hospital, or a course of treatment without one. */
export interface Episode extends Bill {
  readonly hospital: string;
  readonly admissionNumber: string | null;
  readonly invoiceNumber: string;
  readonly admittedOn: LocalDate | null;
  /** First day no longer in hospital. */
  readonly dischargedOn: LocalDate | null;
}

/** An episode as the hospital's own books hold it; for an illness, within the province, unless said otherwise. */
export type Admission = Episode &
  Partial<
    Pick<
      RowsOf<'HEALTHCARE_SECURITY'>['hospitalStay'][number],
      'cause' | 'isInProvince' | 'isUnreferred'
    >
  >;

/** From here serious-illness insurance (大病保险) pays a tenth. */
const seriousCostFen = 1_500_000;

/** What basic insurance pays of the cost within the catalogue, in percent. */
const basicPercent = { least: 50, most: 60 };

/** A bill of which nine tenths are in the catalogue. */
export function billOf(totalCostFen: Fen, basicShare = 0.55): Bill {
  const inCatalogueFen = Math.round(totalCostFen * 0.9);
  const isSerious = totalCostFen >= seriousCostFen && basicShare > 0;
  return {
    totalCostFen,
    inCatalogueFen,
    basicPaidFen: Math.round(inCatalogueFen * basicShare),
    illnessPaidFen: isSerious ? Math.round(inCatalogueFen * 0.1) : 0,
    otherPaidFen: 0,
  };
}

/** What of a bill is left to the patient within the catalogue once every insurance has paid: fen. */
export function ownPartOf(bill: Bill): Fen {
  const { inCatalogueFen, basicPaidFen, illnessPaidFen, otherPaidFen } = bill;
  return inCatalogueFen - basicPaidFen - illnessPaidFen - otherPaidFen;
}

/** A stay at the county's hospital, or at the big one of the provincial capital, with room for any settlement. */
export function someStay(
  { random }: World,
  home: Home,
  stay: { readonly admittedOn: LocalDate; readonly days: number },
): Episode {
  const number = random.integer(100_000, 999_999);
  const totalCostFen = random.integer(800_000, 3_000_000);
  return {
    hospital: random.chance(0.75) ? `${areaName(home.county)}人民医院` : '湘雅附属医院',
    admissionNumber: `ZY${stay.admittedOn}${number}`,
    invoiceNumber: `FP${stay.admittedOn}${number}`,
    admittedOn: stay.admittedOn,
    dischargedOn: addDays(stay.admittedOn, stay.days),
    ...billOf(totalCostFen, random.integer(basicPercent.least, basicPercent.most) / 100),
  };
}

/** The same course of treatment without a bed. */
export function treatmentOf(episode: Episode): Episode {
  return { ...episode, admissionNumber: null, admittedOn: null, dischargedOn: null };
}

/** Enters a stay with its bill in the hospital's books, whoever settles it. Throws for treatment without a bed. */
export function admit(
  { books }: World,
  { personId }: Pick<Resident, 'personId'>,
  admission: Admission,
): void {
  const { admissionNumber, admittedOn, dischargedOn, invoiceNumber: _, ...bill } = admission;
  if (admissionNumber === null || admittedOn === null || dischargedOn === null)
    throw new RangeError('a stay has a number and two days');
  books.fact('HEALTHCARE_SECURITY', 'hospitalStay', {
    cause: 'ILLNESS',
    isInProvince: true,
    ...bill,
    personId,
    admissionNumber,
    admittedOn,
    dischargedOn,
  });
}
