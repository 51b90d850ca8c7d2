import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { CompetenceUse } from '#shared/domain/competences/framework-use.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';

/** What was rated, asked and observed per competence; competences without any of it are left out. */
export function readCompetenceUses(db: ReadDatabase): readonly CompetenceUse[] {
  const uses = new Map<
    string,
    { ratings: number; requirements: number; observationItems: number; last: string | null }
  >();
  const useOf = (competenceId: string) => {
    const known = uses.get(competenceId) ?? { ratings: 0, requirements: 0, observationItems: 0, last: null };
    uses.set(competenceId, known);
    return known;
  };
  const ratings = sqlFor
    .selectFrom('rating')
    .select(({ fn }) => ['competence_id', fn.countAll<number>().as('number'), fn.max('rated_on').as('last')])
    .groupBy('competence_id');
  for (const row of db.all(ratings)) {
    const use = useOf(row.competence_id);
    use.ratings = row.number;
    use.last = row.last;
  }
  const requirements = sqlFor
    .selectFrom('requirement')
    .select(({ fn }) => ['competence_id', fn.countAll<number>().as('number')])
    .groupBy('competence_id');
  for (const row of db.all(requirements)) useOf(row.competence_id).requirements = row.number;
  const items = sqlFor
    .selectFrom('observation_item')
    .select(({ fn }) => ['competence_id', fn.countAll<number>().as('number')])
    .where('competence_id', 'is not', null)
    .groupBy('competence_id');
  for (const row of db.all(items))
    if (row.competence_id !== null) useOf(row.competence_id).observationItems = row.number;
  return Array.from(uses, ([competenceId, { last, ...counts }]) => ({
    competenceId: competenceId as CompetenceId,
    ...counts,
    lastRatedOn: last as IsoDate | null,
  }));
}

/** How many requirements stand on the competences of each framework; one of which nothing is asked is left out. */
export function readAskedPerFramework(db: ReadDatabase): ReadonlyMap<FrameworkId, number> {
  const asked = sqlFor
    .selectFrom('requirement')
    .innerJoin('competence', 'competence.id', 'requirement.competence_id')
    .select(({ fn }) => ['competence.framework_id', fn.countAll<number>().as('number')])
    .groupBy('competence.framework_id');
  return new Map(db.all(asked).map((row) => [row.framework_id as FrameworkId, row.number]));
}

/** The levels of a framework's scale that a rating or a requirement names. */
export function readUsedLevels(db: ReadDatabase, frameworkId: FrameworkId): ReadonlySet<number> {
  const used = new Set<number>();
  for (const table of ['rating', 'requirement'] as const) {
    const levels = sqlFor
      .selectFrom(table)
      .innerJoin('competence', 'competence.id', `${table}.competence_id`)
      .select(`${table}.level`)
      .distinct()
      .where('competence.framework_id', '=', frameworkId);
    for (const row of db.all(levels)) used.add(row.level);
  }
  return used;
}
