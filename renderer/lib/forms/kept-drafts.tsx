import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';

/** Half-filled forms by a key of what they belong to. */
export class KeptDrafts {
  readonly #drafts = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: string): unknown {
    return this.#drafts.get(key) ?? null;
  }

  set(key: string, draft: unknown): void {
    if (draft === null) this.#drafts.delete(key);
    else this.#drafts.set(key, draft);
    for (const listener of this.#listeners) listener();
  }
}

const KeptDraftsContext = createContext<KeptDrafts | null>(null);

/** Keeps the half-filled forms of everything below, as long as the workspace is open. */
export function KeptDraftsProvider(props: { readonly children: ReactNode }): ReactNode {
  const drafts = useMemo(() => new KeptDrafts(), []);
  return <KeptDraftsContext value={drafts}>{props.children}</KeptDraftsContext>;
}

/**
 * A half-filled form that outlives the component that shows it: whoever opens something else and comes back finds it as
 * he left it. Null when nothing was begun.
 *
 * `key` names what the form belongs to; each beginning of a key is used for one type of draft.
 */
export function useKeptDraft<Draft>(key: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const drafts = use(KeptDraftsContext);
  if (drafts === null) throw new Error('useKeptDraft outside KeptDraftsProvider');
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const keep = useCallback((changed: Draft | null) => drafts.set(key, changed), [drafts, key]);
  return [draft as Draft | null, keep];
}
