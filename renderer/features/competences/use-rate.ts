import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';
import type { TypedRating } from './apply-rating.ts';

interface WaitingRating extends TypedRating {
  readonly key: number;
}

/** What undo takes back after a rating, until the core tells it in full. */
const RATED = { command: 'competences.rate', summary: {}, at: '' };

/** Puts a rating on its way; `onRefused` is told when the core does not take it. */
export type SaveRating = (rating: TypedRating, onRefused: (problem: Problem) => void) => void;

/** Name under which ratings on their way count as unsaved. */
const UNSAVED_ID = 'competences.rate';

/**
 * Saves ratings one after another, in the order in which they were typed, while the screen already shows them.
 *
 * `waiting` lies over the core's answer until that answer holds them; a rating that the core refuses leaves it at once
 * and its `onRefused` is told. Undo, locking and closing wait for the ratings on their way.
 */
export function useRate(): {
  readonly waiting: readonly TypedRating[];
  readonly rate: SaveRating;
} {
  const api = useApi();
  const queryClient = useQueryClient();
  const unsaved = useUnsavedFields();
  const { mutateAsync } = useMutation(api.competences.rate.mutationOptions({ scope: { id: UNSAVED_ID } }));
  const [waiting, setWaiting] = useState<readonly WaitingRating[]>([]);
  const work = useRef({ lastKey: 0, onTheirWay: 0, settled: new Set<number>(), all: Promise.resolve() });

  useEffect(() => () => unsaved.set(UNSAVED_ID, null), [unsaved]);

  const save = async (rating: WaitingRating, onRefused: (problem: Problem) => void): Promise<void> => {
    const { personId, competenceId, level, raterKind } = rating;
    try {
      await mutateAsync({ personId, competenceId, level, raterKind });
    } catch (error) {
      setWaiting((before) => before.filter(({ key }) => key !== rating.key));
      onRefused(problemOf(error));
    }
    work.current.settled.add(rating.key);
    work.current.onTheirWay -= 1;
    if (work.current.onTheirWay > 0) return;
    // The last one asks everything again; only then the answers stand alone.
    const settled = work.current.settled;
    work.current.settled = new Set();
    unsaved.set(UNSAVED_ID, null);
    await queryClient.invalidateQueries();
    setWaiting((before) => before.filter(({ key }) => !settled.has(key)));
  };

  const rate: SaveRating = (rating, onRefused) => {
    work.current.lastKey += 1;
    work.current.onTheirWay += 1;
    const typed = { ...rating, key: work.current.lastKey };
    setWaiting((before) => [...before, typed]);
    // Undo is at hand at once, not only after the history was asked again.
    queryClient.setQueryData(
      api.history.state.queryKey(),
      (before) => before && { ...before, undo: RATED, redo: null },
    );
    const saved = save(typed, onRefused);
    work.current.all = Promise.all([work.current.all, saved]).then(() => undefined);
    unsaved.set(UNSAVED_ID, { state: 'waiting', flush: () => work.current.all });
  };

  return { waiting, rate };
}
