import type { ReactNode } from 'react';
import type { PlanState } from '#shared/domain/plans/entities.ts';
import { usePlanWords } from './use-plan-words.ts';

/** How far an item is: a word with a mark whose form differs per stage, so that colour is not all there is. */
export function StateChip({ state }: { readonly state: PlanState }): ReactNode {
  const words = usePlanWords();
  return <span className={`gk-plans-state gk-plans-state-${state}`}>{words.state(state)}</span>;
}
