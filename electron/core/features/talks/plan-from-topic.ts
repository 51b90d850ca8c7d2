import { addYears } from '#shared/kernel/dates.ts';
import type { PlanItemId, TalkId, TalkTopicId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertAgreement } from '../../data/agreement-repository.ts';
import { readGoals } from '../../data/goal-repository.ts';
import { insertPlanItem, readPlanItemsOf } from '../../data/plan-repository.ts';
import { updateTalk } from '../../data/talk-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { changeableTalk } from './talk-facts.ts';

/** What becomes of a topic: a wish, an agreed plan item, or an agreed one with a drafted agreement to look back on. */
export const TOPIC_OUTCOMES = ['wish', 'agreed', 'agreement'] as const;
/** See {@link TOPIC_OUTCOMES}. */
export type TopicOutcome = (typeof TOPIC_OUTCOMES)[number];

/** Longest note of a plan item and longest subject of a check. */
const MAX_NOTE = 4000;
const MAX_SUBJECT = 300;

/**
 * Makes a plan item of what was said about a topic, as the last item of the person; a topic about a goal ties the item to
 * it. As an agreement, it also drafts the agreement with what was noted and a day to look back one year after the talk.
 * One step of undo. Fails with `not-found` or `invalid-input`.
 */
export function planFromTopic(
  ctx: WorkspaceContext,
  input: { readonly talkId: TalkId; readonly topicId: TalkTopicId; readonly outcome: TopicOutcome },
): { readonly itemId: PlanItemId } {
  const talk = changeableTalk(ctx, input.talkId);
  const topic = talk.topics.find(({ id }) => id === input.topicId);
  if (topic === undefined) throw new AppError('not-found');
  refuseProblems(topic.planItemId === null ? [] : [errorAt('topic', 'topic-planned-already')]);
  const itemId = ctx.ids.next('plan-item');
  const goal = topic.source === 'goal' ? readGoals(ctx.db).find(({ id }) => id === topic.subjectId) : undefined;
  const positions = readPlanItemsOf(ctx.db, talk.personId).map(({ position }) => position);
  ctx.db.write({ command: 'talks.plan-from-topic', actor: ctx.actor }, (tx) => {
    insertPlanItem(tx, {
      id: itemId,
      personId: talk.personId,
      programmeId: null,
      jointKey: null,
      title: topic.title,
      kind: 'informal',
      state: input.outcome === 'wish' ? 'wish' : 'agreed',
      startsOn: null,
      endsOn: null,
      roleAfterId: null,
      groupId: null,
      note: topic.notes.slice(0, MAX_NOTE),
      obstacle: '',
      position: Math.max(-1, ...positions) + 1,
      achievedOn: null,
      goalIds: goal === undefined ? [] : [goal.id],
      outcomes: [],
      hours: [],
      costs: [],
      sessions: [],
      cover: [],
      exemptions: [],
    });
    if (input.outcome === 'agreement') {
      insertAgreement(tx, {
        id: ctx.ids.next('agreement'),
        itemId,
        kind: 'teacher-school',
        providerContact: '',
        changeWorkedOn: topic.notes.slice(0, MAX_NOTE),
        timeAndMoney: '',
        afterRoleId: null,
        afterMinutesPerYear: null,
        firstTask: '',
        sharing: '',
        checks: [
          {
            id: ctx.ids.next('agreement-check'),
            dueOn: addYears(talk.heldOn ?? talk.plannedOn ?? ctx.clock.today(), 1),
            subject: topic.title.slice(0, MAX_SUBJECT),
            outcome: null,
            checkedOn: null,
            note: '',
          },
        ],
        signed: null,
        earlier: [],
      });
    }
    const topics = talk.topics.map((one) => (one.id === topic.id ? { ...one, planItemId: itemId } : one));
    updateTalk(tx, { ...talk, topics });
  });
  return { itemId };
}
