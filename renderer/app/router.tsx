import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  useRouter,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { parseSearchTexts, stringifySearchTexts, type SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';
import { ErrorScreen } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { screensOf } from './screens.ts';

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
      component: lazyRouteComponent(async () => ({ default: await screen.load() })),
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
