import { createElement, lazy, useState, type ComponentType, type ReactNode } from 'react';

/** A component whose code comes in later than the program itself. */
export interface LateComponent<Props extends object> {
  /** Shows the component: at once when its code is there, else after a suspension. */
  readonly Component: (props: Props) => ReactNode;
  /** Fetches the code ahead; does nothing more once it is there. */
  readonly preload: () => Promise<void>;
  /** Whether the code is there. */
  readonly isLoaded: () => boolean;
}

/**
 * A component that is loaded when it is first shown, or before by `preload`.
 *
 * React's own `lazy` suspends even when the code is there already, and a suspension costs a third of a second: React
 * shows nothing new for that long after a fallback.
 */
export function lateComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): LateComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchCode = async (): Promise<{ default: ComponentType<Props> }> => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetchCode);
  const Component = (props: Props): ReactNode => {
    // Kept for as long as the component is shown: a change of type would start it anew.
    const [shown] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
    return createElement(shown, props);
  };
  return {
    Component,
    preload: async () => {
      await fetchCode();
    },
    isLoaded: () => loaded !== null,
  };
}
