import { RouterProvider } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { SessionIntent } from '#renderer/features/session/session-intent.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { KeptDraftsProvider } from '#renderer/lib/forms/kept-drafts.tsx';
import { PersonSectionsProvider } from '#renderer/lib/person-sections/person-sections.tsx';
import { PERSON_SECTIONS } from './person-sections.ts';
import { createAppRouter, lateScreen } from './router.tsx';
import { SCREENS } from './screens.ts';
import { useActivity } from './use-activity.ts';
import { LeaveProvider } from './workspace-exit.tsx';

/** The open workspace: its screens behind the rail. */
export function Workspace(props: {
  /** Told what the user wants at the door, just before the workspace closes. */
  readonly onLeave: (intent: SessionIntent) => void;
}): ReactNode {
  useActivity();
  const api = useApi();
  const session = useQuery(api.session.state.queryOptions());
  const kind = session.data?.workspace?.kind;
  const router = useMemo(() => (kind === undefined ? null : createAppRouter(kind)), [kind]);
  if (router === null) return null;
  return (
    <LeaveProvider onLeave={props.onLeave}>
      <PersonSectionsProvider sections={PERSON_SECTIONS}>
        <KeptDraftsProvider>
          <RouterProvider router={router} />
        </KeptDraftsProvider>
      </PersonSectionsProvider>
    </LeaveProvider>
  );
}

/** Fetches the code of the screen that a workspace opens with. */
export async function preloadFirstScreen(): Promise<void> {
  const first = SCREENS[0];
  if (first !== undefined) await lateScreen(first).preload();
}
