import { createContext, use, type ReactNode } from 'react';

/** A short message about what was done or went wrong. */
export interface Notice {
  /** `done` goes away by itself; `problem` stays until it is closed. */
  readonly kind: 'done' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const NoticeContext = createContext<((notice: Notice) => void) | null>(null);

/** Gives {@link useNotify} to everything below. The app owns the bar that shows the notices. */
export function NoticeProvider(props: {
  readonly notify: (notice: Notice) => void;
  readonly children: ReactNode;
}): ReactNode {
  return <NoticeContext value={props.notify}>{props.children}</NoticeContext>;
}

/** Shows a message; a newer one takes the place of the one before. */
export function useNotify(): (notice: Notice) => void {
  const notify = use(NoticeContext);
  if (notify === null) throw new Error('useNotify outside NoticeProvider');
  return notify;
}
