import type { IsoDate } from '#shared/kernel/dates.ts';
import type { RatingId } from '#shared/kernel/ids.ts';
import { ratingProblems, type RatingDraft } from '#shared/domain/competences/rating-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { insertRating } from '../../data/rating-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A rating as it is entered; without a date it is dated today. */
export type RatingInput = Omit<RatingDraft, 'ratedOn'> & { readonly ratedOn: IsoDate | null };

/** Adds a rating to those there are; earlier ones stay. Fails with `invalid-input`. */
export function ratePerson(ctx: WorkspaceContext, input: RatingInput): { readonly ratingId: RatingId } {
  const today = ctx.clock.today();
  const draft: RatingDraft = { ...input, ratedOn: input.ratedOn ?? today };
  const competence = readCompetence(ctx.db, draft.competenceId);
  refuseProblems(
    ratingProblems(draft, {
      isPersonKnown: readMember(ctx.db, draft.personId) !== null,
      competence,
      framework: competence === null ? null : readFramework(ctx.db, competence.frameworkId),
      today,
    }),
  );
  const ratingId = ctx.ids.next('rating');
  ctx.db.write({ command: 'competences.rate', actor: ctx.actor }, (tx) => {
    insertRating(tx, { id: ratingId, ...draft, recordedAt: ctx.clock.now(), confirmsId: null, observationId: null });
  });
  return { ratingId };
}
