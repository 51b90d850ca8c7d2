import type { GroupResult, Meeting, Membership, ResearchQuestion, TeamGroup } from '#shared/domain/groups/entities.ts';
import { groupProblems, type GroupDraft } from '#shared/domain/groups/group-policy.ts';
import { meetingProblems, type MeetingDraft } from '#shared/domain/groups/meeting-policy.ts';
import { membershipProblems, type MembershipDraft } from '#shared/domain/groups/membership-policy.ts';
import { questionProblems, type QuestionDraft } from '#shared/domain/groups/question-policy.ts';
import { resultProblems, type ResultDraft } from '#shared/domain/groups/result-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { SavedRecord } from './saved-field.tsx';

/** A group whose fields save themselves. */
export function useSavedGroup(group: TeamGroup): SavedRecord<GroupDraft> {
  const api = useApi();
  const update = useChange(api.groups.update.mutationOptions(), { showsError: true });
  return {
    recordId: group.id,
    record: group,
    problemsOf: groupProblems,
    save: (patch) => update.mutateAsync({ groupId: group.id, group: patch }),
  };
}

/** Duty and days of a membership, which save themselves. */
export function useSavedMembership(
  membership: Membership,
  context: { readonly group: TeamGroup; readonly memberships: readonly Membership[] },
): SavedRecord<Pick<MembershipDraft, 'duty' | 'from' | 'to'>> {
  const api = useApi();
  const update = useChange(api.groups.updateMembership.mutationOptions(), { showsError: true });
  return {
    recordId: membership.id,
    record: membership,
    problemsOf: (draft) =>
      membershipProblems({ ...membership, ...draft }, { ...context, membershipId: membership.id, isPersonKnown: true }),
    save: (patch) => update.mutateAsync({ membershipId: membership.id, membership: patch }),
  };
}

/** A meeting whose fields save themselves; who was there is recorded apart. */
export function useSavedMeeting(meeting: Meeting, today: IsoDate): SavedRecord<Omit<MeetingDraft, 'groupId'>> {
  const api = useApi();
  const update = useChange(api.groups.updateMeeting.mutationOptions(), { showsError: true });
  return {
    recordId: meeting.id,
    record: meeting,
    problemsOf: (draft) => meetingProblems({ ...meeting, ...draft }, today),
    save: (patch) => update.mutateAsync({ meetingId: meeting.id, meeting: patch }),
  };
}

/** A result whose fields save themselves. */
export function useSavedResult(result: GroupResult): SavedRecord<Omit<ResultDraft, 'groupId'>> {
  const api = useApi();
  const update = useChange(api.groups.updateResult.mutationOptions(), { showsError: true });
  return {
    recordId: result.id,
    record: result,
    problemsOf: (draft) => resultProblems({ ...result, ...draft }),
    save: (patch) => update.mutateAsync({ resultId: result.id, result: patch }),
  };
}

/** A research question whose fields save themselves. */
export function useSavedQuestion(question: ResearchQuestion): SavedRecord<QuestionDraft> {
  const api = useApi();
  const update = useChange(api.groups.updateQuestion.mutationOptions(), { showsError: true });
  return {
    recordId: question.id,
    record: question,
    // What it is tied to is chosen from lists of what there is.
    problemsOf: (draft) => questionProblems(draft, { isGroupKnown: true, isGoalKnown: true, isOwnerKnown: true }),
    save: (patch) => update.mutateAsync({ questionId: question.id, question: patch }),
  };
}
