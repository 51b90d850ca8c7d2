import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';

/** What a field with text that is not in the file yet is waiting for. */
export type UnsavedState = 'waiting' | 'failed';

interface UnsavedField {
  readonly state: UnsavedState;
  /** Saves now, without waiting for a pause in the typing. */
  readonly flush: () => Promise<void>;
}

/** All fields on screen whose text is not in the file yet. */
export class UnsavedFields {
  readonly #fields = new Map<string, UnsavedField>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The worst state among the fields, or null when everything is saved. */
  readonly worst = (): UnsavedState | null => {
    let worst: UnsavedState | null = null;
    for (const { state } of this.#fields.values()) {
      if (state === 'failed') return 'failed';
      worst = state;
    }
    return worst;
  };

  set(id: string, field: UnsavedField | null): void {
    if (field === null) this.#fields.delete(id);
    else this.#fields.set(id, field);
    for (const listener of this.#listeners) listener();
  }

  /** Saves everything that waits: before locking or closing. */
  async flush(): Promise<void> {
    await Promise.all([...this.#fields.values()].map((field) => field.flush()));
  }
}

const UnsavedContext = createContext<UnsavedFields | null>(null);

/** Keeps track of the unsaved fields of everything below. */
export function UnsavedProvider(props: { readonly children: ReactNode }): ReactNode {
  const fields = useMemo(() => new UnsavedFields(), []);
  return <UnsavedContext value={fields}>{props.children}</UnsavedContext>;
}

/** The unsaved fields of the program. */
export function useUnsavedFields(): UnsavedFields {
  const fields = use(UnsavedContext);
  if (fields === null) throw new Error('useUnsavedFields outside UnsavedProvider');
  return fields;
}

/** The worst state among the fields on screen; null when everything typed is saved. */
export function useUnsavedState(): UnsavedState | null {
  const fields = useUnsavedFields();
  return useSyncExternalStore(fields.subscribe, fields.worst);
}
