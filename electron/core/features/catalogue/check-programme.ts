import { programmeProblems, type ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';
import { isLevelOfFramework } from '#shared/domain/competences/rating-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Refuses a catalogue entry that breaks a rule, with `invalid-input`. */
export function checkProgramme(ctx: WorkspaceContext, draft: ProgrammeDraft): void {
  const frameworks = new Map(readFrameworks(ctx.db).map((framework) => [framework.id, framework]));
  const competences = new Map(
    readCompetences(ctx.db)
      .filter(({ kind }) => kind === 'competence')
      .map((competence) => [competence.id as string, competence]),
  );
  refuseProblems(
    programmeProblems(draft, {
      isKnownLevel: (competenceId, level) => {
        const competence = competences.get(competenceId);
        const framework = competence === undefined ? undefined : frameworks.get(competence.frameworkId);
        return framework !== undefined && isLevelOfFramework(level, framework);
      },
    }),
  );
}
