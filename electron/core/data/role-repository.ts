import type { IsoDate } from '#shared/kernel/dates.ts';
import type { OccupancyId, PersonId, RoleId } from '#shared/kernel/ids.ts';
import type { Occupancy, ProfessionDomain, Role, RoleLevel, RoleState } from '#shared/domain/roles/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { OccupancyRow, RequirementRow, RoleRow } from './tables.ts';
import { deleteRequirement } from './goal-repository.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All roles in their order. */
export function readRoles(db: ReadDatabase): Role[] {
  return db.all(sqlFor.selectFrom('role').selectAll().orderBy('position').orderBy('id')).map(toRole);
}

/** One role, or null. */
export function readRole(db: ReadDatabase, id: RoleId): Role | null {
  const row = db.first(sqlFor.selectFrom('role').selectAll().where('id', '=', id));
  return row === undefined ? null : toRole(row);
}

/** All occupancies, oldest first. */
export function readOccupancies(db: ReadDatabase): Occupancy[] {
  return db.all(sqlFor.selectFrom('occupancy').selectAll().orderBy('starts_on').orderBy('id')).map(toOccupancy);
}

/** The occupancies of one person, oldest first. */
export function readOccupanciesOf(db: ReadDatabase, personId: PersonId): Occupancy[] {
  return db
    .all(
      sqlFor.selectFrom('occupancy').selectAll().where('person_id', '=', personId).orderBy('starts_on').orderBy('id'),
    )
    .map(toOccupancy);
}

/** One occupancy, or null. */
export function readOccupancy(db: ReadDatabase, id: OccupancyId): Occupancy | null {
  const row = db.first(sqlFor.selectFrom('occupancy').selectAll().where('id', '=', id));
  return row === undefined ? null : toOccupancy(row);
}

/** Adds a role. */
export function insertRole(tx: WriteTransaction, role: Role): void {
  tx.insert('role', roleRow(role));
}

/** Changes a role. */
export function updateRole(tx: WriteTransaction, role: Role): boolean {
  return tx.update('role', role.id, roleRow(role));
}

/**
 * Removes a role with its requirements and occupancies, and the requirements that ask its holders. Plans and agreements
 * stay, without it as what comes after.
 */
export function deleteRole(tx: WriteTransaction, id: RoleId): boolean {
  const requirements: Pick<RequirementRow, 'id'>[] = tx.all(
    sqlFor
      .selectFrom('requirement')
      .select('id')
      .where((is) =>
        is.or([is('role_id', '=', id), is.and([is('group_kind', '=', 'role'), is('group_value', '=', id)])]),
      ),
  );
  for (const requirement of requirements)
    deleteRequirement(tx, requirement.id as Parameters<typeof deleteRequirement>[1]);
  for (const row of tx.all(sqlFor.selectFrom('occupancy').select('id').where('role_id', '=', id))) {
    tx.delete('occupancy', row.id);
  }
  for (const row of tx.all(sqlFor.selectFrom('plan_item').select('id').where('role_after_id', '=', id))) {
    tx.update('plan_item', row.id, { role_after_id: null });
  }
  for (const row of tx.all(sqlFor.selectFrom('agreement').select('id').where('after_role_id', '=', id))) {
    tx.update('agreement', row.id, { after_role_id: null });
  }
  return tx.delete('role', id);
}

/** Adds an occupancy. */
export function insertOccupancy(tx: WriteTransaction, occupancy: Occupancy): void {
  tx.insert('occupancy', occupancyRow(occupancy));
}

/** Changes an occupancy. */
export function updateOccupancy(tx: WriteTransaction, occupancy: Occupancy): boolean {
  return tx.update('occupancy', occupancy.id, occupancyRow(occupancy));
}

function toRole(row: RoleRow): Role {
  return {
    id: row.id as RoleId,
    shippedKey: row.shipped_key,
    titleNl: row.title_nl,
    titleEn: row.title_en,
    level: row.level as RoleLevel,
    tasks: row.tasks,
    minutesPerYear: row.minutes_per_year,
    isCritical: row.is_critical === 1,
    refreshMonths: row.refresh_months,
    domains: JSON.parse(row.domains) as ProfessionDomain[],
    state: row.state as RoleState,
    position: row.position,
  };
}

function roleRow(role: Role): RoleRow {
  return {
    id: role.id,
    shipped_key: role.shippedKey,
    title_nl: role.titleNl,
    title_en: role.titleEn,
    level: role.level,
    tasks: role.tasks,
    minutes_per_year: role.minutesPerYear,
    is_critical: role.isCritical ? 1 : 0,
    refresh_months: role.refreshMonths,
    domains: JSON.stringify(role.domains),
    state: role.state,
    position: role.position,
  };
}

function toOccupancy(row: OccupancyRow): Occupancy {
  return {
    id: row.id as OccupancyId,
    roleId: row.role_id as RoleId,
    personId: row.person_id as PersonId,
    from: row.starts_on as IsoDate | null,
    to: row.ends_on as IsoDate | null,
    minutesPerYear: row.minutes_per_year,
    deputyId: row.deputy_id as PersonId | null,
    refreshedOn: row.refreshed_on as IsoDate | null,
  };
}

function occupancyRow(occupancy: Occupancy): OccupancyRow {
  return {
    id: occupancy.id,
    role_id: occupancy.roleId,
    person_id: occupancy.personId,
    starts_on: occupancy.from,
    ends_on: occupancy.to,
    minutes_per_year: occupancy.minutesPerYear,
    deputy_id: occupancy.deputyId,
    refreshed_on: occupancy.refreshedOn,
  };
}
