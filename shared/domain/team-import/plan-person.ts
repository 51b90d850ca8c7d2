import type { IsoDate } from '../../kernel/dates.ts';
import { foldText } from '../table-import/normalise-text.ts';
import type { Appointment, Person, TeamMember } from '../team/entities.ts';
import type { MatchedPerson } from './match-people.ts';
import type {
  AppointmentDraft,
  FieldDiff,
  FieldValue,
  PersonDraft,
  PersonUpdate,
  QualificationDraft,
} from './plan-types.ts';
import type { ReadRow } from './read-types.ts';

const NONE: readonly QualificationDraft[] = [];

function namesQualification(row: ReadRow): boolean {
  return row.qualification !== null;
}

/** The qualifications that rows name, without those that are known. */
export function newQualifications(
  rows: readonly ReadRow[],
  known: readonly Pick<QualificationDraft, 'title'>[],
): readonly QualificationDraft[] {
  if (!rows.some(namesQualification)) return NONE;
  const titles = new Set(known.map((one) => foldText(one.title)));
  const added: QualificationDraft[] = [];
  for (const { qualification } of rows) {
    if (qualification === null || titles.has(foldText(qualification.title))) continue;
    titles.add(foldText(qualification.title));
    added.push(qualification);
  }
  return added;
}

/** Whether `Anna` is written as `A.` in the file, which is no news. */
function isInitialsOf(initials: string, givenName: string): boolean {
  return (
    givenName !== '' &&
    /^(?:\p{L}\.? ?){1,10}$/u.test(initials) &&
    (initials.includes('.') || initials.length <= 2) &&
    foldText(initials).charAt(0) === foldText(givenName).charAt(0)
  );
}

function personChanges(current: Person, read: PersonDraft): Partial<PersonDraft> {
  const changes: { -readonly [Field in keyof PersonDraft]?: PersonDraft[Field] } = {};
  if (
    read.givenName !== '' &&
    read.givenName !== current.givenName &&
    !isInitialsOf(read.givenName, current.givenName)
  ) {
    changes.givenName = read.givenName;
  }
  if (read.namePrefix !== '' && read.namePrefix !== current.namePrefix) changes.namePrefix = read.namePrefix;
  if (read.familyName !== '' && read.familyName !== current.familyName) changes.familyName = read.familyName;
  if (read.birthDate !== null && read.birthDate !== current.birthDate) changes.birthDate = read.birthDate;
  if (read.gender !== 'unknown' && read.gender !== current.gender) changes.gender = read.gender;
  if (read.email !== null && read.email !== current.email) changes.email = read.email;
  if (read.teachingSince !== null && read.teachingSince !== current.teachingSince)
    changes.teachingSince = read.teachingSince;
  if (read.staffNumber !== null && read.staffNumber !== current.staffNumber) {
    // A spreadsheet drops leading zeros: the longer writing of the same number stays.
    const bare = (text: string | null): string | null => text?.replace(/^0+/, '').toLowerCase() ?? null;
    const isSame = bare(read.staffNumber) === bare(current.staffNumber);
    if (!isSame || read.staffNumber.length > (current.staffNumber ?? '').length) changes.staffNumber = read.staffNumber;
  }
  return changes;
}

function appointmentChanges(
  current: Appointment,
  read: AppointmentDraft,
  namingIsChosen: boolean,
): Partial<AppointmentDraft> {
  const changes: { -readonly [Field in keyof AppointmentDraft]?: AppointmentDraft[Field] } = {};
  if (read.schoolId !== null && read.schoolId !== current.schoolId) changes.schoolId = read.schoolId;
  const hasNewTitle = read.functionTitle !== '' && read.functionTitle !== current.functionTitle;
  if (hasNewTitle) {
    changes.functionTitle = read.functionTitle;
    if (read.isCareCoordinator !== current.isCareCoordinator) changes.isCareCoordinator = read.isCareCoordinator;
  }
  // A group that the user set by hand for this title stays.
  if (
    (hasNewTitle || current.functionGroup === 'unknown') &&
    read.functionGroup !== 'unknown' &&
    read.functionGroup !== current.functionGroup
  ) {
    changes.functionGroup = read.functionGroup;
  }
  if (read.workingTimeFactor > 0 && read.workingTimeFactor !== current.workingTimeFactor) {
    changes.workingTimeFactor = read.workingTimeFactor;
  }
  if (read.contractKind !== 'unknown' && read.contractKind !== current.contractKind) {
    changes.contractKind = read.contractKind;
  }
  if (read.scale !== null) {
    const isNewScale = read.scale !== current.scale;
    if (isNewScale) changes.scale = read.scale;
    if (
      (isNewScale || namingIsChosen || current.scaleGeneration === null) &&
      read.scaleGeneration !== current.scaleGeneration
    ) {
      changes.scaleGeneration = read.scaleGeneration;
    }
  }
  if (read.step !== null && read.step !== current.step) changes.step = read.step;
  if (read.pupilGroups.length > 0 && read.pupilGroups.join() !== current.pupilGroups.join())
    changes.pupilGroups = read.pupilGroups;
  if (read.from !== null && read.from !== current.from) changes.from = read.from;
  if (read.to !== null && read.to !== current.to) changes.to = read.to;
  return changes;
}

/**
 * Which appointment each row is about: same school and start date, else the open one of the same function (of several the one
 * with the same title, then the same working time), else the only open one of a person with one row when dates do not tell
 * them apart; null for a new appointment. Each appointment is used once.
 */
export function matchAppointments(
  rows: readonly ReadRow[],
  appointments: readonly Appointment[],
  today: IsoDate,
): ReadonlyMap<ReadRow, Appointment | null> {
  const left = new Set(appointments);
  const matches = new Map<ReadRow, Appointment | null>();
  const pick = (row: ReadRow, candidates: readonly Appointment[]): void => {
    const read = row.appointment;
    let best = candidates;
    const narrow = (test: (one: Appointment) => boolean): void => {
      const narrowed = best.filter(test);
      if (narrowed.length > 0) best = narrowed;
    };
    if (best.length > 1) narrow((one) => foldText(one.functionTitle) === foldText(read?.functionTitle ?? ''));
    if (best.length > 1) narrow((one) => one.workingTimeFactor === read?.workingTimeFactor);
    const [found] = best;
    if (found === undefined) return;
    left.delete(found);
    matches.set(row, found);
  };
  for (const row of rows) {
    const read = row.appointment;
    if (read === null || read.from === null) continue;
    pick(
      row,
      [...left].filter((one) => one.from === read.from && (read.schoolId === null || one.schoolId === read.schoolId)),
    );
  }
  for (const row of rows) {
    const read = row.appointment;
    if (read === null || matches.has(row)) continue;
    pick(
      row,
      [...left].filter(
        (one) =>
          (one.to === null || one.to >= today) &&
          (read.schoolId === null || one.schoolId === null || one.schoolId === read.schoolId) &&
          (read.functionTitle === '' ||
            one.functionGroup === read.functionGroup ||
            foldText(one.functionTitle) === foldText(read.functionTitle)),
      ),
    );
    if (matches.has(row)) continue;
    const onlyOpen = [...left].filter((one) => one.to === null || one.to >= today);
    // One row and one appointment without dates to tell them apart: the person got another function.
    const isChanged =
      rows.length === 1 &&
      onlyOpen.length === 1 &&
      onlyOpen.every(
        (one) =>
          (one.from === null || read.from === null) &&
          (one.schoolId === null || read.schoolId === null || one.schoolId === read.schoolId),
      );
    if (isChanged) pick(row, onlyOpen);
    if (!matches.has(row)) matches.set(row, null);
  }
  return matches;
}

function diffsOf<Draft extends object>(
  row: number,
  subject: FieldDiff['subject'],
  current: Draft,
  changes: Partial<Draft>,
): FieldDiff[] {
  return Object.keys(changes).map((field) => ({
    row,
    subject,
    field: field as FieldDiff['field'],
    before: (current as Record<string, FieldValue>)[field] ?? null,
    after: (changes as Record<string, FieldValue>)[field] ?? null,
  }));
}

/** What changes of a member; empty cells never erase what is known. Null when nothing changes. */
export function planUpdate(
  matched: MatchedPerson & { readonly member: TeamMember },
  today: IsoDate,
  namingIsChosen: boolean,
): PersonUpdate | null {
  const { member, rows, person } = matched;
  const changes = personChanges(member.person, person);
  const diffs = diffsOf<PersonDraft>(rows[0]?.row ?? 0, 'person', member.person, changes);
  const changedAppointments: PersonUpdate['appointmentChanges'][number][] = [];
  const newAppointments: AppointmentDraft[] = [];
  for (const [row, appointment] of matchAppointments(rows, member.appointments, today)) {
    if (row.appointment === null) continue;
    if (appointment === null) {
      newAppointments.push(row.appointment);
      continue;
    }
    const appointmentDiff = appointmentChanges(appointment, row.appointment, namingIsChosen);
    if (Object.keys(appointmentDiff).length === 0) continue;
    changedAppointments.push({ appointmentId: appointment.id, changes: appointmentDiff });
    diffs.push(...diffsOf<AppointmentDraft>(row.row, 'appointment', appointment, appointmentDiff));
  }
  const qualifications = newQualifications(rows, member.qualifications);
  if (diffs.length === 0 && newAppointments.length === 0 && qualifications.length === 0) return null;
  return {
    rows: rows.map((row) => row.row),
    personId: member.person.id,
    personChanges: changes,
    appointmentChanges: changedAppointments,
    newAppointments,
    newQualifications: qualifications,
    diffs,
  };
}
