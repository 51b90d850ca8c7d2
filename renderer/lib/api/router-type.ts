import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#core/http/app-router.ts';

export type { AppRouter };

/** What every procedure of the core answers, e.g. `ApiOutputs['team']['list']`. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;
