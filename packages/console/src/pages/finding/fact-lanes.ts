import type { LaneGroup } from '../../lanes/lane-table.tsx';
import { isIn, touches } from '../../lanes/months.ts';
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
