import type { Semester } from '../calendar.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { itemAt } from '../random.ts';

/** A pupil of every stage. */
const pupils: readonly MemberWish[] = [
  { age: 'PRIMARY', isBoarding: true },
  { age: 'UPPER_SECONDARY', isVocational: false },
  { age: 'JUNIOR_SECONDARY', isBoarding: true },
  { age: 'HIGHER' },
  { age: 'PRESCHOOL' },
  { age: 'UPPER_SECONDARY', isVocational: true },
];

/** Homes whose pupils have a claim to aid by its status: the fourth of each round is registered poor. */
export const pupilHomes: readonly HomeClass[] = [
  'RURAL_DIBAO',
  'URBAN_DIBAO',
  'RURAL_DIBAO',
  'RURAL',
];

/** A pupil, of every stage in turn unless the case names one, who lives with a grown-up. */
export function familyOf(nth: number, pupil: MemberWish = itemAt(pupils, nth)): Wishes {
  return {
    members: [pupil, { age: 'ADULT' }],
    isPoor: nth % 4 === 3,
    without: ['student-aid'],
  };
}

/** Whether a semester is one of some. */
export function isOneOf(some: readonly Semester[]): (semester: Semester) => boolean {
  return ({ schoolYear, semester }) =>
    some.some((other) => other.schoolYear === schoolYear && other.semester === semester);
}
