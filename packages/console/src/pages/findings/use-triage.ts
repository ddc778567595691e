import type { ListedFindingFragment } from '../../generated/graphql.ts';
import type { SeenFinding } from '../../review/assign-form.tsx';
import { usePossible } from '../../review/use-possible.ts';
import { useReleased } from '../../sign-in/signed-in.tsx';
import type { Dialogue } from './dialogues.tsx';

interface TriageParts {
  readonly findings: readonly ListedFindingFragment[];
  readonly selected: readonly string[];
  readonly setSelected: (ids: readonly string[]) => void;
  readonly setDialogue: (dialogue: Dialogue) => void;
}

/** What can be done with the findings of the page, as they stand; steps only for whom they are released to. */
export function useTriage({ findings, selected, setSelected, setDialogue }: TriageParts) {
  const isAllowed = useReleased('Mutation.decideFinding');
  const possible = usePossible();
  const among = (ids: readonly string[]) => findings.filter(({ id }) => ids.includes(id));
  return {
    isAllowed,
    assign: (id: string | null) => {
      const meant = among(selected.length > 0 ? selected : id === null ? [] : [id]);
      if (!isAllowed) return;
      const assigned = possible('assign', meant).map(seenFinding);
      if (assigned.length > 0) setDialogue({ kind: 'assign', findings: assigned });
    },
    decide: (id: string | null) => {
      if (!isAllowed || id === null) return;
      const [finding] = possible('decide', among([id])).map(seenFinding);
      if (finding !== undefined) setDialogue({ kind: 'decide', finding });
    },
    select: (id: string) =>
      setSelected(
        selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id],
      ),
    help: () => setDialogue({ kind: 'help' }),
  };
}

function seenFinding({ id, review, departments, county }: ListedFindingFragment): SeenFinding {
  return { id, version: review?.version ?? 0, departments, county };
}
