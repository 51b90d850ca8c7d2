import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId, PersonId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { firstFramework } from '#shared/domain/competences/first-framework.ts';
import { matrixColumns, type ColumnScope } from '#shared/domain/competences/matrix-columns.ts';
import {
  packedDay,
  packedLevel,
  packLatestRatings,
  raterKindIndex,
  usedLevelFromPacked,
} from '#shared/domain/competences/packed-levels.ts';
import type { LevelLookup } from '#shared/domain/competences/used-level.ts';
import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import { comparePeople } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { readCompetencesOf, readFrameworks, type SlottedCompetence } from '../../data/framework-repository.ts';
import { readAskedPerFramework } from '../../data/framework-use.ts';
import { readGoals, readRequirements } from '../../data/goal-repository.ts';
import { readGroups } from '../../data/group-repository.ts';
import { readPlannedRises } from '../../data/planned-rise-reader.ts';
import { readRatingsUntil } from '../../data/rating-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
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

/** Which matrix is asked for; null stands for the framework of which most is asked and for today. */
export interface MatrixQuery {
  readonly frameworkId: FrameworkId | null;
  readonly on: IsoDate | null;
  readonly scope: ColumnScope;
}

const AGREED = raterKindIndex('agreed');
const LEADER = raterKindIndex('leader');
const SELF = raterKindIndex('self');

/**
 * The matrix of a framework on a date: people in service × competences in use, with the coverage of every requirement
 * on them, whoever asks it, and the names of who asks.
 *
 * Levels of today come from the packed levels, those of a day in the past from the rating rows. With more columns than
 * a screen can hold there are no columns, rows and requirements: `isTooWide` says so, and `domains` what to choose
 * from. Fails with `not-found` for an unknown framework, and with `invalid-input` for a day that has not come yet.
 */
export function buildMatrix(ctx: WorkspaceContext, query: MatrixQuery) {
  const today = ctx.clock.today();
  const on = query.on ?? today;
  refuseProblems(on > today ? [errorAt('on', 'date-in-future')] : []);
  const frameworks = readFrameworks(ctx.db);
  const framework = chosenFramework(ctx.db, frameworks, query.frameworkId);
  const allRequirements = readRequirements(ctx.db);
  const asked = new Set(allRequirements.map(({ competenceId }) => competenceId));
  const tree = matrixColumns(readCompetencesOf(ctx.db, framework.id), on, query.scope, asked);
  const { columns } = tree;
  const team = readTeam(ctx.db);
  const members = team
    .filter((member) => isInServiceOn(member, on))
    .sort((left, right) => comparePeople(left.person, right.person));

  const levels = on === today ? levelsOfToday(ctx.db, columns) : levelsOfPast(ctx.db, columns, on);
  const rises = on === today ? readPlannedRises(ctx.db) : [];
  const facts = { members: team, usedLevel: levels.used, plannedRises: rises, on };
  const columnIds = columns.map(({ id }) => id);
  const inView = new Set(columnIds);
  return {
    on,
    today,
    framework,
    frameworks,
    domains: tree.domains.map(({ domain, columns: count }) => ({ ...withoutSlot(domain), columns: count })),
    /** Columns of the scope, also when they are too many to be shown. */
    columnCount: tree.count,
    askedCount: tree.askedCount,
    isTooWide: tree.isTooWide,
    competences: tree.nodes.map(withoutSlot),
    columnIds,
    members,
    rows: members.map(({ person }) => rowOf(person.id, levels.packedOf(person.id), levels.slots)),
    /** Rises that approved plans promise in these columns; for a day in the past there are none. */
    plannedRises: rises.filter(({ competenceId }) => inView.has(competenceId)),
    requirements: allRequirements
      .filter(({ competenceId }) => inView.has(competenceId))
      .map((requirement) => ({ requirement, coverage: coverRequirement(requirement, facts) })),
    goals: readGoals(ctx.db).map(({ id, parentId, title, state }) => ({ id, parentId, title, state })),
    roles: readRoles(ctx.db).map(({ id, titleNl, titleEn, state }) => ({ id, titleNl, titleEn, state })),
    groups: readGroups(ctx.db).map(({ id, title, kind }) => ({ id, title, kind })),
  };
}

/** The framework asked for; without a choice the one of which most is asked. */
function chosenFramework(
  db: WorkspaceDatabase,
  frameworks: readonly Framework[],
  wanted: FrameworkId | null,
): Framework {
  const chosen =
    wanted === null
      ? firstFramework(frameworks, readAskedPerFramework(db))
      : (frameworks.find(({ id }) => id === wanted) ?? null);
  if (chosen === null) throw new AppError('not-found');
  return chosen;
}

function withoutSlot({ slot: _slot, ...competence }: SlottedCompetence): Omit<SlottedCompetence, 'slot'> {
  return competence;
}

/** The ratings behind the columns, packed: `slots` holds the slot of each column. */
interface ColumnLevels {
  readonly slots: readonly number[];
  readonly packedOf: (personId: PersonId) => Uint8Array;
  readonly used: LevelLookup;
}

function levelsOfToday(db: WorkspaceDatabase, columns: readonly SlottedCompetence[]): ColumnLevels {
  const slots = new Map(columns.map(({ id, slot }) => [id, slot]));
  return columnLevels(slots, (personId) => db.levels.of(personId));
}

/** Read once from the rating rows; a column's slot is its place, so that the bytes stay few. */
function levelsOfPast(db: WorkspaceDatabase, columns: readonly SlottedCompetence[], on: IsoDate): ColumnLevels {
  const slots = new Map(columns.map(({ id }, place) => [id, place]));
  const ratings = readRatingsUntil(db, on).flatMap((rating) => {
    const slot = slots.get(rating.competenceId);
    return slot === undefined ? [] : [{ ...rating, slot }];
  });
  const packed = new Map(
    Array.from(
      Map.groupBy(ratings, ({ personId }) => personId),
      ([personId, own]) => [personId, packLatestRatings(own)],
    ),
  );
  const nothing = new Uint8Array(0);
  return columnLevels(slots, (personId) => packed.get(personId) ?? nothing);
}

function columnLevels(
  slots: ReadonlyMap<CompetenceId, number>,
  packedOf: (personId: PersonId) => Uint8Array,
): ColumnLevels {
  return {
    slots: [...slots.values()],
    packedOf,
    used: (personId, competenceId) => {
      const slot = slots.get(competenceId);
      return slot === undefined ? null : usedLevelFromPacked(packedOf(personId), slot);
    },
  };
}

function rowOf(personId: PersonId, packed: Uint8Array, slots: readonly number[]): MatrixRow {
  const used: number[] = [];
  const agreed: number[] = [];
  const usedDay: number[] = [];
  const self: number[] = [];
  const leader: number[] = [];
  for (const slot of slots) {
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
