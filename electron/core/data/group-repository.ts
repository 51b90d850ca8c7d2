import type { IsoDate } from '#shared/kernel/dates.ts';
import type { GroupId, MembershipId, PersonId } from '#shared/kernel/ids.ts';
import type { GroupDuty, GroupKind, Membership, TeamGroup } from '#shared/domain/groups/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { MembershipRow, TeamGroupRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All groups in their order. */
export function readGroups(db: ReadDatabase): TeamGroup[] {
  return db.all(sqlFor.selectFrom('team_group').selectAll().orderBy('position').orderBy('id')).map(toGroup);
}

/** One group, or null. */
export function readGroup(db: ReadDatabase, id: GroupId): TeamGroup | null {
  const row = db.first(sqlFor.selectFrom('team_group').selectAll().where('id', '=', id));
  return row === undefined ? null : toGroup(row);
}

/** All memberships, oldest first. */
export function readMemberships(db: ReadDatabase): Membership[] {
  return db.all(sqlFor.selectFrom('membership').selectAll().orderBy('starts_on').orderBy('id')).map(toMembership);
}

/** The memberships of one person, oldest first. */
export function readMembershipsOf(db: ReadDatabase, personId: PersonId): Membership[] {
  return db
    .all(
      sqlFor.selectFrom('membership').selectAll().where('person_id', '=', personId).orderBy('starts_on').orderBy('id'),
    )
    .map(toMembership);
}

/** The memberships of one group, oldest first. */
export function readMembershipsOfGroup(db: ReadDatabase, groupId: GroupId): Membership[] {
  return db
    .all(sqlFor.selectFrom('membership').selectAll().where('group_id', '=', groupId).orderBy('starts_on').orderBy('id'))
    .map(toMembership);
}

/** One membership, or null. */
export function readMembership(db: ReadDatabase, id: MembershipId): Membership | null {
  const row = db.first(sqlFor.selectFrom('membership').selectAll().where('id', '=', id));
  return row === undefined ? null : toMembership(row);
}

/** Adds a group. */
export function insertGroup(tx: WriteTransaction, group: TeamGroup): void {
  tx.insert('team_group', groupRow(group));
}

/** Changes a group. */
export function updateGroup(tx: WriteTransaction, group: TeamGroup): boolean {
  return tx.update('team_group', group.id, groupRow(group));
}

/** Adds a membership. */
export function insertMembership(tx: WriteTransaction, membership: Membership): void {
  tx.insert('membership', membershipRow(membership));
}

/** Changes a membership. */
export function updateMembership(tx: WriteTransaction, membership: Membership): boolean {
  return tx.update('membership', membership.id, membershipRow(membership));
}

/** Removes a membership. */
export function deleteMembership(tx: WriteTransaction, id: MembershipId): boolean {
  return tx.delete('membership', id);
}

function toGroup(row: TeamGroupRow): TeamGroup {
  return {
    id: row.id as GroupId,
    kind: row.kind as GroupKind,
    title: row.title,
    purpose: row.purpose,
    theme: row.theme,
    startsOn: row.starts_on as IsoDate | null,
    endsOn: row.ends_on as IsoDate | null,
    position: row.position,
  };
}

function groupRow(group: TeamGroup): TeamGroupRow {
  return {
    id: group.id,
    kind: group.kind,
    title: group.title,
    purpose: group.purpose,
    theme: group.theme,
    starts_on: group.startsOn,
    ends_on: group.endsOn,
    position: group.position,
  };
}

function toMembership(row: MembershipRow): Membership {
  return {
    id: row.id as MembershipId,
    groupId: row.group_id as GroupId,
    personId: row.person_id as PersonId,
    duty: row.duty as GroupDuty,
    from: row.starts_on as IsoDate | null,
    to: row.ends_on as IsoDate | null,
  };
}

function membershipRow(membership: Membership): MembershipRow {
  return {
    id: membership.id,
    group_id: membership.groupId,
    person_id: membership.personId,
    duty: membership.duty,
    starts_on: membership.from,
    ends_on: membership.to,
  };
}
