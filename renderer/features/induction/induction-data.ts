import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** What is known of somebody's induction. */
export type InductionData = ApiOutputs['induction']['get'];
