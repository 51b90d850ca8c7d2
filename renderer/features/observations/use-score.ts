import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ObservationId, ObservationItemId } from '#shared/kernel/ids.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';
import type { OpenedVisit } from './observations-data.ts';

/** Gives an item of a visit a step, or takes it away. */
export interface Score {
  readonly give: (itemId: ObservationItemId, step: number | null) => void;
  /** What the core refused; null when it did not. */
  readonly problem: Problem | null;
}

/**
 * Scores items of a visit one after another in the order of the taps; the screen shows each at once, and takes it back
 * when the core refuses it. Locking and closing wait for what is on its way.
 */
export function useScore(observationId: ObservationId): Score {
  const api = useApi();
  const queryClient = useQueryClient();
  const unsaved = useUnsavedFields();
  const key = api.observations.get.queryKey({ observationId });
  const unsavedId = `observations.score ${observationId}`;
  const { mutateAsync, error } = useMutation(
    api.observations.score.mutationOptions({
      scope: { id: unsavedId },
      onMutate: ({ itemId, score }) => {
        queryClient.setQueryData(key, (before: OpenedVisit | undefined) =>
          before === undefined ? before : withStep(before, itemId as ObservationItemId, score.step ?? null),
        );
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  useEffect(() => () => unsaved.set(unsavedId, null), [unsaved, unsavedId]);
  const give = (itemId: ObservationItemId, step: number | null): void => {
    const saved = mutateAsync({ observationId, itemId, score: { step } }).then(
      () => unsaved.set(unsavedId, null),
      () => unsaved.set(unsavedId, null),
    );
    unsaved.set(unsavedId, { state: 'waiting', flush: () => saved });
  };
  return { give, problem: error === null ? null : problemOf(error) };
}

function withStep(visit: OpenedVisit, itemId: ObservationItemId, step: number | null): OpenedVisit {
  const { scores } = visit.observation;
  const known = scores.find((score) => score.itemId === itemId);
  const score = { itemId, note: known?.note ?? '', step };
  const others = scores.filter((candidate) => candidate.itemId !== itemId);
  return { ...visit, observation: { ...visit.observation, scores: [...others, score] } };
}
