import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from './router-type.ts';

const context = createTRPCContext<AppRouter>();

/** Gives the API to everything below; set up once in the app's providers. */
export const ApiProvider = context.TRPCProvider;

/**
 * The core's procedures as TanStack Query options.
 *
 * `const api = useApi(); const team = useQuery(api.team.list.queryOptions({ on: null }));`
 */
export const useApi = context.useTRPC;

/** The plain client, for the rare call outside a query or mutation. */
export const useApiClient = context.useTRPCClient;
