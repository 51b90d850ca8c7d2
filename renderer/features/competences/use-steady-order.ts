import { useMemo, useState } from 'react';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';

/**
 * Things in the order in which they stood when the view was chosen, although their sort value changes with every
 * rating: a row or column must not jump away from under the hands. `view` tells views apart; new things come last.
 */
export function useSteadyOrder<Thing>(
  sorted: readonly Thing[],
  idOf: (thing: Thing) => string,
  view: string,
): readonly Thing[] {
  const [kept, setKept] = useState<{ readonly view: string; readonly ids: readonly string[] }>({ view: '', ids: [] });
  if (kept.view !== view) setKept({ view, ids: sorted.map(idOf) });
  return useMemo(() => {
    if (kept.view !== view) return sorted;
    const places = new Map(kept.ids.map((id, place) => [id, place]));
    const placeOf = (thing: Thing): number => places.get(idOf(thing)) ?? kept.ids.length;
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right));
  }, [sorted, idOf, kept, view]);
}

/** Groups of columns; a single group, which is what sorting by gap gives, keeps its columns in a steady order. */
export function useSteadyGroups(groups: readonly ColumnGroup[], view: string): readonly ColumnGroup[] {
  const [onlyGroup] = groups;
  const columns = useSteadyOrder(onlyGroup?.columns ?? NO_COLUMNS, columnKeyOf, view);
  return useMemo(
    () => (groups.length === 1 && onlyGroup !== undefined ? [{ ...onlyGroup, columns }] : groups),
    [groups, onlyGroup, columns],
  );
}

const NO_COLUMNS: readonly CompetenceColumn[] = [];

function columnKeyOf({ key }: CompetenceColumn): string {
  return key;
}
