import { isWithin, type IsoDate } from '../../kernel/dates.ts';
import {
  FUNCTION_GROUPS,
  type Appointment,
  type FunctionGroup,
  type TeamMember,
  type WorkingTimeFactor,
} from './entities.ts';

/**
 * Whether an appointment is in service on a date. The first and the last day count; an unknown first day counts as
 * "always", an open last day as "still".
 */
export function isAppointmentInServiceOn(appointment: Appointment, date: IsoDate): boolean {
  return isWithin(date, appointment.from, appointment.to);
}

/** The appointments of a person that are in service on a date, in their given order. */
export function appointmentsOn(member: TeamMember, date: IsoDate): readonly Appointment[] {
  return member.appointments.filter((appointment) => isAppointmentInServiceOn(appointment, date));
}

/** Whether a person is in service on a date: has at least one appointment on it, whatever its size or function. */
export function isInServiceOn(member: TeamMember, date: IsoDate): boolean {
  return member.appointments.some((appointment) => isAppointmentInServiceOn(appointment, date));
}

/** The working-time factors of appointments added up, in ten-thousandths of full time. */
export function totalWorkingTimeFactor(appointments: readonly Appointment[]): WorkingTimeFactor {
  return appointments.reduce((sum, appointment) => sum + appointment.workingTimeFactor, 0) as WorkingTimeFactor;
}

/**
 * The working-time factor of a person on a date, in ten-thousandths of full time: the sum over his appointments in
 * service on it, at all schools together. 0 when he is not in service or the size is not known.
 */
export function workingTimeFactorOn(member: TeamMember, date: IsoDate): WorkingTimeFactor {
  return totalWorkingTimeFactor(appointmentsOn(member, date));
}

/**
 * The function group under which a person is counted on a date: that of his largest single appointment.
 *
 * Between appointments of the same size the first in DUO's order decides: directie, OP, OOP, LIO, unknown. Null when he
 * is not in service. A person who teaches beside a larger other appointment is still a teacher: {@link isTeacherOn}.
 */
export function functionGroupOn(member: TeamMember, date: IsoDate): FunctionGroup | null {
  const [largest] = appointmentsOn(member, date).toSorted(
    (left, right) =>
      right.workingTimeFactor - left.workingTimeFactor ||
      FUNCTION_GROUPS.indexOf(left.functionGroup) - FUNCTION_GROUPS.indexOf(right.functionGroup),
  );
  return largest?.functionGroup ?? null;
}

/**
 * Whether a person belongs to the teachers on a date: has an appointment in function group OP (onderwijsgevend
 * personeel) in service. A student teacher (LIO) has his own group and does not (domain-rules 6.2, chapter 3 rule 3).
 */
export function isTeacherOn(member: TeamMember, date: IsoDate): boolean {
  return appointmentsOn(member, date).some((appointment) => appointment.functionGroup === 'op');
}

/**
 * The last day in service, as far as known, of a person who is in service on a date.
 *
 * It is the latest last day of all appointments that have not ended by the date, so a following appointment moves it
 * and a break between two appointments does not end the service. Null when an appointment is open, or when the person
 * is not in service on the date.
 */
export function lastServiceDayOn(member: TeamMember, date: IsoDate): IsoDate | null {
  if (!isInServiceOn(member, date)) return null;
  let last: IsoDate | null = null;
  for (const { to } of member.appointments) {
    if (to === null) return null;
    if (to >= date && (last === null || to > last)) last = to;
  }
  return last;
}
