import type { IsoDate } from '#shared/kernel/dates.ts';
import type { ObservationFormId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { isStepOfForm } from '#shared/domain/observations/form-policy.ts';
import { teamShare, type TeamShare } from '#shared/domain/observations/team-share.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readObservationForm } from '../../data/observation-form-repository.ts';
import { readObservations } from '../../data/observation-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What the share of the team is asked for. */
export interface TeamShareQuery {
  readonly formId: ObservationFormId;
  /** First and last day of the period; both count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The step to be reached. */
  readonly step: number;
}

/** The share of the team that reaches a step of a form within a period; fails with `not-found` or `invalid-input`. */
export function countTeamShare(ctx: WorkspaceContext, { formId, from, to, step }: TeamShareQuery): TeamShare {
  const form = readObservationForm(ctx.db, formId);
  if (form === null) throw new AppError('not-found');
  refuseProblems([
    ...(isStepOfForm(step, form) ? [] : [errorAt('step', 'step-not-in-scale')]),
    ...(to < from ? [errorAt('to', 'end-before-start')] : []),
  ]);
  const observations = readObservations(ctx.db, { personId: null, formId, from, to });
  return teamShare({ form, observations, members: readTeam(ctx.db), from, to, today: ctx.clock.today(), step });
}
