import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  useRouter,
  type ErrorComponentProps,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { lateComponent, type LateComponent } from '#renderer/lib/code/late-component.tsx';
import { parseSearchTexts, stringifySearchTexts, type SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';
import { ErrorScreen } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { screensOf, type Screen } from './screens.ts';

/** The routes of a kind of workspace; an address without a screen leads to the first one. */
export function createAppRouter(kind: WorkspaceKind) {
  const screens = screensOf(kind);
  const home = screens[0]?.path ?? '/settings';
  const root = createRootRoute({
    component: () => <Layout screens={screens} />,
    notFoundComponent: () => <Navigate to={home} replace />,
    validateSearch: (search: Record<string, unknown>): SearchTexts => textsOf(search),
  });
  const routes = screens.map((screen) =>
    createRoute({
      getParentRoute: () => root,
      path: screen.path,
      component: routeComponent(lateScreen(screen)),
      errorComponent: RouteError,
    }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    parseSearch: parseSearchTexts,
    stringifySearch: stringifySearchTexts,
    defaultPreload: 'intent',
    scrollRestoration: false,
  });
}

const lateScreens = new Map<Screen, LateComponent<object>>();

/** The component of a screen, whose code comes in when it is first wanted. */
export function lateScreen(screen: Screen): LateComponent<object> {
  const known = lateScreens.get(screen);
  if (known !== undefined) return known;
  const late = lateComponent(screen.load);
  lateScreens.set(screen, late);
  return late;
}

/** What the router shows: it waits for a component that can still be preloaded, and shows any other at once. */
function routeComponent({ Component, preload, isLoaded }: LateComponent<object>): RouteComponent {
  return isLoaded() ? Component : Object.assign(() => <Component />, { preload });
}

function textsOf(search: Record<string, unknown>): SearchTexts {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') texts[name] = value;
  return texts;
}

function RouteError(props: ErrorComponentProps): ReactNode {
  const router = useRouter();
  return (
    <ErrorScreen
      error={props.error}
      onRetry={() => {
        props.reset();
        void router.invalidate();
      }}
    />
  );
}
