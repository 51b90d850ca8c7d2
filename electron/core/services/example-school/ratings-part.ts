import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import type { IsoDate, IsoMoment } from '#shared/kernel/dates.ts';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import { confirmationOf } from '#shared/domain/competences/rating-review.ts';
import { usedRatingOn } from '#shared/domain/competences/used-level.ts';
import { safeFileName } from '#shared/domain/attachments/file-name.ts';
import { insertAttachment } from '../../data/attachment-repository.ts';
import { insertRating, readRatingsOfCell } from '../../data/rating-repository.ts';
import { examplePart } from './example-part.ts';

const text = z.string().min(1);

/**
 * Ratings beside those of the school's own file: colleagues, agreements, own views, earlier levels, some of long ago,
 * with evidence; and levels that were confirmed. None of them changes a level that the school's figures are counted from.
 */
export const ratingsPart = examplePart({
  file: 'ratings.json',
  schema: z.strictObject({
    ratings: z.array(
      z.strictObject({
        person: text,
        competence: text,
        raterKind: z.enum(RATER_KINDS),
        level: z.int().min(1),
        ratedOn: dateField,
        raterName: z.string().default(''),
        note: z.string().default(''),
        evidence: z.string().default(''),
        /** Plain text, kept as files. */
        files: z.array(z.strictObject({ name: text, text })).default([]),
      }),
    ),
    confirmations: z.array(z.strictObject({ person: text, competence: text, on: dateField })),
  }),
  insert: (tx, { ratings, confirmations }, context) => {
    for (const { person, competence, ratedOn, files, ...rating } of ratings) {
      const id = context.ids.next('rating');
      const day = context.date(ratedOn);
      insertRating(tx, {
        ...rating,
        id,
        personId: context.person(person),
        competenceId: context.competence(competence),
        ratedOn: day,
        recordedAt: noonOf(day),
        confirmsId: null,
        observationId: null,
      });
      for (const file of files) {
        const content = new TextEncoder().encode(file.text);
        insertAttachment(tx, {
          id: context.ids.next('attachment'),
          ownerKind: 'rating',
          ownerId: id,
          fileName: safeFileName(file.name, 'text/plain'),
          mediaType: 'text/plain',
          byteSize: content.length,
          contentHash: tx.keepContent(content),
          addedAt: noonOf(day),
        });
      }
    }
    for (const { person, competence, on } of confirmations) {
      const day = context.date(on);
      const known = readRatingsOfCell(tx, context.person(person), context.competence(competence));
      const used = usedRatingOn(known, day);
      if (used === null) throw new Error(`The example school has nothing to confirm for ${person}, ${competence}`);
      insertRating(tx, confirmationOf(used, { id: context.ids.next('rating'), today: day, now: noonOf(day) }));
    }
  },
});

function noonOf(day: IsoDate): IsoMoment {
  return `${day}T12:00:00.000Z` as IsoMoment;
}
