import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { router, workspaceProcedure } from '../../trpc.ts';

/** Competence frameworks with their trees. */
export const frameworksRouter = router({
  list: workspaceProcedure.query(({ ctx }) => {
    const competences = readCompetences(ctx.db);
    return readFrameworks(ctx.db).map((framework) => ({
      framework,
      competences: competences.filter((competence) => competence.frameworkId === framework.id),
    }));
  }),
});
