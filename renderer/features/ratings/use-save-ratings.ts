import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useUnsavedFields } from '#renderer/lib/forms/unsaved.tsx';

/** Ratings that follow each other within this time are saved together, as one step of undo. */
const PAUSE_MS = 600;
const UNSAVED_ID = 'ratings.rate-many';

/** A level that was just chosen. */
export interface EnteredRating {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
  readonly level: number;
  readonly raterKind: RaterKind;
  readonly raterName: string;
  readonly ratedOn: IsoDate;
}

/** Where a chosen level is on its way to the file. */
export interface EntryProgress {
  readonly rating: EnteredRating;
  /** What was refused, as a sentence; null while it is on its way. */
  readonly problem: string | null;
}

/** See {@link useSaveRatings}. */
export interface SaveRatings {
  /** Levels that are not in the file yet, by {@link entryKey}. */
  readonly entered: ReadonlyMap<string, EntryProgress>;
  readonly rate: (rating: EnteredRating) => void;
}

/** What tells entered ratings apart: a later one of the same cell, rater and day takes the place of the one before. */
export function entryKey(rating: Pick<EnteredRating, 'personId' | 'competenceId' | 'raterKind' | 'ratedOn'>): string {
  return [rating.personId, rating.competenceId, rating.raterKind, rating.ratedOn].join(' ');
}

/**
 * Saves chosen levels by themselves: those of one go together, in one step of undo, while the screen already shows them.
 *
 * A level that the core refuses is told at its row and keeps no other from being saved. Undo, locking and leaving the
 * screen wait for what is on its way.
 */
export function useSaveRatings(): SaveRatings {
  const api = useApi();
  const queryClient = useQueryClient();
  const texts = useProblemTexts();
  const unsaved = useUnsavedFields();
  const { mutateAsync } = useMutation(api.ratings.rateMany.mutationOptions());
  const [entered, setEntered] = useState<ReadonlyMap<string, EntryProgress>>(new Map());
  const work = useRef({ queue: new Map<string, EnteredRating>(), timer: 0, running: Promise.resolve() });

  /** Takes ratings off the screen's list, unless something newer was chosen there. */
  const settle = (ratings: readonly EnteredRating[], problemOfRating: (index: number) => string | null): void => {
    setEntered((before) => {
      const after = new Map(before);
      ratings.forEach((rating, index) => {
        const key = entryKey(rating);
        if (after.get(key)?.rating !== rating) return;
        const problem = problemOfRating(index);
        if (problem === null) after.delete(key);
        else after.set(key, { rating, problem });
      });
      return after;
    });
  };

  const send = async (ratings: readonly EnteredRating[]): Promise<void> => {
    try {
      await mutateAsync({ ratings: [...ratings] });
    } catch (error) {
      const problem = problemOf(error);
      const refused = new Map(
        problem.fields.flatMap((field) => {
          const index = /^ratings\.(\d+)\./.exec(field.path)?.[1];
          return index === undefined ? [] : [[Number(index), texts.ofField(field)] as const];
        }),
      );
      if (refused.size === 0) {
        settle(ratings, () => texts.of(problem));
        return;
      }
      settle(
        ratings.filter((_, index) => refused.has(index)),
        (place) => [...refused.values()][place] ?? null,
      );
      const others = ratings.filter((_, index) => !refused.has(index));
      if (others.length > 0) await send(others);
      return;
    }
    await queryClient.invalidateQueries();
    settle(ratings, () => null);
  };

  const flush = async (): Promise<void> => {
    const { current } = work;
    window.clearTimeout(current.timer);
    const ratings = [...current.queue.values()];
    current.queue.clear();
    if (ratings.length > 0) current.running = current.running.then(() => send(ratings));
    await current.running;
    if (current.queue.size === 0) unsaved.set(UNSAVED_ID, null);
  };

  const leave = useEffectEvent(() => void flush());
  useEffect(() => () => leave(), []);

  const rate = (rating: EnteredRating): void => {
    const { current } = work;
    const key = entryKey(rating);
    current.queue.set(key, rating);
    setEntered((before) => new Map(before).set(key, { rating, problem: null }));
    unsaved.set(UNSAVED_ID, { state: 'waiting', flush });
    window.clearTimeout(current.timer);
    current.timer = window.setTimeout(() => void flush(), PAUSE_MS);
  };
  return { entered, rate };
}
