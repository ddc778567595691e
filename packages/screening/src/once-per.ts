/** Finds something out once for each thing that it is asked of, and forgets it with the thing; for what never changes. */
export function oncePer<Thing extends object, Found extends object>(
  find: (thing: Thing) => Found,
): (thing: Thing) => Found {
  const all = new WeakMap<Thing, Found>();
  return (thing) => {
    const known = all.get(thing);
    if (known !== undefined) return known;
    const found = find(thing);
    all.set(thing, found);
    return found;
  };
}
