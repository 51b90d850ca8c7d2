import type { IsoDate } from '../../kernel/dates.ts';
import type {
  GoalId,
  GroupId,
  GroupResultId,
  MeetingId,
  MembershipId,
  PersonId,
  ResearchQuestionId,
} from '../../kernel/ids.ts';

/** Kinds of groups: division of the school, working group, PLG (learning community), research workshop, development team. */
export const GROUP_KINDS = [
  'bouw',
  'working-group',
  'learning-community',
  'research-workshop',
  'development-team',
] as const;
/** See {@link GROUP_KINDS}. */
export type GroupKind = (typeof GROUP_KINDS)[number];

/** A group of people around a task or question; it can own goals. */
export interface TeamGroup {
  readonly id: GroupId;
  readonly kind: GroupKind;
  readonly title: string;
  readonly purpose: string;
  readonly theme: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** Order among the groups, from 0. */
  readonly position: number;
}

/** What somebody does in a group. */
export const GROUP_DUTIES = ['lead', 'member', 'adviser'] as const;
/** See {@link GROUP_DUTIES}. */
export type GroupDuty = (typeof GROUP_DUTIES)[number];

/** Who belongs to a group, from when to when. */
export interface Membership {
  readonly id: MembershipId;
  readonly groupId: GroupId;
  readonly personId: PersonId;
  readonly duty: GroupDuty;
  /** First day; null when unknown, which counts as "always". */
  readonly from: IsoDate | null;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
}

/** Whether a meeting is still to come, was held, or does not take place. */
export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
/** See {@link MEETING_STATES}. */
export type MeetingState = (typeof MEETING_STATES)[number];

/** A meeting of a group. */
export interface Meeting {
  readonly id: MeetingId;
  readonly groupId: GroupId;
  readonly heldOn: IsoDate;
  /** `HH:MM`; null when not set. */
  readonly startsAt: string | null;
  /** Length in minutes, 1 or more. */
  readonly minutes: number;
  readonly topic: string;
  readonly notes: string;
  readonly decisions: string;
  readonly state: MeetingState;
  /** Who was there; empty until it was recorded. */
  readonly present: readonly PersonId[];
}

/** Kinds of results of a group. */
export const GROUP_RESULT_KINDS = ['product', 'design', 'finding', 'advice'] as const;
/** See {@link GROUP_RESULT_KINDS}. */
export type GroupResultKind = (typeof GROUP_RESULT_KINDS)[number];

/** What a group made or found; a research workshop stores versions of its lesson designs. */
export interface GroupResult {
  readonly id: GroupResultId;
  readonly groupId: GroupId;
  readonly kind: GroupResultKind;
  readonly title: string;
  readonly description: string;
  readonly datedOn: IsoDate;
}

/** How urgent a research question is. */
export const QUESTION_PRIORITIES = ['high', 'medium', 'low'] as const;
/** See {@link QUESTION_PRIORITIES}. */
export type QuestionPriority = (typeof QUESTION_PRIORITIES)[number];

/** How far a research question is. */
export const QUESTION_STATES = ['open', 'under-way', 'answered', 'dropped'] as const;
/** See {@link QUESTION_STATES}. */
export type QuestionState = (typeof QUESTION_STATES)[number];

/** When practice research helps a school (concepts 109): urgent, part of policy, about what teachers do, followed by a group. */
export const QUESTION_CONDITIONS = ['urgent', 'part-of-policy', 'teacher-behaviour', 'followed-by-group'] as const;
/** See {@link QUESTION_CONDITIONS}. */
export type QuestionCondition = (typeof QUESTION_CONDITIONS)[number];

/** A question on the school's research agenda, of a group, a goal, both or neither. */
export interface ResearchQuestion {
  readonly id: ResearchQuestionId;
  readonly groupId: GroupId | null;
  readonly goalId: GoalId | null;
  readonly ownerId: PersonId | null;
  readonly question: string;
  readonly priority: QuestionPriority;
  readonly state: QuestionState;
  readonly answer: string;
  /** The conditions that are met. */
  readonly conditions: readonly QuestionCondition[];
  /** Who does what with the answer, and when that is evaluated. */
  readonly followUp: string;
  /** Order among the questions, from 0. */
  readonly position: number;
}
