import { type Fen, addDays, formatDate, formatYuan, monthOf } from '@hub/assistance';
import { type Grant, grantsOf, isCounted, paidFen } from '../questions/awards.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { daysOf, excerpt, fundSupervision, interimMeasures } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, line, sumOf } from '../wording.ts';
import { singleDay } from '../questions/calendar.ts';

const settlements = ['YB-INP', 'YB-MAJOR', 'YB-OUT'] as const;

/**
 * One hospital bill settled twice for medical assistance.
 *
 * The same admission or invoice number, or overlapping stays of the same cost settled by two counties or under two
 * identities. Reversals are netted first. Anything that refers to another settlement is a top-up and never compared;
 * interim settlements of a long stay are not either, whatever numbers they carry; outpatient treatment is compared by
 * invoice and admission number alone.
 */
export const dupMedEpisode: Rule = {
  id: 'DUP-MED-EPISODE',
  title: {
    en: 'Same hospitalisation claimed twice for medical assistance',
    zh: '同一次住院重复申领医疗救助',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['HEALTHCARE_SECURITY'],
  programmes: settlements,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    // Cited from memory: medical assistance pays eligible costs of one's own that remain after insurance.
    { ...interimMeasures('art. 29(2)'), isVerified: false },
    fundSupervision('arts. 2, 17(3), 41(2)'),
    excerpt(
      {
        en: 'Guobanfa [2021] No. 42: one identity, the most favourable',
        zh: '国办发〔2021〕42号（多重身份就高不重复）',
      },
      '',
      '2021-11-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'interim settlement within one long stay, transfer between hospitals, re-admission',
        zh: '长期住院的中间结算、转院、再次入院',
      },
    },
    {
      letter: 'b',
      description: { en: 'prefecture and county legs of one claim', zh: '同一笔救助的市、县分担' },
    },
    {
      letter: 'c',
      description: {
        en: 'a later top-up that refers to the first settlement',
        zh: '在首次结算基础上的倾斜救助（二次救助）',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'outpatient treatment of a special disease during an inpatient stay',
        zh: '门诊特殊病种与同期住院',
      },
    },
    {
      letter: 'e',
      description: {
        en: 'settled again under a better identity, the first settlement reversed',
        zh: '身份变更后重新结算且原结算已冲销',
      },
    },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

interface Settlement {
  readonly award: AwardOf<'HEALTHCARE_SECURITY'>;
  readonly fen: Fen;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const own = settlementsOf(file, personId);
  if (own.length < 2) return [];
  const episodes: Settlement[][] = [];
  for (const settlement of own) {
    const episode = episodes.find((known) => known.some((other) => isSameBill(other, settlement)));
    if (episode === undefined) episodes.push([settlement]);
    else episode.push(settlement);
  }
  return episodes.filter(({ length }) => length > 1).map((episode) => finding(personId, episode));
}

function settlementsOf(file: CaseFile, personId: string): readonly Settlement[] {
  const grants = grantsOf(file, settlements);
  return grants.flatMap((grant) => {
    const { award } = grant;
    if (award.department !== 'HEALTHCARE_SECURITY' || !isCounted(award, personId)) return [];
    if (award.isInterim || award.refersTo !== null) return [];
    const fen = paidFen(grant) + reversedLater(grants, award.id);
    return fen > 0 ? [{ award, fen }] : [];
  });
}

/** A reversal may be booked as a settlement of its own that takes the first one back. */
function reversedLater(grants: readonly Grant[], awardId: string): Fen {
  return grants
    .filter(({ award }) => award.refersTo === awardId)
    .map(paidFen)
    .filter((fen) => fen < 0)
    .reduce((sum, fen) => sum + fen, 0);
}

function isSameBill({ award: left }: Settlement, { award: right }: Settlement): boolean {
  const isSameInvoice = left.invoiceNumber !== null && left.invoiceNumber === right.invoiceNumber;
  const isSameAdmission =
    left.admissionNumber !== null &&
    left.hospital !== null &&
    left.hospital === right.hospital &&
    left.admissionNumber === right.admissionNumber;
  return isSameInvoice || isSameAdmission || isSameStay(left, right);
}

type MedicalAward = Settlement['award'];

/** Overlapping stays of the same cost, settled by two counties or under two identities. */
function isSameStay(left: MedicalAward, right: MedicalAward): boolean {
  if (left.programme === 'YB-OUT' || right.programme === 'YB-OUT') return false;
  const isSplit = left.county !== right.county || left.identityClass !== right.identityClass;
  return isSplit && staysOverlap(left, right) && costsAgree(left, right);
}

function staysOverlap(left: MedicalAward, right: MedicalAward): boolean {
  if (left.admittedOn === null || left.dischargedOn === null) return false;
  if (right.admittedOn === null || right.dischargedOn === null) return false;
  return left.admittedOn < right.dischargedOn && right.admittedOn < left.dischargedOn;
}

function costsAgree(left: MedicalAward, right: MedicalAward): boolean {
  if (left.totalCostFen === null || right.totalCostFen === null) return false;
  const tolerance = parameter('medical.costTolerance', {
    area: left.county,
    month: monthOf(left.decidedOn),
  });
  const higherFen = Math.max(left.totalCostFen, right.totalCostFen);
  return Math.abs(left.totalCostFen - right.totalCostFen) <= tolerance * higherFen;
}

function finding(personId: string, episode: readonly Settlement[]): RuleFinding {
  const [, ...smaller] = episode.toSorted((left, right) => right.fen - left.fen);
  const arithmetic = smaller.map(({ award, fen }) => {
    const day = formatDate(award.decidedOn);
    return line({
      label: { en: `settlement of ${day}`, zh: `${day}结算` },
      terms: [formatYuan(fen)],
      resultFen: fen,
    });
  });
  const amountFen = sumOf(arithmetic);
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(episode.map(({ award }) => award.decidedOn)),
    evidence: episode.map(settlementEvidence),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: one stay in hospital appears in ${episode.length} settlements of medical assistance that were not reversed. All but the largest come to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：同一次住院有${episode.length}笔未冲销的医疗救助结算，除最高一笔外合计${formatYuan(amountFen)}元。`,
    },
  };
}

/** What tells one bill from another: hospital, numbers and stay. */
function settlementEvidence({ award, fen }: Settlement): Evidence {
  const { hospital, admissionNumber, invoiceNumber, admittedOn, dischargedOn } = award;
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  const en = [`settled on ${day}`, `${paid} yuan`];
  const zh = [`${day}结算${paid}元`];
  if (hospital !== null) {
    en.push(hospital);
    zh.push(hospital);
  }
  if (admissionNumber !== null) {
    en.push(`admission ${admissionNumber}`);
    zh.push(`住院号${admissionNumber}`);
  }
  if (invoiceNumber !== null) {
    en.push(`invoice ${invoiceNumber}`);
    zh.push(`票据号${invoiceNumber}`);
  }
  if (admittedOn !== null && dischargedOn !== null) {
    const stay = [admittedOn, dischargedOn].map(formatDate);
    en.push(`in hospital ${stay.join(' to ')}`);
    zh.push(`住院${stay.join('至')}`);
  }
  return awardEvidence(award, {
    en: en.join(', '),
    zh: zh.join('，'),
    days:
      admittedOn === null || dischargedOn === null
        ? singleDay(award.decidedOn)
        : { from: admittedOn, until: addDays(dischargedOn, 1) },
    amountFen: fen,
  });
}
