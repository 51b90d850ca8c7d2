import type { SchoolId } from '#shared/kernel/ids.ts';
import type { School } from '#shared/domain/team/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { SchoolRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** All school locations, by name. */
export function readSchools(db: ReadDatabase): School[] {
  return db.all(sqlFor.selectFrom('school').selectAll().orderBy('name').orderBy('id')).map(toSchool);
}

/** Whether the workspace has a school location of this id. */
export function isSchoolKnown(db: ReadDatabase, id: SchoolId): boolean {
  return db.first(sqlFor.selectFrom('school').select('id').where('id', '=', id)) !== undefined;
}

/** Adds a school location. */
export function insertSchool(tx: WriteTransaction, school: School): void {
  tx.insert('school', schoolRow(school));
}

/** Changes a school location. */
export function updateSchool(tx: WriteTransaction, school: School): boolean {
  return tx.update('school', school.id, schoolRow(school));
}

function toSchool(row: SchoolRow): School {
  return {
    id: row.id as SchoolId,
    brin: row.brin,
    site: row.site,
    name: row.name,
    boardNumber: row.board_number,
    street: row.street,
    houseNumber: row.house_number,
    postcode: row.postcode,
    place: row.place,
    municipality: row.municipality,
    province: row.province,
    denomination: row.denomination,
  };
}

function schoolRow(school: School): SchoolRow {
  return {
    id: school.id,
    brin: school.brin,
    site: school.site,
    name: school.name,
    board_number: school.boardNumber,
    street: school.street,
    house_number: school.houseNumber,
    postcode: school.postcode,
    place: school.place,
    municipality: school.municipality,
    province: school.province,
    denomination: school.denomination,
  };
}
