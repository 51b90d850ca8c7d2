import { isoDate, type IsoDate } from '../../kernel/dates.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn } from '../team/service.ts';
import type { Competence, Framework, Rating } from './entities.ts';

/** Longest note and longest evidence of a rating, in characters. */
export const MAX_RATING_TEXT = 4000;
/** Longest name of a rater, in characters. */
export const MAX_RATER_NAME = 200;
const EARLIEST_RATING = isoDate('1990-01-01');

/** A rating as someone enters it. */
export type RatingDraft = Omit<Rating, 'id' | 'recordedAt' | 'confirmsId' | 'observationId'>;

/** What a rating is checked against. */
export interface RatingContext {
  /** Whether the workspace knows the person. */
  readonly isPersonKnown: boolean;
  /** The competence of the draft; null when the workspace does not know it. */
  readonly competence: Competence | null;
  /** The framework of that competence; null when the workspace does not know it. */
  readonly framework: Framework | null;
  readonly today: IsoDate;
}

/** What can be wrong with a rating. */
export type RatingProblemCode =
  | 'person-unknown'
  | 'competence-unknown'
  | 'not-a-competence'
  | 'competence-retired'
  | 'framework-not-active'
  | 'level-not-in-scale'
  | 'date-in-future'
  | 'date-too-early'
  | 'too-long';

/**
 * What is wrong with a rating; empty when it may be recorded.
 *
 * A rating is of a known person and of a node of kind `competence` that was in use on the day of the rating, not of a
 * draft; its level is a step of the framework's scale; its day lies between 1990 and today. A second rating of one kind
 * on one day is no mistake: both stay, and the one entered last counts.
 */
export function ratingProblems(draft: RatingDraft, context: RatingContext): readonly Problem<RatingProblemCode>[] {
  const problems: Problem<RatingProblemCode>[] = [];
  if (!context.isPersonKnown) problems.push(errorAt('personId', 'person-unknown'));
  problems.push(...competenceProblems(draft, context));
  if (draft.ratedOn > context.today) problems.push(errorAt('ratedOn', 'date-in-future'));
  if (draft.ratedOn < EARLIEST_RATING) {
    problems.push(errorAt('ratedOn', 'date-too-early', { earliest: EARLIEST_RATING }));
  }
  for (const [path, max] of [
    ['note', MAX_RATING_TEXT],
    ['evidence', MAX_RATING_TEXT],
    ['raterName', MAX_RATER_NAME],
  ] as const) {
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  return problems;
}

function competenceProblems(draft: RatingDraft, context: RatingContext): readonly Problem<RatingProblemCode>[] {
  const { competence, framework } = context;
  if (competence === null || framework === null) return [errorAt('competenceId', 'competence-unknown')];
  if (competence.kind !== 'competence') return [errorAt('competenceId', 'not-a-competence')];
  const problems: Problem<RatingProblemCode>[] = [];
  if (framework.status === 'draft') problems.push(errorAt('competenceId', 'framework-not-active'));
  if (competence.retiredOn !== null && competence.retiredOn < draft.ratedOn) {
    problems.push(errorAt('competenceId', 'competence-retired'));
  }
  if (!isLevelOfFramework(draft.level, framework)) problems.push(errorAt('level', 'level-not-in-scale'));
  return problems;
}

/**
 * What deserves a second look in a rating that may be recorded: the person has no appointment on that day.
 *
 * The rating is kept – somebody may be rated before he starts or after he left – but counts in no group of a
 * requirement on that day, since those hold people in service only.
 */
export function ratingWarnings(
  draft: Pick<RatingDraft, 'ratedOn'>,
  member: TeamMember,
): readonly Problem<'not-in-service-then'>[] {
  return isInServiceOn(member, draft.ratedOn) ? [] : [warningAt('ratedOn', 'not-in-service-then')];
}

/** Whether a level is a step of a framework's scale. */
export function isLevelOfFramework(level: number, framework: Framework): boolean {
  return framework.levels.some((step) => step.level === level);
}
