import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

/**
 * The server cache. The core is on this machine, so the network never counts as offline; only an unreachable core
 * (its process is being replaced after a lock) is asked again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && problemOf(error).code === 'core-stopped',
        retryDelay: 400,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
