import { schoolYearOf } from '#shared/kernel/school-year.ts';
import { cycleStanding } from '#shared/domain/talks/cycle-standing.ts';
import { planWarnings } from '#shared/domain/talks/talk-policy.ts';
import { readTalkCycles } from '../../data/talk-cycle-repository.ts';
import { readTalks } from '../../data/talk-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/**
 * All cycles with who still lacks what, all talks without their contents, and the people in them. `warnings` holds what
 * deserves a second look in the planning of a talk.
 */
export function listTalks(ctx: WorkspaceContext) {
  const today = ctx.clock.today();
  const { schoolYearStart } = readWorkspace(ctx.db);
  const members = readTeam(ctx.db);
  const talks = readTalks(ctx.db);
  const cycles = readTalkCycles(ctx.db);
  const ofPerson = Map.groupBy(talks, ({ personId }) => personId);
  return {
    today,
    now: ctx.clock.now(),
    schoolYear: schoolYearOf(today, schoolYearStart).startYear,
    people: members.map(({ person }) => person),
    cycles: cycles.map((cycle) => ({ cycle, standing: cycleStanding(cycle, members, talks, today) })),
    talks: talks.map((talk) => ({
      id: talk.id,
      cycleId: talk.cycleId,
      stepKey: talk.stepKey,
      personId: talk.personId,
      leaderId: talk.leaderId,
      kind: talk.kind,
      title: talk.title,
      state: talk.state,
      plannedOn: talk.plannedOn,
      startsAt: talk.startsAt,
      minutes: talk.minutes,
      heldOn: talk.heldOn,
      signedBy: talk.signatures.map(({ side }) => side),
      warnings: planWarnings({
        talk,
        cycle: cycles.find(({ id }) => id === talk.cycleId) ?? null,
        talksOfPerson: ofPerson.get(talk.personId) ?? [],
        openPreparations: [],
        schoolYearStart,
        today,
      }),
    })),
  };
}
