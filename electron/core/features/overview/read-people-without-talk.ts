import type { PersonId } from '#shared/kernel/ids.ts';
import { schoolYearOf } from '#shared/kernel/school-year.ts';
import { peopleWithoutTalk } from '#shared/domain/talks/cycle-standing.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { readTalkCycles } from '../../data/talk-cycle-repository.ts';
import { readTalks } from '../../data/talk-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** People for whom a round of talks runs this school year and who neither had nor planned any talk in it. */
export function readPeopleWithoutTalk(ctx: WorkspaceContext, members: readonly TeamMember[]): readonly PersonId[] {
  const today = ctx.clock.today();
  const schoolYear = schoolYearOf(today, readWorkspace(ctx.db).schoolYearStart).startYear;
  return peopleWithoutTalk(readTalkCycles(ctx.db), members, readTalks(ctx.db), { today, schoolYear });
}
