import { z } from 'zod';
import { ACCREDITATION_STATES, QUALIFICATION_KINDS } from '../domain/team/entities.ts';
import { dateField, idField, lineField } from './fields.ts';

const declined = { outcome: z.literal('declined') };
const confirmed = { outcome: z.literal('confirmed') };
const competenceId = idField('competence');

/**
 * What the leader says to the proposals of an achieved item: each is confirmed, declined or left for later by leaving it
 * out. That he saw a diploma is a statement of its own.
 */
export const achievementAnswerSchema = z.strictObject({
  itemId: idField('plan-item'),
  levels: z
    .array(
      z.discriminatedUnion('outcome', [
        z.strictObject({ ...declined, competenceId }),
        z.strictObject({
          ...confirmed,
          competenceId,
          level: z.int(),
          raterKind: z.enum(['agreed', 'leader']),
          ratedOn: dateField,
        }),
      ]),
    )
    .max(200)
    .readonly(),
  qualification: z
    .discriminatedUnion('outcome', [
      z.strictObject(declined),
      z.strictObject({
        ...confirmed,
        kind: z.enum(QUALIFICATION_KINDS),
        title: lineField(400),
        institute: lineField(400),
        accredited: z.enum(ACCREDITATION_STATES),
        awardedOn: dateField,
        evidence: z.enum(['none', 'self-reported']),
        hasSeenDiploma: z.boolean(),
      }),
    ])
    .nullable(),
  role: z
    .discriminatedUnion('outcome', [
      z.strictObject(declined),
      z.strictObject({ ...confirmed, from: dateField, minutesPerYear: z.int().nullable() }),
    ])
    .nullable(),
});

/** See {@link achievementAnswerSchema}. */
export type AchievementAnswer = z.output<typeof achievementAnswerSchema>;
