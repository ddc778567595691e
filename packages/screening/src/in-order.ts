/** Things by a number of theirs, the least first and like ones as they come; as they are where they lie so already. */
export function inOrder<Thing>(
  things: readonly Thing[],
  numberOf: (thing: Thing) => number,
): readonly Thing[] {
  let last = -Infinity;
  for (const thing of things) {
    const number = numberOf(thing);
    if (number < last) return things.toSorted((left, right) => numberOf(left) - numberOf(right));
    last = number;
  }
  return things;
}
