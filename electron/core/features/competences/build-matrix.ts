import type { IsoDate } from '#shared/kernel/dates.ts';
import type { FrameworkId, PersonId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { CompetenceKind } from '#shared/domain/competences/entities.ts';
import { packedDay, packedLevel, packLatestRatings, raterKindIndex } from '#shared/domain/competences/packed-levels.ts';
import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readCompetences, readFramework, type SlottedCompetence } from '../../data/framework-repository.ts';
import { readRequirements } from '../../data/goal-repository.ts';
import { currentLevels, levelsOn } from '../../data/level-lookup.ts';
import { readRatingsUntil } from '../../data/rating-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WorkspaceDatabase } from '../../data/workspace-database.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** One person's row: a value per competence column, 0 where there is none. */
export interface MatrixRow {
  readonly personId: PersonId;
  /** Level used (latest agreed, else latest leader); 0 is unknown. */
  readonly used: readonly number[];
  /** Whether the level used was agreed: 1 or 0. */
  readonly agreed: readonly number[];
  /** Day of the rating behind the level used, in days since 1 January 1970; 0 when unknown. */
  readonly usedDay: readonly number[];
  /** Latest self rating; 0 is none. */
  readonly self: readonly number[];
  /** Latest rating by the leader; 0 is none. */
  readonly leader: readonly number[];
}

const AGREED = raterKindIndex('agreed');
const LEADER = raterKindIndex('leader');
const SELF = raterKindIndex('self');

/**
 * The matrix of a framework on a date: people in service × competences in use, with the coverage of every requirement.
 *
 * Levels of today come from the packed levels, those of a day in the past from the rating rows. Fails with `not-found`,
 * and with `invalid-input` for a day that has not come yet.
 */
export function buildMatrix(
  ctx: WorkspaceContext,
  query: { readonly frameworkId: FrameworkId; readonly on: IsoDate | null },
) {
  const framework = readFramework(ctx.db, query.frameworkId);
  if (framework === null) throw new AppError('not-found');
  const today = ctx.clock.today();
  const on = query.on ?? today;
  refuseProblems(on > today ? [errorAt('on', 'date-in-future')] : []);
  const all = readCompetences(ctx.db);
  const competences = inTreeOrder(all.filter((competence) => competence.frameworkId === framework.id)).filter(
    ({ retiredOn }) => retiredOn === null || retiredOn >= on,
  );
  const columns = competences.filter(({ kind }) => kind === ('competence' satisfies CompetenceKind));
  const team = readTeam(ctx.db);
  const members = team
    .filter((member) => isInServiceOn(member, on))
    .sort((left, right) => comparePeople(left.person, right.person));
  const isToday = on === today;
  const packedOf = isToday ? (personId: PersonId) => ctx.db.levels.of(personId) : packedLevelsOn(ctx.db, all, on);
  const facts = {
    members: team,
    usedLevel: isToday ? currentLevels(ctx.db, all) : levelsOn(ctx.db, on),
    plannedRises: [],
    on,
  };
  const columnIds = new Set(columns.map(({ id }) => id));
  const requirements = readRequirements(ctx.db).filter(({ competenceId }) => columnIds.has(competenceId));
  return {
    on,
    today,
    framework,
    competences: competences.map(({ slot: _slot, ...competence }) => competence),
    columnIds: columns.map(({ id }) => id),
    members,
    rows: members.map(({ person }) => rowOf(person.id, packedOf(person.id), columns)),
    requirements: requirements.map((requirement) => ({
      requirement,
      coverage: coverRequirement(requirement, facts),
    })),
  };
}

function rowOf(personId: PersonId, packed: Uint8Array, columns: readonly SlottedCompetence[]): MatrixRow {
  const used: number[] = [];
  const agreed: number[] = [];
  const usedDay: number[] = [];
  const self: number[] = [];
  const leader: number[] = [];
  for (const { slot } of columns) {
    const agreedLevel = packedLevel(packed, slot, AGREED);
    const leaderLevel = packedLevel(packed, slot, LEADER);
    used.push(agreedLevel || leaderLevel);
    agreed.push(agreedLevel > 0 ? 1 : 0);
    usedDay.push(packedDay(packed, slot, agreedLevel > 0 ? AGREED : LEADER));
    self.push(packedLevel(packed, slot, SELF));
    leader.push(leaderLevel);
  }
  return { personId, used, agreed, usedDay, self, leader };
}

function packedLevelsOn(
  db: WorkspaceDatabase,
  competences: readonly SlottedCompetence[],
  date: IsoDate,
): (personId: PersonId) => Uint8Array {
  const slots = new Map(competences.map(({ id, slot }) => [id, slot]));
  const ratings = readRatingsUntil(db, date).flatMap((rating) => {
    const slot = slots.get(rating.competenceId);
    return slot === undefined ? [] : [{ ...rating, slot }];
  });
  const ofPerson = Map.groupBy(ratings, (rating) => rating.personId);
  return (personId) => packLatestRatings(ofPerson.get(personId) ?? []);
}

/** Parents before their children, siblings by position. */
function inTreeOrder(competences: readonly SlottedCompetence[]): SlottedCompetence[] {
  const children = Map.groupBy(competences, ({ parentId }) => parentId);
  const below = (parentId: SlottedCompetence['parentId']): SlottedCompetence[] =>
    (children.get(parentId) ?? [])
      .toSorted((left, right) => left.position - right.position)
      .flatMap((competence) => [competence, ...below(competence.id)]);
  return below(null);
}
