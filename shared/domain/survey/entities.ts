import type { IsoDate } from '../../kernel/dates.ts';
import type { SurveyAnswerId, SurveyId } from '../../kernel/ids.ts';
import type { ExperienceBand } from '../team/experience.ts';

/** A need survey in the own team, with the questions of the national survey of 2015. */
export interface Survey {
  readonly id: SurveyId;
  readonly title: string;
  /** Key of the set of questions, e.g. `national-2015`. */
  readonly questions: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
}

/** How much a condition weighs for somebody who wants to follow a programme (Tabel 29). */
export const CONDITION_WEIGHTS = ['not-relevant', 'stimulus', 'necessity'] as const;
/** See {@link CONDITION_WEIGHTS}. */
export type ConditionWeight = (typeof CONDITION_WEIGHTS)[number];

/** What one person answered; every part may be left out. Keys are those of the reference data. */
export interface SurveyAnswers {
  /** At most five competences that he wants strengthened in the team (Tabel 7). */
  readonly competences: readonly string[];
  /** His own words beside the list; empty when none. */
  readonly otherCompetence: string;
  /** Importance 1–5 of training for the class, the team and the school (Tabel 8). */
  readonly roles: Readonly<Record<string, number>>;
  /** Weight of each condition (Tabel 29). */
  readonly conditions: Readonly<Record<string, ConditionWeight>>;
  /** Wishes on form, 1–5 (Tabel 36). */
  readonly formWishes: Readonly<Record<string, number>>;
  /** Kinds of programmes that he would follow if well facilitated (Tabel 38). */
  readonly ambitions: readonly string[];
  /** His own years of experience, if he wants to say so. */
  readonly experienceBand: ExperienceBand | null;
}

/** One filled-in survey; says nothing of who answered. */
export interface SurveyAnswer {
  readonly id: SurveyAnswerId;
  readonly surveyId: SurveyId;
  readonly answeredOn: IsoDate;
  readonly answers: SurveyAnswers;
}
