import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * How often a selection asks for what it has already asked for in the same place, with its fragments in place.
 *
 * Two such fields are compared with each other, and what they select too: for n of them, n × n times. To be asked only of
 * selections whose size is bounded.
 */
export function repeatsIn(selectionSet: SelectionSetNode, fragments: Fragments): number {
  const places = new Set<string>();
  const underWay = new Set<string>();
  let repeats = 0;
  const visit = (set: SelectionSetNode | undefined, place: string): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const own = `${place}.${(selection.alias ?? selection.name).value}`;
        if (places.has(own)) repeats += 1;
        places.add(own);
        visit(selection.selectionSet, own);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, place);
      } else {
        visitFragment(selection.name.value, place);
      }
    }
  };
  const visitFragment = (name: string, place: string): void => {
    if (underWay.has(name)) return;
    underWay.add(name);
    visit(fragments.get(name)?.selectionSet, place);
    underWay.delete(name);
  };
  visit(selectionSet, '');
  return repeats;
}
