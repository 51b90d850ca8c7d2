import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  isNonJsonSerializable,
  splitLink,
  type Operation,
  type TRPCClient,
} from '@trpc/client';
import type { AppRouter } from './router-type.ts';

/** The typed client of the core. */
export type ApiClient = TRPCClient<AppRouter>;

/** Marks a poll that must not count as activity of the user: `queryOptions(input, { trpc: { context: BACKGROUND } })`. */
export const BACKGROUND = { background: true } as const;

/**
 * The only way to the core, and the only use of `fetch`. The same in both shells: same origin, bearer token.
 *
 * Calls made in one tick travel together; files go up on their own as raw bytes.
 */
export function createApiClient(token: string): ApiClient {
  const url = new URL('/api/trpc', window.location.origin).href;
  const headers = (operations: readonly Operation[]): Record<string, string> => ({
    authorization: `Bearer ${token}`,
    ...(operations.every((operation) => operation.context['background'] === true) && {
      'x-groeikaart-background': '1',
    }),
  });
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => isNonJsonSerializable(operation.input),
        true: httpLink({ url, fetch: sameOriginFetch, headers: ({ op }) => headers([op]) }),
        false: httpBatchLink({
          url,
          fetch: sameOriginFetch,
          maxURLLength: 6000,
          headers: ({ opList }) => headers(opList),
        }),
      }),
    ],
  });
}

/** What the links pass on; every part may be left out. */
interface Passed {
  readonly method?: string | undefined;
  readonly headers?: HeadersInit | undefined;
  readonly body?: BodyInit | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/** Without cookies, cache or redirects: nothing but the token opens the core. */
function sameOriginFetch(input: RequestInfo | URL, passed: Passed = {}): Promise<Response> {
  return fetch(input, {
    method: passed.method ?? 'GET',
    headers: passed.headers ?? {},
    body: passed.body ?? null,
    signal: passed.signal ?? null,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
}
