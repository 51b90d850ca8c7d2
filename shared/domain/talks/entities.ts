import type { IsoDate, IsoMoment } from '../../kernel/dates.ts';
import type { PersonId, PlanItemId, TalkCycleId, TalkId, TalkTemplateId, TalkTopicId } from '../../kernel/ids.ts';

/** The two who talk. A preparation, a private note and a signature belong to one side. */
export const TALK_SIDES = ['leader', 'teacher'] as const;
/** See {@link TALK_SIDES}. */
export type TalkSide = (typeof TALK_SIDES)[number];

/** Kinds of talks, as boards call them (domain-rules C-71, C-74). Only an appraisal judges. */
export const TALK_KINDS = [
  'development',
  'goal',
  'progress',
  'functioning',
  'career',
  'starter',
  'appraisal',
  'other',
] as const;
/** See {@link TALK_KINDS}. */
export type TalkKind = (typeof TALK_KINDS)[number];

/** One thing that a form asks: a step on a scale with room for words, or words alone. */
export interface TalkFormItem {
  /** Unique within the form; answers refer to it. */
  readonly key: string;
  readonly question: string;
  /** Names of the steps from low to high; empty for words alone. */
  readonly scale: readonly string[];
}

/** A part of a form under a heading. */
export interface TalkFormSection {
  readonly title: string;
  readonly items: readonly TalkFormItem[];
}

/** A form that a talk follows. */
export interface TalkForm {
  /** Unique within its template; steps refer to it. */
  readonly key: string;
  readonly title: string;
  readonly sections: readonly TalkFormSection[];
}

/** One kind of talk in the order of a cycle. */
export interface TalkStep {
  /** Unique within its template; talks refer to it. */
  readonly key: string;
  readonly kind: TalkKind;
  readonly title: string;
  /** The form it follows; null for none. */
  readonly formKey: string | null;
  /** Least number of days after the step before; null when it does not matter. */
  readonly minimumDays: number | null;
  /** Whether it has to be held before an appraisal of the same cycle. */
  readonly precedesAppraisal: boolean;
}

/** What a cycle consists of. */
export interface TalkScheme {
  /** Days within which somebody can object to an appraisal, by the regulation of the board; null when unknown (C-73). */
  readonly objectionDays: number | null;
  readonly steps: readonly TalkStep[];
  readonly forms: readonly TalkForm[];
}

/** A template that the school made for itself. */
export interface TalkTemplate extends TalkScheme {
  readonly id: TalkTemplateId;
  readonly title: string;
  readonly description: string;
}

/** For whom a cycle is. */
export const TALK_AUDIENCES = ['everyone', 'starters', 'not-starters'] as const;
/** See {@link TALK_AUDIENCES}. */
export type TalkAudience = (typeof TALK_AUDIENCES)[number];

/** A round of talks in a school year; it keeps its own steps and forms, so that a template can change. */
export interface TalkCycle extends TalkScheme {
  readonly id: TalkCycleId;
  readonly title: string;
  /** Calendar year in which the school year starts. */
  readonly schoolYear: number;
  readonly audience: TalkAudience;
  /** Null while it runs. */
  readonly closedOn: IsoDate | null;
}

/** Planned, held with a report in the making, signed by both and frozen, or called off. */
export const TALK_STATES = ['planned', 'held', 'closed', 'cancelled'] as const;
/** See {@link TALK_STATES}. */
export type TalkState = (typeof TALK_STATES)[number];

/** The answer to one item of a form. */
export interface TalkAnswer {
  /** Step on the scale, from 1; null for none. */
  readonly step: number | null;
  readonly text: string;
}

/** Answers by the key of the item. */
export type TalkAnswers = Readonly<Record<string, TalkAnswer>>;

/** Where a topic of the agenda comes from. */
export const TOPIC_SOURCES = ['gap', 'goal', 'plan', 'wish', 'agreement', 'last-talk', 'preparation', 'own'] as const;
/** See {@link TOPIC_SOURCES}. */
export type TopicSource = (typeof TOPIC_SOURCES)[number];

/** A topic on the agenda of a talk, with what was said about it. */
export interface TalkTopic {
  readonly id: TalkTopicId;
  readonly source: TopicSource;
  /** What it is about: id of a competence, goal, plan item, agreement check or talk; null for own topics. */
  readonly subjectId: string | null;
  readonly title: string;
  readonly notes: string;
  readonly isDiscussed: boolean;
  /** The plan item that came of it. */
  readonly planItemId: PlanItemId | null;
}

/** `seen` says that somebody read the report, `agreed` that he shares it: two different things (design §2). */
export const TALK_STANCES = ['seen', 'agreed'] as const;
/** See {@link TALK_STANCES}. */
export type TalkStance = (typeof TALK_STANCES)[number];

/** The signature of one side. */
export interface TalkSignature {
  readonly side: TalkSide;
  readonly stance: TalkStance;
  readonly signedAt: IsoMoment;
  /** SHA-256 in hex of the text that was signed. */
  readonly textHash: string;
}

/** The trace of a report that was opened again after it was signed. */
export interface TalkReopening {
  readonly reopenedAt: IsoMoment;
  readonly side: TalkSide;
  readonly reason: string;
  /** What had been signed, word for word. */
  readonly frozenText: string;
  readonly frozenHash: string;
  readonly signatures: readonly TalkSignature[];
}

/** A talk with somebody, without what only one side may read. */
export interface Talk {
  readonly id: TalkId;
  /** The cycle and its step; null for a talk on its own. */
  readonly cycleId: TalkCycleId | null;
  readonly stepKey: string | null;
  readonly personId: PersonId;
  /** Who leads the talk; null for the school leader who is not in the team. */
  readonly leaderId: PersonId | null;
  readonly kind: TalkKind;
  readonly title: string;
  readonly state: TalkState;
  readonly plannedOn: IsoDate | null;
  /** `HH:MM`, null when unknown. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly heldOn: IsoDate | null;
  readonly sections: readonly TalkFormSection[];
  /** What both filled in together during the talk. */
  readonly answers: TalkAnswers;
  readonly report: string;
  /** What the teacher wants to have beside the report. */
  readonly teacherView: string;
  /** Whether the development plan (POP) was drawn up or updated in it. */
  readonly updatesPlan: boolean;
  /** The text that both signed, its SHA-256 in hex and when it was frozen; null until then. */
  readonly frozenText: string | null;
  readonly frozenHash: string | null;
  readonly frozenAt: IsoMoment | null;
  readonly topics: readonly TalkTopic[];
  readonly signatures: readonly TalkSignature[];
  readonly reopenings: readonly TalkReopening[];
}

/** What one side wrote beforehand: hidden from the other until it is shared. */
export interface TalkPreparation {
  readonly side: TalkSide;
  readonly answers: TalkAnswers;
  /** What he wants to talk about, and his wishes. */
  readonly wishes: string;
  readonly sharedAt: IsoMoment | null;
}
