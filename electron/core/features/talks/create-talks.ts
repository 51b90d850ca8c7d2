import type { z } from 'zod';
import type { newTalksSchema } from '#shared/contract/talks.ts';
import type { TalkId } from '#shared/kernel/ids.ts';
import { errorAt, type Problem } from '#shared/kernel/problem.ts';
import type { Talk, TalkFormSection } from '#shared/domain/talks/entities.ts';
import { spreadTalks } from '#shared/domain/talks/spread-talks.ts';
import { talkFieldProblems } from '#shared/domain/talks/talk-fields-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { readTalkCycle } from '../../data/talk-cycle-repository.ts';
import { insertTalk, readTalks } from '../../data/talk-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

type NewTalks = z.output<typeof newTalksSchema>;

/**
 * Makes talks with several people at once, in one step of undo: each gets the form of its step and, when a first day is
 * given, a day and time of its own. Fails with `invalid-input`, also when somebody has a talk of the step already.
 */
export function createTalks(ctx: WorkspaceContext, input: NewTalks): { readonly talkIds: readonly TalkId[] } {
  const { kind, title, sections } = stepOf(ctx, input);
  const slots = spreadTalks(input.personIds.length, input);
  const talks = input.personIds.map((personId, index): Talk => ({
    id: ctx.ids.next('talk'),
    cycleId: input.cycleId,
    stepKey: input.stepKey,
    personId,
    leaderId: input.leaderId === personId ? null : input.leaderId,
    kind,
    title,
    state: 'planned',
    plannedOn: slots[index]?.plannedOn ?? null,
    startsAt: slots[index]?.startsAt ?? null,
    minutes: input.minutes,
    heldOn: null,
    sections,
    answers: {},
    report: '',
    teacherView: '',
    updatesPlan: false,
    frozenText: null,
    frozenHash: null,
    frozenAt: null,
    topics: [],
    signatures: [],
    reopenings: [],
  }));
  refuseProblems([...peopleProblems(ctx, input), ...talks.slice(0, 1).flatMap(talkFieldProblems)]);
  ctx.db.write({ command: talks.length === 1 ? 'talks.create' : 'talks.create-many', actor: ctx.actor }, (tx) => {
    for (const talk of talks) insertTalk(tx, talk);
    if (talks.length > 1) tx.summarise({ count: talks.length });
  });
  return { talkIds: talks.map(({ id }) => id) };
}

function stepOf(
  ctx: WorkspaceContext,
  input: NewTalks,
): Pick<Talk, 'kind' | 'title'> & { readonly sections: readonly TalkFormSection[] } {
  if (input.cycleId === null) {
    refuseProblems(input.stepKey === null ? [] : [errorAt('stepKey', 'talk-step-unknown')]);
    return { kind: input.kind, title: input.title, sections: [] };
  }
  const cycle = readTalkCycle(ctx.db, input.cycleId);
  const step = cycle?.steps.find(({ key }) => key === input.stepKey);
  if (cycle === null || step === undefined) {
    refuseProblems([errorAt('stepKey', 'talk-step-unknown')]);
    return { kind: input.kind, title: input.title, sections: [] };
  }
  refuseProblems(cycle.closedOn === null ? [] : [errorAt('cycleId', 'cycle-closed')]);
  const sections = cycle.forms.find(({ key }) => key === step.formKey)?.sections ?? [];
  return { kind: step.kind, title: step.title, sections };
}

function peopleProblems(ctx: WorkspaceContext, input: NewTalks): readonly Problem[] {
  const known = new Set<string>(readTeam(ctx.db).map(({ person }) => person.id));
  const taken = new Set<string>(
    readTalks(ctx.db)
      .filter(
        ({ cycleId, stepKey, state }) =>
          cycleId !== null && cycleId === input.cycleId && stepKey === input.stepKey && state !== 'cancelled',
      )
      .map(({ personId }) => personId),
  );
  return [
    ...(input.personIds.length === 0 ? [errorAt('personIds', 'required')] : []),
    ...(input.leaderId !== null && !known.has(input.leaderId) ? [errorAt('leaderId', 'person-unknown')] : []),
    ...input.personIds.flatMap((personId, index): readonly Problem[] => {
      const path = `personIds.${String(index)}`;
      if (!known.has(personId)) return [errorAt(path, 'person-unknown')];
      if (input.personIds.indexOf(personId) < index) return [errorAt(path, 'person-twice')];
      return taken.has(personId) ? [errorAt('personIds', 'talk-exists')] : [];
    }),
  ];
}
