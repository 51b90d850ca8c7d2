import { useEffect, useRef } from 'react';

/**
 * Changes of a list that is stored whole, one after another: each change is made to what the last one sent, also when its
 * answer is still on the way, so that no change undoes another. What was refused is forgotten.
 *
 * `const change = useLatestParts<PlanCoverDraft>(item.cover);`
 * `change((cover) => cover.filter(…), (cover) => set.mutateAsync({ itemId, cover }))`
 */
export function useLatestParts<Part>(present: readonly Part[]) {
  const latest = useRef(present);
  useEffect(() => {
    latest.current = present;
  }, [present]);
  return async (
    update: (parts: readonly Part[]) => readonly Part[],
    send: (parts: readonly Part[]) => Promise<unknown>,
  ): Promise<void> => {
    const before = latest.current;
    latest.current = update(before);
    try {
      await send(latest.current);
    } catch (error) {
      latest.current = before;
      throw error;
    }
  };
}
