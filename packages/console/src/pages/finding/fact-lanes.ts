import type { LaneGroup } from '../../lanes/lane-table.tsx';
import { isIn, monthsBetween, spanOf, touches } from '../../lanes/months.ts';
import type { ShownFinding } from './finding-screen.tsx';

type Fact = ShownFinding['evidence'][number];

interface FactWords {
  readonly heading: string;
  readonly cell: string;
  readonly nameOf: (fact: Fact) => string;
}

/** The facts that a finding rests on by the months of their days; none where no fact has days. */
export function factLanes(
  { evidence, period }: Pick<ShownFinding, 'evidence' | 'period'>,
  { heading, cell: text, nameOf }: FactWords,
): readonly LaneGroup[] {
  const rows = evidence.flatMap((fact) => {
    const { days } = fact;
    if (fact.programme !== null || days === null) return [];
    const key = `${fact.recordId} ${fact.statement.en}`;
    const cell = (month: string) =>
      touches(month, days)
        ? { text, tone: isIn(month, period) ? ('marked' as const) : ('fact' as const) }
        : null;
    return [{ key, name: nameOf(fact), cell }];
  });
  return rows.length === 0 ? [] : [{ key: 'facts', heading, rows }];
}

/** Most months of facts that are drawn: a fact may begin with a birth. */
const mostMonths = 60;

/** The months from the first day of a fact to the last, the newest of them; what is open goes to the day of the screening. */
export function factMonths({
  evidence,
  asOf,
}: Pick<ShownFinding, 'evidence' | 'asOf'>): readonly string[] {
  const span = spanOf(
    evidence
      .flatMap(({ programme, days }) => (programme === null && days !== null ? [days] : []))
      .flatMap(({ from, until }) => [from, until ?? asOf].map((day) => day.slice(0, 7))),
  );
  return monthsBetween(span?.from ?? null, span?.until ?? null).slice(-mostMonths);
}
