import type { CompetenceId, FrameworkId, ObservationItemId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { Competence, Framework, Rating } from '../competences/entities.ts';
import type { Observation, ObservationForm, ObservationItem } from './entities.ts';
import { stepsOf } from './observation-policy.ts';

/** What the rating of a score is decided from. */
export interface ScoreRatingFacts {
  readonly form: ObservationForm;
  readonly observation: Observation;
  /** Null for a competence that the workspace does not know. */
  readonly competence: (id: CompetenceId) => Competence | null;
  /** Null for a framework that the workspace does not know. */
  readonly framework: (id: FrameworkId) => Framework | null;
  /** The ratings that were made from this observation before. */
  readonly ratings: readonly Pick<Rating, 'competenceId' | 'level' | 'ratedOn'>[];
}

/** A rating as it is made from a score. */
export type ScoreRatingDraft = Omit<Rating, 'id' | 'recordedAt'>;

/** Why a score makes no rating. */
export type ScoreRatingObstacle =
  | 'item-unknown'
  | 'item-without-competence'
  | 'item-not-scored'
  | 'competence-unknown'
  | 'competence-retired'
  | 'scales-differ'
  | 'self-observation'
  | 'rating-already-added';

/** The rating that a score would make, or why it makes none. */
export type ScoreRating =
  | { readonly kind: 'possible'; readonly draft: ScoreRatingDraft }
  | { readonly kind: 'refused'; readonly code: ScoreRatingObstacle };

/**
 * The rating that the score of an item makes when the user asks for it; nothing asks for it by itself.
 *
 * The item is tied to a competence that was in use on the day, and the scale of the form has as many steps as that of
 * the competence's framework: step 1 is then the lowest level, and so on. The rating is of kind `observation`, dated on
 * the visit, with the observer's name and a reference to the visit. That kind informs and is never the level used
 * (domain-rules 4.3), so the wall between observing and judging stays whole. What a teacher scored himself makes none:
 * that is a self rating, which he gives himself. The same rating is made once; a corrected score makes another.
 */
export function scoreRating(itemId: ObservationItemId, facts: ScoreRatingFacts): ScoreRating {
  const { form, observation } = facts;
  const item = form.items.find(({ id }) => id === itemId);
  if (item === undefined) return refused('item-unknown');
  if (item.competenceId === null) return refused('item-without-competence');
  if (observation.observerKind === 'self') return refused('self-observation');
  const step = stepsOf(observation).get(itemId);
  if (step === undefined) return refused('item-not-scored');
  const competence = facts.competence(item.competenceId);
  const framework = competence === null ? null : facts.framework(competence.frameworkId);
  if (competence === null || framework === null) return refused('competence-unknown');
  if (competence.retiredOn !== null && competence.retiredOn < observation.observedOn) {
    return refused('competence-retired');
  }
  const level = framework.levels.toSorted((left, right) => left.level - right.level)[step - 1]?.level;
  if (framework.levels.length !== form.steps.length || level === undefined) return refused('scales-differ');
  const isThere = facts.ratings.some(
    (rating) =>
      rating.competenceId === competence.id && rating.level === level && rating.ratedOn === observation.observedOn,
  );
  if (isThere) return refused('rating-already-added');
  return { kind: 'possible', draft: draftOf(item, level, competence.id, facts) };
}

/**
 * The ratings of the chosen items, or what is wrong with the choice: nothing chosen, an item that makes none, or two
 * items of one competence, of which only one can tell.
 */
export function scoreRatings(
  itemIds: readonly ObservationItemId[],
  facts: ScoreRatingFacts,
): {
  readonly drafts: readonly ScoreRatingDraft[];
  readonly problems: readonly Problem<ScoreRatingObstacle | 'competence-twice' | 'required'>[];
} {
  const drafts: ScoreRatingDraft[] = [];
  const problems: Problem<ScoreRatingObstacle | 'competence-twice' | 'required'>[] = [];
  if (itemIds.length === 0) problems.push(errorAt('itemIds', 'required'));
  itemIds.forEach((itemId, index) => {
    const outcome = scoreRating(itemId, facts);
    const path = `itemIds.${String(index)}`;
    if (outcome.kind === 'refused') problems.push(errorAt(path, outcome.code));
    else if (drafts.some(({ competenceId }) => competenceId === outcome.draft.competenceId)) {
      problems.push(errorAt(path, 'competence-twice'));
    } else drafts.push(outcome.draft);
  });
  return { drafts, problems };
}

function refused(code: ScoreRatingObstacle): ScoreRating {
  return { kind: 'refused', code };
}

function draftOf(
  item: ObservationItem,
  level: number,
  competenceId: CompetenceId,
  { form, observation }: ScoreRatingFacts,
): ScoreRatingDraft {
  return {
    personId: observation.personId,
    competenceId,
    level,
    raterKind: 'observation',
    raterName: observation.observerName,
    ratedOn: observation.observedOn,
    note: observation.scores.find(({ itemId }) => itemId === item.id)?.note ?? '',
    evidence: `${form.title}: ${item.text}`,
    confirmsId: null,
    observationId: observation.id,
  };
}
