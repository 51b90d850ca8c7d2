import type { IsoDate } from '../../kernel/dates.ts';
import type { AppointmentId } from '../../kernel/ids.ts';
import { HIGH_WORKING_TIME_FACTOR } from './appointment-policy.ts';
import type { Appointment, TeamMember, WorkingTimeFactor } from './entities.ts';
import { appointmentsOn, totalWorkingTimeFactor } from './service.ts';

/** What deserves a look in the appointments of one person; nothing is refused because of it. */
export type OverlapFinding =
  /** Two overlapping appointments that agree in school, function and size: probably one appointment entered twice. */
  | {
      readonly code: 'same-appointment-twice';
      readonly appointmentIds: readonly [AppointmentId, AppointmentId];
      /** First day on which both are in service; null when both have no known first day. */
      readonly from: IsoDate | null;
    }
  /** More than 1.2 of full time together. */
  | {
      readonly code: 'high-total-working-time';
      readonly appointmentIds: readonly AppointmentId[];
      /** First day of the total; null when it holds from an unknown first day. */
      readonly from: IsoDate | null;
      /** The total, in ten-thousandths of full time. */
      readonly workingTimeFactor: WorkingTimeFactor;
    };

/**
 * Overlapping appointments of a person that are probably a mistake.
 *
 * Several appointments at one time are normal (two schools, an extension) and add up; only the same appointment twice
 * and a total above 1.2 are reported.
 */
export function overlapFindings(member: TeamMember): readonly OverlapFinding[] {
  return [...doubleAppointments(member.appointments), ...highTotals(member)];
}

/** Whether two appointments have at least one day in common. */
export function doOverlap(left: Appointment, right: Appointment): boolean {
  return startsBeforeEndOf(left, right) && startsBeforeEndOf(right, left);
}

function startsBeforeEndOf(left: Appointment, right: Appointment): boolean {
  return left.from === null || right.to === null || left.from <= right.to;
}

function doubleAppointments(appointments: readonly Appointment[]): readonly OverlapFinding[] {
  return appointments.flatMap((left, index) =>
    appointments
      .slice(index + 1)
      .filter((right) => isSameWork(left, right) && doOverlap(left, right))
      .map((right) => ({
        code: 'same-appointment-twice' as const,
        appointmentIds: [left.id, right.id] as const,
        from: laterStart(left.from, right.from),
      })),
  );
}

function isSameWork(left: Appointment, right: Appointment): boolean {
  return (
    left.schoolId === right.schoolId &&
    left.functionGroup === right.functionGroup &&
    left.functionTitle === right.functionTitle &&
    left.workingTimeFactor === right.workingTimeFactor
  );
}

/** A total can only rise on a day on which an appointment starts, so only those days are looked at. */
function highTotals(member: TeamMember): readonly OverlapFinding[] {
  const starts = new Set(member.appointments.map((appointment) => appointment.from));
  return [...starts].sort(compareStarts).flatMap((from) => {
    const inService =
      from === null
        ? member.appointments.filter((appointment) => appointment.from === null)
        : appointmentsOn(member, from);
    const workingTimeFactor = totalWorkingTimeFactor(inService);
    if (workingTimeFactor <= HIGH_WORKING_TIME_FACTOR) return [];
    const appointmentIds = inService.map((appointment) => appointment.id);
    return [{ code: 'high-total-working-time' as const, appointmentIds, from, workingTimeFactor }];
  });
}

function laterStart(left: IsoDate | null, right: IsoDate | null): IsoDate | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

function compareStarts(left: IsoDate | null, right: IsoDate | null): number {
  if (left === right) return 0;
  if (left === null) return -1;
  return right !== null && left < right ? -1 : 1;
}
