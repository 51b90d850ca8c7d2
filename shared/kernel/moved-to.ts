/**
 * Things in a new order: one of them taken out and put back at a place from 0, as far as there is such a place. One that
 * is not among them changes nothing.
 */
export function movedTo<Item>(items: readonly Item[], item: Item, position: number): readonly Item[] {
  if (!items.includes(item)) return items;
  const others = items.filter((other) => other !== item);
  return others.toSpliced(Math.max(0, Math.min(position, others.length)), 0, item);
}
