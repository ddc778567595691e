import type { ListedFindingFragment } from '../../generated/graphql.ts';
import type { SeenFinding } from '../../review/assign-form.tsx';
import { useReleased } from '../../sign-in/signed-in.tsx';
import type { Dialogue } from './dialogues.tsx';

interface TriageParts {
  readonly findings: readonly ListedFindingFragment[];
  readonly selected: readonly string[];
  readonly setSelected: (ids: readonly string[]) => void;
  readonly setDialogue: (dialogue: Dialogue) => void;
}

/** What can be done with the findings of the page; steps only for whom they are released to. */
export function useTriage({ findings, selected, setSelected, setDialogue }: TriageParts) {
  const isAllowed = useReleased('Mutation.decideFinding');
  const seen = (ids: readonly string[]) =>
    findings.filter(({ id }) => ids.includes(id)).map(seenFinding);
  return {
    isAllowed,
    assign: (id: string | null) => {
      const meant = seen(selected.length > 0 ? selected : id === null ? [] : [id]);
      if (isAllowed && meant.length > 0) setDialogue({ kind: 'assign', findings: meant });
    },
    decide: (id: string | null) => {
      const [finding] = id === null ? [] : seen([id]);
      if (isAllowed && finding !== undefined) setDialogue({ kind: 'decide', finding });
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
