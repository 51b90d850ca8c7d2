import type { PersonId } from '#shared/kernel/ids.ts';
import { growthOf } from '#shared/domain/observations/growth.ts';
import { AppError } from '../../app-error.ts';
import { readObservationForms } from '../../data/observation-form-repository.ts';
import { readObservations } from '../../data/observation-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The lesson visits of one person, newest first, and his growth form by form; fails with `not-found`. */
export function describeGrowth(ctx: WorkspaceContext, personId: PersonId) {
  if (readMember(ctx.db, personId) === null) throw new AppError('not-found');
  const visits = readObservations(ctx.db, { personId, formId: null, from: null, to: null });
  const used = new Set(visits.map(({ formId }) => formId));
  const forms = readObservationForms(ctx.db).filter(({ id }) => used.has(id));
  return {
    visits,
    forms: forms.map((form) => ({
      form,
      others: growthOf(form, visits, 'others'),
      self: growthOf(form, visits, 'self'),
    })),
  };
}
