import type { ReactNode } from 'react';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import { PersonPlan } from './person-plan.tsx';

/** The plan of a person on his page. */
export function PersonPlanSection({ personId }: PersonSectionProps): ReactNode {
  return <PersonPlan personId={personId} />;
}
