import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from './router-type.ts';

// Named, so that the declarations of this file need no names from inside the library.
type ApiContext = ReturnType<typeof createTRPCContext<AppRouter>>;

const context: ApiContext = createTRPCContext<AppRouter>();

/** Gives the API to everything below; set up once in the app's providers. */
export const ApiProvider: ApiContext['TRPCProvider'] = context.TRPCProvider;

/**
 * The core's procedures as TanStack Query options.
 *
 * `const api = useApi(); const team = useQuery(api.team.list.queryOptions({ on: null }));`
 */
export const useApi: ApiContext['useTRPC'] = context.useTRPC;

/** The plain client, for the rare call outside a query or mutation. */
export const useApiClient: ApiContext['useTRPCClient'] = context.useTRPCClient;
