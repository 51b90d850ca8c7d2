import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKGROUND } from '#renderer/lib/api/client.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { lateComponent } from '#renderer/lib/code/late-component.tsx';
import { loadLanguage } from '#renderer/lib/i18n/i18n.ts';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import type { SessionIntent } from '#renderer/features/session/session-intent.ts';
import { ApplyTheme, ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Providers } from './providers.tsx';
import { NoTokenScreen, StoppedScreen } from './stopped-screen.tsx';

/** The core locks itself; this is how soon the window notices it. */
const POLL_MS = 15_000;

const SESSION_SCREEN = lateComponent(
  async () => (await import('#renderer/features/session/session-screen.tsx')).SessionScreen,
);
const WORKSPACE = lateComponent(async () => (await import('./workspace.tsx')).Workspace);

// Nearly every start comes to the door first: its code is fetched while the core is asked what is open.
void SESSION_SCREEN.preload();

/** The whole program in one window. */
export function App(props: { readonly token: string | null; readonly nonce: string | null }): ReactNode {
  return (
    <ThemeProvider nonce={props.nonce}>
      <ErrorBoundary>
        {props.token === null ? (
          <NoTokenScreen />
        ) : (
          <Providers token={props.token}>
            <Gate />
          </Providers>
        )}
      </ErrorBoundary>
    </ThemeProvider>
  );
}

/** Shows the door while no workspace is open, the workspace while one is. */
function Gate(): ReactNode {
  const api = useApi();
  const queryClient = useQueryClient();
  const { i18n } = useTranslation();
  const [intent, setIntent] = useState<SessionIntent>('welcome');
  // A new workspace is open before its recovery sheet has been shown.
  const [isDoorHeld, setDoorHeld] = useState(false);
  const session = useQuery(
    api.session.state.queryOptions(undefined, {
      refetchInterval: POLL_MS,
      refetchIntervalInBackground: true,
      trpc: { context: BACKGROUND },
    }),
  );
  const preferences = useQuery(api.preferences.get.queryOptions(undefined, { staleTime: Infinity }));

  const language = preferences.data?.language;
  useEffect(() => {
    if (language === undefined) return;
    void desktopBridge()?.setLanguage(language);
    let isWanted = true;
    void loadLanguage(i18n, language).then(() => {
      if (!isWanted) return;
      document.documentElement.lang = language;
      void i18n.changeLanguage(language);
    });
    return () => {
      isWanted = false;
    };
  }, [language, i18n]);

  const isOpen = session.data?.status === 'open';
  useEffect(() => {
    if (isOpen) return;
    // Nothing of a closed workspace stays in this window.
    queryClient.removeQueries({ predicate: ({ queryKey }) => !isAboutProgram(queryKey) });
  }, [isOpen, queryClient]);

  const isAtDoor = session.data?.status === 'closed';
  useEffect(() => {
    if (!isAtDoor) return;
    // The code of the first screen comes in while the user reads the door and the core derives the key.
    const timer = setTimeout(() => {
      void WORKSPACE.preload().then(async () => (await import('./workspace.tsx')).preloadFirstScreen());
    });
    return () => {
      clearTimeout(timer);
    };
  }, [isAtDoor]);

  const enter = (): void => {
    void queryClient.refetchQueries(api.session.state.queryFilter()).then(() => {
      setDoorHeld(false);
      setIntent('welcome');
    });
  };

  if (session.isError && problemOf(session.error).code === 'unauthorised') return <NoTokenScreen />;
  if (session.isError && problemOf(session.error).code === 'core-stopped') {
    return <StoppedScreen onRetry={() => void queryClient.refetchQueries()} />;
  }
  if (session.error !== null && session.data === undefined) throw session.error;
  if (session.data === undefined || preferences.data === undefined) return null;
  return (
    <>
      <ApplyTheme choice={preferences.data.theme} />
      <Suspense fallback={null}>
        {isOpen && !isDoorHeld ? (
          <WORKSPACE.Component onLeave={setIntent} />
        ) : (
          <SESSION_SCREEN.Component key={intent} intent={intent} onHold={setDoorHeld} onOpened={enter} />
        )}
      </Suspense>
    </>
  );
}

/** Whether a query is about the program and not about the open workspace. */
function isAboutProgram(queryKey: readonly unknown[]): boolean {
  const path: unknown = queryKey[0];
  return Array.isArray(path) && (path[0] === 'session' || path[0] === 'preferences');
}
