/** What a workspace holds, as far as the first steps go. */
export interface FirstStepsInput {
  readonly people: number;
  readonly requirements: number;
  /** People with a rating of any kind. */
  readonly ratedPeople: number;
}

/** What a new workspace asks for, in order. */
export const FIRST_STEPS = ['people', 'goal', 'rating'] as const;
/** See {@link FIRST_STEPS}. */
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The steps that make a new workspace useful, in their order, each with whether it is done. */
export function firstSteps(input: FirstStepsInput): readonly { readonly step: FirstStep; readonly isDone: boolean }[] {
  const isDone: Record<FirstStep, boolean> = {
    people: input.people > 0,
    // A goal without a requirement asks nothing of the team, so there is nothing to lay the levels beside.
    goal: input.requirements > 0,
    rating: input.ratedPeople > 0,
  };
  return FIRST_STEPS.map((step) => ({ step, isDone: isDone[step] }));
}
