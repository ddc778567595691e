import { type LocalDate, covers } from '@hub/assistance';
import type { CaseFile, Facts } from '../case-file.ts';
import type { Evidence, Text } from '../finding.ts';
import { daysText, factEvidence } from '../wording.ts';

/** What the register knows of a relative from a day on. */
export type Kin = Facts['kinship'][number];

/** Who could support a person, as it stood on a day. */
export function kinOf(file: CaseFile, personId: string, day: LocalDate): readonly Kin[] {
  return file.facts.kinship.filter((row) => row.personId === personId && covers(row, day));
}

const relations: Readonly<Record<Kin['relation'], Text>> = {
  PARENT: { en: 'Parent', zh: '父母' },
  ADOPTER: { en: 'Adopter', zh: '收养人' },
  GUARDIAN: { en: 'Guardian', zh: '监护人' },
  SPOUSE: { en: 'Spouse', zh: '配偶' },
  CHILD: { en: 'Child', zh: '子女' },
};

const statuses: Readonly<Record<Kin['status'], Text>> = {
  ABLE: { en: 'able to support', zh: '有履行义务能力' },
  WITHOUT_CAPACITY: { en: 'without capacity to support', zh: '无履行义务能力' },
  DEAD: { en: 'dead', zh: '死亡' },
  DECLARED_MISSING: { en: 'declared missing', zh: '宣告失踪' },
  SEVERELY_DISABLED: { en: 'severely disabled', zh: '重残' },
  SEVERELY_ILL: { en: 'severely ill', zh: '重病' },
  IN_PRISON: { en: 'in prison', zh: '服刑在押' },
  COMPULSORY_REHABILITATION: { en: 'in compulsory rehabilitation', zh: '强制隔离戒毒' },
  DETAINED: { en: 'detained', zh: '被执行其他限制人身自由的措施' },
  LOST_CONTACT: { en: 'out of contact', zh: '失联' },
  ABROAD: { en: 'abroad', zh: '在境外' },
  CUSTODY_DISPUTED: { en: 'custody disputed', zh: '抚养权有争议' },
  UNKNOWN: { en: 'unknown', zh: '情况不明' },
};

/** A relative as evidence: `Parent: in prison, since 2018-05-02`. */
export function kinEvidence({ id, relation, status, from, until }: Kin): Evidence {
  const days = daysText({ from, until });
  return factEvidence('kinship', id, {
    ...days,
    en: `${relations[relation].en}: ${statuses[status].en}, ${days.en}`,
    zh: `${relations[relation].zh}：${statuses[status].zh}，${days.zh}`,
  });
}
