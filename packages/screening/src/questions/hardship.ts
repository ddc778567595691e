import { type LocalDate, covers, formatDate, monthOf, provinceCode } from '@hub/assistance';
import type { CaseFile, Facts } from '../case-file.ts';
import type { Evidence, Text } from '../finding.ts';
import { stayEvidence } from './hospital-bill.ts';
import { recentSince } from './means.ts';
import { parameter } from '../parameters.ts';
import { birthdayOf } from './people.ts';
import { certificateEvidence, daysText, factEvidence } from '../wording.ts';
import { openSince } from './calendar.ts';

/** A mark of hardship of a household, and the record that shows it. */
export interface Hardship {
  readonly why: Text;
  readonly evidence: Evidence;
}

const marks = {
  disability: { en: 'severe disability', zh: '重度残疾' },
  illness: { en: 'serious illness', zh: '重病住院' },
  student: { en: 'dependent student', zh: '在校学生' },
  elder: { en: 'elder living alone', zh: '独居老人' },
  dwelling: { en: 'dangerous home', zh: '住房危险' },
  job: { en: 'job lost', zh: '失业' },
} as const;

/** What makes life hard for some people who live together: disability, illness, school, age, home, job. */
export function hardshipsOf(
  file: CaseFile,
  people: readonly string[],
  day: LocalDate,
): readonly Hardship[] {
  return [
    ...people.flatMap((personId) => personalHardships(file, personId, day)),
    ...elderAlone(file, people, day),
  ];
}

function personalHardships(file: CaseFile, personId: string, day: LocalDate): readonly Hardship[] {
  const { facts } = file;
  const at = { area: provinceCode, month: monthOf(day) };
  const grade = parameter('means.severeGrade', at);
  const isOwn = (row: { readonly personId: string }) => row.personId === personId;
  const enrolment = enrolmentOn(file, personId, day);
  return [
    ...facts.disabilityCertificate
      .filter((row) => isOwn(row) && row.grade <= grade && covers(row, day))
      .map((row) => ({ why: marks.disability, evidence: certificateEvidence(row) })),
    ...facts.hospitalStay
      .filter((row) => isOwn(row) && row.cause === 'ILLNESS' && isRecent(row.dischargedOn, day))
      .map((row) => ({ why: marks.illness, evidence: stayEvidence(row) })),
    ...(enrolment === undefined ? [] : [{ why: marks.student, evidence: atSchool(enrolment) }]),
    ...facts.dwelling
      .filter((row) => isOwn(row) && row.use === 'HOME' && (row.grade === 'C' || row.grade === 'D'))
      .map((row) => ({ why: marks.dwelling, evidence: dangerousHome(row) })),
    ...facts.unemploymentSpell
      .filter((row) => isOwn(row) && covers(row, day))
      .map((row) => ({ why: marks.job, evidence: withoutWork(row) })),
  ];
}

function isRecent(dischargedOn: LocalDate, day: LocalDate): boolean {
  return recentSince(day) <= dischargedOn;
}

/** The enrolment of somebody who is at school on a day. */
export function enrolmentOn(
  file: CaseFile,
  personId: string,
  day: LocalDate,
): Facts['enrolment'][number] | undefined {
  return file.facts.enrolment.find(
    (row) => row.personId === personId && row.status !== 'WITHDRAWN' && covers(row, day),
  );
}

/** Somebody of age who lives alone; the register's birthday is the evidence. */
function elderAlone(
  file: CaseFile,
  people: readonly string[],
  day: LocalDate,
): readonly Hardship[] {
  const [personId, ...others] = people;
  if (personId === undefined || others.length > 0) return [];
  const at = { area: provinceCode, month: monthOf(day) };
  const years = parameter('means.elderYears', at);
  const birthday = birthdayOf(file, personId, years);
  if (birthday === null || day < birthday) return [];
  const reached = formatDate(birthday);
  const evidence = factEvidence('person', personId, {
    en: `Lives alone, ${years} years old on ${reached}`,
    zh: `独居，${reached}满${years}周岁`,
    days: openSince(birthday),
  });
  return [{ why: marks.elder, evidence }];
}

function atSchool({ id, from }: Facts['enrolment'][number]): Evidence {
  const days = daysText(openSince(from));
  return factEvidence('enrolment', id, {
    ...days,
    en: `Enrolled ${days.en}`,
    zh: `${days.zh}在读`,
  });
}

function dangerousHome({ id, grade, gradedOn }: Facts['dwelling'][number]): Evidence {
  const day = formatDate(gradedOn);
  return factEvidence('dwelling', id, {
    en: `Home of grade ${grade}, graded on ${day}`,
    zh: `住房鉴定为${grade}级，${day}鉴定`,
    days: openSince(gradedOn),
  });
}

function withoutWork({ id, from, until }: Facts['unemploymentSpell'][number]): Evidence {
  const days = daysText({ from, until });
  return factEvidence('unemploymentSpell', id, {
    ...days,
    en: `Unemployment spell, ${days.en}`,
    zh: `失业期，${days.zh}`,
  });
}
