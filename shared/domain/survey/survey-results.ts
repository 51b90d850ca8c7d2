import { compareText } from '../../kernel/text.ts';
import { shareOf, type Share } from '../../kernel/quantities.ts';
import { hiddenGroups, SMALLEST_CELL } from '../small-numbers/hidden-groups.ts';
import { EXPERIENCE_BANDS, type ExperienceBand } from '../team/experience.ts';
import { CONDITION_WEIGHTS, type ConditionWeight, type SurveyAnswers } from './entities.ts';
import type { QuestionSet } from './question-set.ts';

/** How many chose an option, out of those who answered the question. */
export interface ChoiceResult {
  readonly key: string;
  readonly share: Share;
}

/** The mean score of an option; `n` answered it. Null when fewer than five did. */
export interface ScoreResult {
  readonly key: string;
  /** Mean of the scores 1–5, exact; rounded for display only. */
  readonly mean: number | null;
  /** Number of answers; null when it is above 0 and below five. */
  readonly n: number | null;
}

/** How a condition was weighed; null when fewer than five did. */
export interface WeightResult {
  readonly key: string;
  readonly weights: Readonly<Record<ConditionWeight, Share>> | null;
  readonly n: number | null;
}

/** The choices of one question, or null when fewer than five people answered it. */
export interface ChoiceQuestion {
  /** Number of people who answered; null when it is above 0 and below five. */
  readonly n: number | null;
  /** The options from often to rarely chosen; null when hidden. */
  readonly options: readonly ChoiceResult[] | null;
}

/** The competences by years of experience; bands with too few answers are hidden. */
export interface ExperienceResult {
  readonly band: ExperienceBand;
  /** Number of answers; null when the band is hidden. */
  readonly n: number | null;
  readonly options: readonly ChoiceResult[] | null;
}

/** What a team answered; shows nothing about fewer than five people. */
export interface SurveyResults {
  /** Number of filled-in surveys: how many, never who. */
  readonly answers: number;
  /** Whether there are enough answers to show anything. */
  readonly isShown: boolean;
  readonly competences: ChoiceQuestion;
  /** Share who named a competence of their own; null when hidden. */
  readonly otherShare: Share | null;
  /** Own words in alphabetical order, so that their order tells nothing; empty when hidden. */
  readonly otherCompetences: readonly string[];
  readonly byExperience: readonly ExperienceResult[];
  readonly roles: readonly ScoreResult[];
  readonly conditions: readonly WeightResult[];
  readonly formWishes: readonly ScoreResult[];
  readonly ambitions: ChoiceQuestion;
}

/**
 * Adds up filled-in surveys.
 *
 * - n of a question = surveys in which it was answered: for choices at least one option (own words count as one), for a
 *   score or weight that option itself. Percentages and means are over n, as in the national survey.
 * - A result with n below five is hidden, so is its n unless that is 0. Own words are shown only when five people or
 *   more answered the question.
 * - By experience: bands of fewer than five are hidden, and one more when a single one could be computed from the whole
 *   ({@link hiddenGroups}); who did not give his years is a group too.
 */
export function surveyResults(surveys: readonly SurveyAnswers[], questions: QuestionSet): SurveyResults {
  const answered = surveys.filter((answers) => hasCompetences(answers));
  const isOtherShown = answered.length >= SMALLEST_CELL;
  const others = answered.map(({ otherCompetence }) => otherCompetence.trim()).filter((text) => text !== '');
  return {
    answers: surveys.length,
    isShown: surveys.length >= SMALLEST_CELL,
    competences: choiceQuestion(
      answered.map(({ competences }) => competences),
      questions.competences,
    ),
    otherShare: isOtherShown ? shareOf(others.length, answered.length) : null,
    otherCompetences: isOtherShown ? others.toSorted(compareText) : [],
    byExperience: resultsByExperience(answered, questions),
    roles: questions.roles.map(({ key }) => scoreResult(key, surveys, 'roles')),
    conditions: questions.conditions.map(({ key }) => weightResult(key, surveys)),
    formWishes: questions.formWishes.map(({ key }) => scoreResult(key, surveys, 'formWishes')),
    ambitions: choiceQuestion(
      surveys.map(({ ambitions }) => ambitions).filter((chosen) => chosen.length > 0),
      questions.ambitions,
    ),
  };
}

function hasCompetences({ competences, otherCompetence }: SurveyAnswers): boolean {
  return competences.length > 0 || otherCompetence.trim() !== '';
}

function choiceQuestion(
  chosen: readonly (readonly string[])[],
  options: readonly { readonly key: string }[],
): ChoiceQuestion {
  const n = shownCount(chosen.length);
  return { n, options: chosen.length < SMALLEST_CELL ? null : choiceResults(chosen, options) };
}

function choiceResults(
  chosen: readonly (readonly string[])[],
  options: readonly { readonly key: string }[],
): readonly ChoiceResult[] {
  return options
    .flatMap(({ key }) => {
      const share = shareOf(chosen.filter((keys) => keys.includes(key)).length, chosen.length);
      return share === null ? [] : [{ key, share }];
    })
    .toSorted((left, right) => right.share.numerator - left.share.numerator);
}

function resultsByExperience(answered: readonly SurveyAnswers[], questions: QuestionSet): readonly ExperienceResult[] {
  const inBand = Map.groupBy(answered, ({ experienceBand }) => experienceBand ?? 'not-given');
  const hidden = hiddenGroups(Array.from(inBand, ([id, own]) => ({ id, count: own.length })));
  return EXPERIENCE_BANDS.map((band) => {
    const own = inBand.get(band) ?? [];
    if (hidden.has(band)) return { band, n: null, options: null };
    const chosen = own.map(({ competences }) => competences);
    return { band, n: own.length, options: own.length === 0 ? null : choiceResults(chosen, questions.competences) };
  });
}

function scoreResult(key: string, surveys: readonly SurveyAnswers[], part: 'roles' | 'formWishes'): ScoreResult {
  const scores = surveys.flatMap((answers) => answers[part][key] ?? []);
  if (scores.length < SMALLEST_CELL) return { key, mean: null, n: shownCount(scores.length) };
  return { key, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, n: scores.length };
}

function weightResult(key: string, surveys: readonly SurveyAnswers[]): WeightResult {
  const given = surveys.flatMap((answers) => answers.conditions[key] ?? []);
  if (given.length < SMALLEST_CELL) return { key, weights: null, n: shownCount(given.length) };
  const share = (weight: ConditionWeight): Share => {
    const counted = shareOf(given.filter((one) => one === weight).length, given.length);
    if (counted === null) throw new Error('Five answers or more have shares');
    return counted;
  };
  const [notRelevant, stimulus, necessity] = CONDITION_WEIGHTS;
  return {
    key,
    weights: {
      [notRelevant]: share(notRelevant),
      [stimulus]: share(stimulus),
      [necessity]: share(necessity),
    },
    n: given.length,
  };
}

function shownCount(n: number): number | null {
  return n > 0 && n < SMALLEST_CELL ? null : n;
}
