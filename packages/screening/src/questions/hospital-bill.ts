import {
  type Fen,
  type LocalDate,
  type ProgrammeCode,
  addDays,
  formatDate,
  formatYuan,
} from '@hub/assistance';
import { type Grant, grantsOf, isCounted, paidFen } from './awards.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence } from '../finding.ts';
import { awardEvidence, factEvidence } from '../wording.ts';
import { singleDay } from './calendar.ts';

/** An admission with its bill. */
export type Stay = Facts['hospitalStay'][number];

/** An award of healthcare security. */
export type MedicalAward = AwardOf<'HEALTHCARE_SECURITY'>;

/** Medical assistance towards a hospital bill: inpatient, major illness, tilted. */
export const billAssistance = ['YB-INP', 'YB-MAJOR', 'YB-TILT'] as const;

/** What one award paid towards a bill, its funding legs included. */
export interface Settlement {
  readonly award: MedicalAward;
  readonly fen: Fen;
}

/** What a person's awards of some programmes paid, whichever bill it was for; those that were taken back say zero. */
export function settlementsOf(
  file: CaseFile,
  personId: string,
  codes: readonly ProgrammeCode[],
): readonly Settlement[] {
  return grantsOf(file, codes).flatMap((grant: Grant): readonly Settlement[] => {
    const { award } = grant;
    if (award.department !== 'HEALTHCARE_SECURITY' || !isCounted(award, personId)) return [];
    return [{ award, fen: paidFen(grant) }];
  });
}

/** Whether two records are of one admission to one hospital. */
export function isSameAdmission(
  left: Pick<MedicalAward, 'hospital' | 'admissionNumber'>,
  right: Pick<MedicalAward, 'hospital' | 'admissionNumber'>,
): boolean {
  return (
    left.hospital !== null &&
    left.admissionNumber !== null &&
    left.hospital === right.hospital &&
    left.admissionNumber === right.admissionNumber
  );
}

/** Whether emergency aid and assistance each settled another part of the stay. */
export function areSeparatePhases(emergency: MedicalAward, assistance: MedicalAward): boolean {
  return emergency.costPhase === 'EMERGENCY' && assistance.costPhase === 'WARD';
}

/** What of a bill the catalogue covers and nobody paid for the patient. */
export function ownCostFen(stay: Stay): Fen {
  return stay.inCatalogueFen - insuredFen(stay);
}

/** What insurance and other payers paid of a bill. */
export function insuredFen(
  bill: Pick<Stay, 'basicPaidFen' | 'illnessPaidFen' | 'otherPaidFen'>,
): Fen {
  return bill.basicPaidFen + bill.illnessPaidFen + bill.otherPaidFen;
}

/** An admission as evidence, with what was billed and what others paid. */
export function stayEvidence(stay: Stay): Evidence {
  const days = [stay.admittedOn, stay.dischargedOn].map((day: LocalDate) => formatDate(day));
  const [cost, own, insured] = [stay.totalCostFen, stay.inCatalogueFen, insuredFen(stay)].map(
    formatYuan,
  );
  const { hospital, admissionNumber } = stay;
  return factEvidence('hospitalStay', stay.id, {
    en: `In hospital ${days.join(' to ')}, ${hospital}, admission ${admissionNumber}: bill ${cost} yuan, ${own} yuan of it in the catalogue, ${insured} yuan paid by insurance and others`,
    zh: `${days.join('至')}住院，${hospital}，住院号${admissionNumber}：总费用${cost}元，目录内${own}元，医保及其他渠道支付${insured}元`,
    days: { from: stay.admittedOn, until: addDays(stay.dischargedOn, 1) },
    amountFen: stay.totalCostFen,
  });
}

/** A settlement as evidence, with its day and amount. */
export function settlementEvidence({ award, fen }: Settlement): Evidence {
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  return awardEvidence(award, {
    en: `settled on ${day}, ${paid} yuan`,
    zh: `${day}结算，${paid}元`,
    days: singleDay(award.decidedOn),
    amountFen: fen,
  });
}
