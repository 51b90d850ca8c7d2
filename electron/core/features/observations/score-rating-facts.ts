import type { Observation, ObservationForm } from '#shared/domain/observations/entities.ts';
import type { ScoreRatingFacts } from '#shared/domain/observations/score-rating.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { readRatingsOfObservation } from '../../data/observation-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';

/** What decides which ratings the scores of an observation can make. */
export function scoreRatingFacts(db: ReadDatabase, form: ObservationForm, observation: Observation): ScoreRatingFacts {
  return {
    form,
    observation,
    competence: (id) => readCompetence(db, id),
    framework: (id) => readFramework(db, id),
    ratings: readRatingsOfObservation(db, observation.id),
  };
}
