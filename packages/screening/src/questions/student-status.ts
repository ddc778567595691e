import { type LocalDate, covers, monthOf, provinceCode } from '@hub/assistance';
import { destituteSupport, subsistenceAllowance, supports } from './awards.ts';
import type { CaseFile } from '../case-file.ts';
import type { Evidence, Text } from '../finding.ts';
import { parameter } from '../parameters.ts';
import { awardEvidence, factEvidence, grantedText, recognitionEvidence } from '../wording.ts';

const statusProgrammes = [
  ...subsistenceAllowance,
  ...destituteSupport,
  'MZ-ORPHAN',
  'MZ-DEFACTO',
] as const;

/** Why a student has a claim to aid. */
export interface StudentStatus {
  readonly evidence: Evidence;
  /** One of the five classes that hold the highest tier. */
  readonly isPriority: boolean;
}

/** What gives a student a claim on a day: basic living, a disability, or a recognised class; null without any. */
export function studentStatusOn(
  file: CaseFile,
  personId: string,
  day: LocalDate,
): StudentStatus | null {
  const award = file.awards.find(
    (known) =>
      statusProgrammes.some((code) => code === known.programme) && supports(known, personId, day),
  );
  if (award !== undefined) {
    const isPriority = award.programme !== 'MZ-DEFACTO';
    return { evidence: awardEvidence(award, grantedText(award)), isPriority };
  }
  return disabilityOn(file, personId, day) ?? recognitionOn(file, personId, day);
}

function disabilityOn(file: CaseFile, personId: string, day: LocalDate): StudentStatus | null {
  const certificate = file.facts.disabilityCertificate.find(
    (row) => row.personId === personId && covers(row, day),
  );
  if (certificate === undefined) return null;
  const evidence = factEvidence('disabilityCertificate', certificate.id, {
    en: `Disability certificate, grade ${certificate.grade}`,
    zh: `残疾人证，${certificate.grade}级`,
    days: { from: certificate.from, until: certificate.until },
  });
  return { evidence, isPriority: true };
}

const recognitions: Readonly<Record<string, Text>> = {
  REGISTERED_POOR: { en: 'Registered poor', zh: '建档立卡贫困人口' },
  MARTYR_CHILD: { en: "Martyr's child", zh: '烈士子女' },
  DIFFICULT_WORKER_CHILD: { en: 'Child of a worker in difficulty', zh: '困难职工子女' },
};

function recognitionOn(file: CaseFile, personId: string, day: LocalDate): StudentStatus | null {
  const at = { area: provinceCode, month: monthOf(day) };
  const isPoorCounted = parameter('registeredPoor.counts', at) === 1;
  for (const row of file.facts.recognition) {
    const statement = recognitions[row.kind];
    if (row.personId !== personId || !covers(row, day) || statement === undefined) continue;
    if (row.kind === 'REGISTERED_POOR' && !isPoorCounted) continue;
    const evidence = recognitionEvidence(row, statement);
    return { evidence, isPriority: row.kind === 'REGISTERED_POOR' };
  }
  return null;
}
