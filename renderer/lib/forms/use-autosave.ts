import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { problemOf, type Problem } from '../api/problem.ts';
import { useUnsavedFields } from './unsaved.tsx';

/** Waits for a pause in the typing. */
const PAUSE_MS = 700;

/** Where the value of a field is. */
export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

/** A field that saves itself. */
export interface Autosave<Value> {
  /** What to show: the draft, or the saved value when there is none. */
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** Saves at once: on leaving the field. */
  readonly flush: () => Promise<void>;
  readonly status: SaveStatus;
  /** What the core refused; null when it did not. */
  readonly problem: Problem | null;
  /** What `validate` said of the draft: such a draft is kept but not sent. */
  readonly invalid: string | null;
}

/** What {@link useAutosave} needs of a field. */
export interface AutosaveOptions<Value> {
  /** The value in the file. */
  readonly value: Value;
  /** Writes the value; a rejection shows as a failed field that keeps its text. */
  readonly save: (value: Value) => Promise<unknown>;
  /** A sentence for the user when the draft cannot be sent, else null. */
  readonly validate?: (value: Value) => string | null;
}

interface Draft<Value> {
  readonly value: Value;
  readonly status: SaveStatus;
  readonly problem: Problem | null;
  readonly invalid: string | null;
}

/**
 * Saves a field by itself: after a pause, on leaving it, and when it disappears. What was typed is never lost: a draft
 * that could not be saved stays, and a newer value from the file replaces only a draft that is saved.
 */
export function useAutosave<Value>(options: AutosaveOptions<Value>): Autosave<Value> {
  const { value, save, validate } = options;
  const id = useId();
  const unsaved = useUnsavedFields();
  const [draft, setDraft] = useState<Draft<Value>>(() => cleanDraft(value));
  const [saved, setSaved] = useState(value);
  // The draft as of now, for answers that arrive after more was typed.
  const latest = useRef(draft);

  const put = (next: Draft<Value>): void => {
    latest.current = next;
    setDraft(next);
  };

  const flush = async (): Promise<void> => {
    const { value: sent, status } = latest.current;
    if (status === 'clean' || status === 'saved' || status === 'saving') return;
    const invalid = validate?.(sent) ?? null;
    if (invalid !== null) {
      put({ value: sent, status: 'failed', problem: null, invalid });
      return;
    }
    put({ value: sent, status: 'saving', problem: null, invalid: null });
    const outcome = await save(sent).then(
      () => null,
      (error: unknown) => problemOf(error),
    );
    const now = latest.current;
    // More was typed meanwhile: that draft has its own turn.
    if (!Object.is(now.value, sent)) return;
    put({ value: sent, status: outcome === null ? 'saved' : 'failed', problem: outcome, invalid: null });
  };

  if (!Object.is(value, saved)) {
    setSaved(value);
    const isSettled = draft.status === 'clean' || draft.status === 'saved';
    if (isSettled && !isTrimmed(draft.value, value)) setDraft({ ...cleanDraft(value), status: draft.status });
  }

  const flushNow = useEffectEvent(() => flush());
  useEffect(() => {
    latest.current = draft;
    if (draft.status !== 'waiting') return;
    const timer = window.setTimeout(() => void flushNow(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    const isUnsaved = draft.status === 'waiting' || draft.status === 'failed';
    unsaved.set(
      id,
      isUnsaved ? { state: draft.status === 'failed' ? 'failed' : 'waiting', flush: () => flushNow() } : null,
    );
  }, [unsaved, id, draft.status]);

  useEffect(
    () => () => {
      unsaved.set(id, null);
      void flushNow();
    },
    [unsaved, id],
  );

  return {
    value: draft.value,
    set: (next) => put({ value: next, status: 'waiting', problem: null, invalid: null }),
    flush,
    status: draft.status,
    problem: draft.problem,
    invalid: draft.invalid,
  };
}

/**
 * Whether what was stored is the draft without the spaces around it. The draft then stays: whoever pauses after a space
 * is about to type the next word.
 */
function isTrimmed(draft: unknown, stored: unknown): boolean {
  return typeof draft === 'string' && draft.trim() === stored;
}

function cleanDraft<Value>(value: Value): Draft<Value> {
  return { value, status: 'clean', problem: null, invalid: null };
}
