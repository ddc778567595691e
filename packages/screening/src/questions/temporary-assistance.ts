import { type Fen, type Month, monthOf, provinceCode } from '@hub/assistance';
import { countedMembersOf, grantsOf, lookBack, paidFen } from './awards.ts';
import { sameDayMonthsLater } from './calendar.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import { parameter } from '../parameters.ts';
import { householdIn } from './people.ts';

/** Temporary assistance (临时救助) of every type. */
export const temporaryAssistance = ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'] as const;

/** An award of it. */
export type Temporary = AwardOf<'CIVIL_AFFAIRS'>;

/** An award and what it paid. */
export interface Stage {
  readonly award: Temporary;
  readonly fen: Fen;
}

/** One decision with its stages, earliest first; dated by the first of them. */
export interface Decision {
  readonly stages: readonly [Stage, ...Stage[]];
  readonly first: Temporary;
  readonly fen: Fen;
}

/**
 * What the household was granted within the look-back, stages joined, earliest first.
 *
 * Without what may be granted again: decided case by case, or for an infectious disease.
 */
export function decisionsIn(file: CaseFile): readonly Decision[] {
  const since = lookBack(file, parameter('temporary.lookbackMonths', atEndOf(file)));
  const people = householdIn(file);
  const stages = grantsOf(file, temporaryAssistance).flatMap((grant): readonly Stage[] => {
    const { award } = grant;
    const isOwn = countedMembersOf(award).some((personId) => people.includes(personId));
    return award.department === 'CIVIL_AFFAIRS' && isOwn ? [{ award, fen: paidFen(grant) }] : [];
  });
  return joined(stages)
    .map((own) => ({
      stages: own,
      first: own[0].award,
      fen: own.reduce((sum, { fen }) => sum + fen, 0),
    }))
    .filter(
      ({ first, fen, stages: own }) =>
        fen > 0 &&
        monthOf(first.decidedOn) >= since &&
        !own.some(({ award }) => award.isSpecialCase || award.causeClass === 'INFECTIOUS_DISEASE'),
    )
    .toSorted((left, right) => left.first.decidedOn - right.first.decidedOn);
}

function atEndOf(file: CaseFile): { readonly area: string; readonly month: Month } {
  return { area: provinceCode, month: monthOf(file.asOf) };
}

/** Joins the stages of one decision: those that refer to one another, and small sums before the formal decision. */
function joined(stages: readonly Stage[]): readonly (readonly [Stage, ...Stage[]])[] {
  let groups: readonly (readonly [Stage, ...Stage[]])[] = [];
  for (const stage of stages.toSorted((one, two) => one.award.decidedOn - two.award.decidedOn)) {
    const own = groups.filter((group) => isStageOf(group, stage.award));
    const [first, ...rest] = own.flat();
    groups = [
      ...groups.filter((group) => !own.includes(group)),
      first === undefined ? [stage] : [first, ...rest, stage],
    ];
  }
  return groups;
}

function isStageOf(group: readonly Stage[], later: Temporary): boolean {
  const refers = group.some(
    ({ award }) =>
      later.refersTo === award.id ||
      award.refersTo === later.id ||
      (later.refersTo !== null && later.refersTo === award.refersTo),
  );
  const isPaidAhead =
    !later.isSmallAmount &&
    group.every(
      ({ award }) => award.isSmallAmount && hasOneCause(award, later) && isWithin(award, later),
    );
  return refers || isPaidAhead;
}

/** Whether two awards answer one cause: its class and what it refers to, or both without reference. */
export function hasOneCause(left: Temporary, right: Temporary): boolean {
  return left.causeClass === right.causeClass && left.causeRef === right.causeRef;
}

/** Whether a decision lies within the window after another. */
export function isWithin(earlier: Temporary, later: Temporary): boolean {
  const at = { area: later.county, month: monthOf(later.decidedOn) };
  const months = parameter('temporary.windowMonths', at);
  return later.decidedOn < sameDayMonthsLater(earlier.decidedOn, months);
}
