import type { IsoDate } from '#shared/kernel/dates.ts';
import type { AppointmentId, PersonId, QualificationId, SchoolId } from '#shared/kernel/ids.ts';
import type {
  AccreditationState,
  Appointment,
  ContractKind,
  EvidenceState,
  FunctionGroup,
  Gender,
  Person,
  PupilGroup,
  Qualification,
  QualificationKind,
  ScaleGeneration,
  TeamMember,
  WorkingTimeFactor,
} from '#shared/domain/team/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { AppointmentRow, PersonRow, QualificationRow } from './tables.ts';
import { readMemberships, readMembershipsOf } from './group-repository.ts';
import { readOccupancies, readOccupanciesOf } from './role-repository.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Everybody in the workspace with appointments (oldest first), qualifications, roles and groups, by family name. */
export function readTeam(db: ReadDatabase): TeamMember[] {
  const people = db.all(
    sqlFor.selectFrom('person').selectAll().orderBy('family_name').orderBy('given_name').orderBy('id'),
  );
  const appointments = groupBy(
    db.all(sqlFor.selectFrom('appointment').selectAll().orderBy('starts_on').orderBy('id')),
    (row) => row.person_id,
  );
  const qualifications = groupBy(
    db.all(sqlFor.selectFrom('qualification').selectAll().orderBy('awarded_on').orderBy('id')),
    (row) => row.person_id,
  );
  const occupancies = groupBy(readOccupancies(db), (occupancy) => occupancy.personId);
  const memberships = groupBy(readMemberships(db), (membership) => membership.personId);
  return people.map((row) => ({
    person: toPerson(row),
    appointments: (appointments.get(row.id) ?? []).map(toAppointment),
    qualifications: (qualifications.get(row.id) ?? []).map(toQualification),
    occupancies: occupancies.get(row.id) ?? [],
    memberships: memberships.get(row.id) ?? [],
  }));
}

/** One person with appointments and qualifications, or null. */
export function readMember(db: ReadDatabase, personId: PersonId): TeamMember | null {
  const row = db.first(sqlFor.selectFrom('person').selectAll().where('id', '=', personId));
  if (row === undefined) return null;
  const appointments = db.all(
    sqlFor.selectFrom('appointment').selectAll().where('person_id', '=', personId).orderBy('starts_on').orderBy('id'),
  );
  const qualifications = db.all(
    sqlFor
      .selectFrom('qualification')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('awarded_on')
      .orderBy('id'),
  );
  return {
    person: toPerson(row),
    appointments: appointments.map(toAppointment),
    qualifications: qualifications.map(toQualification),
    occupancies: readOccupanciesOf(db, personId),
    memberships: readMembershipsOf(db, personId),
  };
}

/** One appointment, or null. */
export function readAppointment(db: ReadDatabase, id: AppointmentId): Appointment | null {
  const row = db.first(sqlFor.selectFrom('appointment').selectAll().where('id', '=', id));
  return row === undefined ? null : toAppointment(row);
}

/** One qualification, or null. */
export function readQualification(db: ReadDatabase, id: QualificationId): Qualification | null {
  const row = db.first(sqlFor.selectFrom('qualification').selectAll().where('id', '=', id));
  return row === undefined ? null : toQualification(row);
}

/** The id of the person with a staff number, or null. */
export function findPersonByStaffNumber(db: ReadDatabase, staffNumber: string): PersonId | null {
  const row = db.first(sqlFor.selectFrom('person').select('id').where('staff_number', '=', staffNumber));
  return row === undefined ? null : (row.id as PersonId);
}

/** Adds a person. */
export function insertPerson(tx: WriteTransaction, person: Person): void {
  tx.insert('person', personRow(person));
}

/** Changes a person. */
export function updatePerson(tx: WriteTransaction, person: Person): boolean {
  return tx.update('person', person.id, personRow(person));
}

/** Adds an appointment. */
export function insertAppointment(tx: WriteTransaction, appointment: Appointment): void {
  tx.insert('appointment', appointmentRow(appointment));
}

/** Changes an appointment. */
export function updateAppointment(tx: WriteTransaction, appointment: Appointment): boolean {
  return tx.update('appointment', appointment.id, appointmentRow(appointment));
}

/** Adds a qualification. */
export function insertQualification(tx: WriteTransaction, qualification: Qualification): void {
  tx.insert('qualification', qualificationRow(qualification));
}

/** Changes a qualification. */
export function updateQualification(tx: WriteTransaction, qualification: Qualification): boolean {
  return tx.update('qualification', qualification.id, qualificationRow(qualification));
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id as PersonId,
    givenName: row.given_name,
    namePrefix: row.name_prefix,
    familyName: row.family_name,
    birthDate: row.birth_date as IsoDate | null,
    gender: row.gender as Gender,
    staffNumber: row.staff_number,
    email: row.email,
    teachingSince: row.teaching_since as IsoDate | null,
  };
}

function personRow(person: Person): PersonRow {
  return {
    id: person.id,
    given_name: person.givenName,
    name_prefix: person.namePrefix,
    family_name: person.familyName,
    birth_date: person.birthDate,
    gender: person.gender,
    staff_number: person.staffNumber,
    email: person.email,
    teaching_since: person.teachingSince,
  };
}

function toAppointment(row: AppointmentRow): Appointment {
  return {
    id: row.id as AppointmentId,
    personId: row.person_id as PersonId,
    schoolId: row.school_id as SchoolId | null,
    functionGroup: row.function_group as FunctionGroup,
    functionTitle: row.function_title,
    isCareCoordinator: row.is_care_coordinator === 1,
    workingTimeFactor: row.working_time_factor as WorkingTimeFactor,
    contractKind: row.contract_kind as ContractKind,
    scale: row.scale,
    scaleGeneration: row.scale_generation as ScaleGeneration | null,
    step: row.step,
    pupilGroups: JSON.parse(row.pupil_groups) as PupilGroup[],
    from: row.starts_on as IsoDate | null,
    to: row.ends_on as IsoDate | null,
  };
}

function appointmentRow(appointment: Appointment): AppointmentRow {
  return {
    id: appointment.id,
    person_id: appointment.personId,
    school_id: appointment.schoolId,
    function_group: appointment.functionGroup,
    function_title: appointment.functionTitle,
    is_care_coordinator: appointment.isCareCoordinator ? 1 : 0,
    working_time_factor: appointment.workingTimeFactor,
    contract_kind: appointment.contractKind,
    scale: appointment.scale,
    scale_generation: appointment.scaleGeneration,
    step: appointment.step,
    pupil_groups: JSON.stringify([...appointment.pupilGroups].sort((left, right) => left - right)),
    starts_on: appointment.from,
    ends_on: appointment.to,
  };
}

function toQualification(row: QualificationRow): Qualification {
  return {
    id: row.id as QualificationId,
    personId: row.person_id as PersonId,
    kind: row.kind as QualificationKind,
    title: row.title,
    field: row.field,
    institute: row.institute,
    awardedOn: row.awarded_on as IsoDate | null,
    accredited: row.accredited as AccreditationState,
    evidence: row.evidence as EvidenceState,
    isInProgress: row.is_in_progress === 1,
    expectedYear: row.expected_year,
  };
}

function qualificationRow(qualification: Qualification): QualificationRow {
  return {
    id: qualification.id,
    person_id: qualification.personId,
    kind: qualification.kind,
    title: qualification.title,
    field: qualification.field,
    institute: qualification.institute,
    awarded_on: qualification.awardedOn,
    accredited: qualification.accredited,
    evidence: qualification.evidence,
    is_in_progress: qualification.isInProgress ? 1 : 0,
    expected_year: qualification.expectedYear,
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
