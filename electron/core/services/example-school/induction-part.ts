import { z } from 'zod';
import { inductionDecisionDraftSchema, inductionDraftSchema } from '#shared/contract/induction.ts';
import { insertInduction, insertInductionDecision } from '../../data/induction-repository.ts';
import { examplePart } from './example-part.ts';

const person = z.string();

/** Induction plans and decisions of the example school. */
export const inductionPart = examplePart({
  file: 'induction.json',
  schema: z.strictObject({
    inductions: z.array(
      inductionDraftSchema.omit({ personId: true, coachId: true }).extend({ person, coach: person.nullable() }),
    ),
    decisions: z.array(inductionDecisionDraftSchema.omit({ personId: true }).extend({ person })),
  }),
  insert: (tx, { inductions, decisions }, context) => {
    for (const { person: key, coach, startsOn, endsOn, ...induction } of inductions) {
      insertInduction(tx, {
        ...induction,
        id: context.ids.next('induction'),
        personId: context.person(key),
        coachId: coach === null ? null : context.person(coach),
        startsOn: context.date(startsOn),
        endsOn: context.optionalDate(endsOn),
      });
    }
    for (const { person: key, decidedOn, ...decision } of decisions) {
      insertInductionDecision(tx, {
        ...decision,
        id: context.ids.next('induction-decision'),
        personId: context.person(key),
        decidedOn: context.date(decidedOn),
      });
    }
  },
});
