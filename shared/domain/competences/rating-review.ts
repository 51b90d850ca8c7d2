import type { IsoDate, IsoMoment } from '../../kernel/dates.ts';
import type { CompetenceId, PersonId, RatingId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { Competence, Framework, Rating } from './entities.ts';
import { isLevelOfFramework } from './rating-policy.ts';
import { usedRatingOn } from './used-level.ts';

/** Most cells that are marked as reviewed in one step. */
export const MAX_REVIEWED_CELLS = 5_000;

/** A person and a competence. */
export interface RatingCell {
  readonly personId: PersonId;
  readonly competenceId: CompetenceId;
}

/** What confirming a cell is decided from. */
export interface ReviewFacts {
  /** All ratings of the cell; empty for a person or competence that there is not. */
  readonly ratings: readonly Rating[];
  /** The competence; null when the workspace does not know it. */
  readonly competence: Competence | null;
  /** Its framework; null when the workspace does not know it. */
  readonly framework: Framework | null;
}

/** What can stand in the way of confirming. */
export type ReviewProblemCode =
  | 'nothing-to-review'
  | 'too-many-ratings'
  | 'cell-twice'
  | 'nothing-to-confirm'
  | 'competence-unknown'
  | 'competence-retired'
  | 'level-not-in-scale';

/** The outcome of {@link planReview}. */
export interface ReviewPlan {
  /** The ratings behind the levels used, to be confirmed. */
  readonly confirms: readonly Rating[];
  /** How many cells have a level of today already: there is nothing to say again. */
  readonly fresh: number;
  /** Refuse the whole; the path is `cells.3`. */
  readonly problems: readonly Problem<ReviewProblemCode>[];
}

/**
 * Decides what "still right" means for a number of cells: the rating behind the level used of each is confirmed.
 *
 * A cell whose level is unknown has nothing to confirm and refuses the whole, as does one whose competence is no longer
 * in use or whose level has left the scale. A level that was given or confirmed today stays as it is. A rating that
 * only informs (self, peer, observation) is never confirmed: it is not the level used.
 */
export function planReview(
  cells: readonly RatingCell[],
  factsOf: (cell: RatingCell) => ReviewFacts,
  today: IsoDate,
): ReviewPlan {
  if (cells.length === 0) return refusal(errorAt('cells', 'nothing-to-review'));
  if (cells.length > MAX_REVIEWED_CELLS) {
    return refusal(errorAt('cells', 'too-many-ratings', { max: MAX_REVIEWED_CELLS }));
  }
  const confirms: Rating[] = [];
  const problems: Problem<ReviewProblemCode>[] = [];
  const seen = new Set<string>();
  let fresh = 0;
  cells.forEach((cell, index) => {
    const path = `cells.${String(index)}`;
    const key = `${cell.personId} ${cell.competenceId}`;
    if (seen.has(key)) return void problems.push(errorAt(path, 'cell-twice'));
    seen.add(key);
    const facts = factsOf(cell);
    const used = usedRatingOn(facts.ratings, today);
    const code = refusalOf(used, facts, today);
    if (code !== null) problems.push(errorAt(path, code));
    else if (used !== null && used.ratedOn === today) fresh += 1;
    else if (used !== null) confirms.push(used);
  });
  return { confirms, fresh, problems };
}

function refusal(problem: Problem<ReviewProblemCode>): ReviewPlan {
  return { confirms: [], fresh: 0, problems: [problem] };
}

function refusalOf(used: Rating | null, facts: ReviewFacts, today: IsoDate): ReviewProblemCode | null {
  const { competence, framework } = facts;
  if (competence === null || framework === null) return 'competence-unknown';
  if (used === null) return 'nothing-to-confirm';
  if (competence.retiredOn !== null && competence.retiredOn < today) return 'competence-retired';
  return isLevelOfFramework(used.level, framework) ? null : 'level-not-in-scale';
}

/**
 * The rating that confirms another one: same person, competence, kind and level, dated today. It carries no texts of
 * its own, so that a note is read once, and names the rating that it confirms.
 */
export function confirmationOf(
  rating: Rating,
  made: { readonly id: RatingId; readonly today: IsoDate; readonly now: IsoMoment },
): Rating {
  return {
    id: made.id,
    personId: rating.personId,
    competenceId: rating.competenceId,
    level: rating.level,
    raterKind: rating.raterKind,
    raterName: rating.raterName,
    ratedOn: made.today,
    note: '',
    evidence: '',
    recordedAt: made.now,
    confirmsId: rating.id,
    observationId: null,
  };
}

/** What is needed of a rating to follow what it confirms. */
type Confirming = Pick<Rating, 'id' | 'confirmsId'>;

/**
 * The rating that a chain of confirmations goes back to, out of the ratings of one cell; the rating itself when it
 * confirms none. A rating that is missing from the list ends the chain before it.
 */
export function originOf<Fact extends Confirming>(rating: Fact, ratings: readonly Fact[]): Fact {
  const byId = new Map(ratings.map((candidate) => [candidate.id, candidate]));
  const passed = new Set<RatingId>();
  let origin = rating;
  while (origin.confirmsId !== null && !passed.has(origin.id)) {
    passed.add(origin.id);
    const before = byId.get(origin.confirmsId);
    if (before === undefined) break;
    origin = before;
  }
  return origin;
}
