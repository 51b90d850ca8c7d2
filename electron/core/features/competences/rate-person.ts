import type { z } from 'zod';
import type { RatingId } from '#shared/kernel/ids.ts';
import type { FieldProblem } from '#shared/contract/app-error.ts';
import type { ratingDraftSchema } from '#shared/contract/ratings.ts';
import { ratingProblems, ratingWarnings, type RatingDraft } from '#shared/domain/competences/rating-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { insertRating } from '../../data/rating-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import { attachUpload, findUploads } from '../../services/files/attach-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What recording a rating gives. */
export interface RatedPerson {
  readonly ratingId: RatingId;
  /** What deserves a second look: the person is not in service on the day of the rating. */
  readonly warnings: readonly FieldProblem[];
}

/**
 * Adds a rating, with the files that it rests on, to those there are; earlier ones stay. Without a date it is dated
 * today. Fails with `invalid-input`.
 */
export function ratePerson(ctx: WorkspaceContext, input: z.output<typeof ratingDraftSchema>): RatedPerson {
  const today = ctx.clock.today();
  const { files, ...entered } = input;
  const draft: RatingDraft = { ...entered, ratedOn: entered.ratedOn ?? today };
  const competence = readCompetence(ctx.db, draft.competenceId);
  const member = readMember(ctx.db, draft.personId);
  const { uploads, problems } = findUploads(files, (id) => ctx.uploads.find(ctx.db, id), {
    isKnown: true,
    present: [],
  });
  refuseProblems([
    ...ratingProblems(draft, {
      isPersonKnown: member !== null,
      competence,
      framework: competence === null ? null : readFramework(ctx.db, competence.frameworkId),
      today,
    }),
    ...problems,
  ]);
  const ratingId = ctx.ids.next('rating');
  const now = ctx.clock.now();
  ctx.db.write({ command: 'competences.rate', actor: ctx.actor }, (tx) => {
    insertRating(tx, { id: ratingId, ...draft, recordedAt: now, confirmsId: null, observationId: null });
    for (const upload of uploads) {
      attachUpload(tx, upload, {
        id: ctx.ids.next('attachment'),
        ownerKind: 'rating',
        ownerId: ratingId,
        addedAt: now,
      });
    }
  });
  for (const { uploadId } of uploads) ctx.uploads.drop(uploadId);
  const warnings = member === null ? [] : ratingWarnings(draft, member);
  return { ratingId, warnings: warnings.map(({ path, code, details }) => ({ path, code, details })) };
}
