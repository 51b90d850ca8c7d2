import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appointmentsOn,
  functionGroupOn,
  isInServiceOn,
  isTeacherOn,
  lastServiceDayOn,
  workingTimeFactorOn,
} from '#shared/domain/team/service.ts';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { dates, teams } from '../arbitraries.ts';
import { aMember, wtf } from '../builders.ts';

const day = isoDate('2026-10-01');

describe('being in service', () => {
  it('includes the first and the last day', () => {
    const member = aMember('anna', { appointments: [{ from: isoDate('2026-08-01'), to: isoDate('2027-07-31') }] });
    expect(isInServiceOn(member, isoDate('2026-07-31'))).toBe(false);
    expect(isInServiceOn(member, isoDate('2026-08-01'))).toBe(true);
    expect(isInServiceOn(member, isoDate('2027-07-31'))).toBe(true);
    expect(isInServiceOn(member, isoDate('2027-08-01'))).toBe(false);
  });

  it('takes an unknown first day as always and an open end as still', () => {
    expect(isInServiceOn(aMember('anna'), isoDate('1999-01-01'))).toBe(true);
  });

  it('needs an appointment', () => {
    expect(isInServiceOn(aMember('anna', { appointments: [] }), day)).toBe(false);
  });
});

describe('working-time factor', () => {
  it('adds up the appointments of a person that are in service', () => {
    const member = aMember('anna', {
      appointments: [
        { workingTimeFactor: wtf(0.6) },
        { workingTimeFactor: wtf(0.2), from: isoDate('2026-09-01') },
        { workingTimeFactor: wtf(0.4), to: isoDate('2026-07-31') },
      ],
    });
    // On 1 October: 0.6 + 0.2; the appointment of 0.4 has ended. On 31 July: 0.6 + 0.4; that of 0.2 has not begun.
    expect(workingTimeFactorOn(member, day)).toBe(8_000);
    expect(workingTimeFactorOn(member, isoDate('2026-07-31'))).toBe(10_000);
    expect(appointmentsOn(member, day)).toHaveLength(2);
  });

  it('is 0 exactly when no appointment in service has a size', () => {
    fc.assert(
      fc.property(teams, dates(), (team, date) => {
        for (const member of team) {
          const sizes = appointmentsOn(member, date).map((appointment) => appointment.workingTimeFactor);
          expect(workingTimeFactorOn(member, date) === 0).toBe(sizes.every((size) => size === 0));
        }
      }),
    );
  });
});

describe('function group', () => {
  it('is that of the largest appointment', () => {
    const member = aMember('anna', {
      appointments: [
        { functionGroup: 'op', workingTimeFactor: wtf(0.4) },
        { functionGroup: 'directie', workingTimeFactor: wtf(0.6) },
      ],
    });
    expect(functionGroupOn(member, day)).toBe('directie');
    expect(isTeacherOn(member, day)).toBe(true);
  });

  it("follows DUO's order between appointments of one size, whatever their order", () => {
    const appointments = [
      { functionGroup: 'oop', workingTimeFactor: wtf(0.5) },
      { functionGroup: 'op', workingTimeFactor: wtf(0.5) },
    ] as const;
    expect(functionGroupOn(aMember('anna', { appointments }), day)).toBe('op');
    expect(functionGroupOn(aMember('anna', { appointments: appointments.toReversed() }), day)).toBe('op');
  });

  it('is null out of service', () => {
    expect(functionGroupOn(aMember('anna', { appointments: [] }), day)).toBeNull();
  });

  it('does not make a student teacher a teacher', () => {
    expect(isTeacherOn(aMember('anna', { appointments: [{ functionGroup: 'lio' }] }), day)).toBe(false);
  });
});

describe('last day in service', () => {
  it('is moved by a following appointment and not ended by a break', () => {
    const member = aMember('anna', {
      appointments: [
        { from: isoDate('2025-08-01'), to: isoDate('2026-10-31') },
        { from: isoDate('2027-01-01'), to: isoDate('2027-07-31') },
      ],
    });
    expect(lastServiceDayOn(member, day)).toBe('2027-07-31');
  });

  it('is null for an open appointment and for somebody who is not in service', () => {
    expect(lastServiceDayOn(aMember('anna'), day)).toBeNull();
    expect(lastServiceDayOn(aMember('anna', { appointments: [{ to: isoDate('2026-09-30') }] }), day)).toBeNull();
  });

  it('is a day in service, and the day after is not', () => {
    fc.assert(
      fc.property(teams, dates(), (team, date) => {
        for (const member of team) {
          const last = lastServiceDayOn(member, date);
          if (last === null) continue;
          expect(last >= date).toBe(true);
          // Appointments that end before they start are refused by the policy; without those, the last day counts.
          const isSound = member.appointments.every(({ from, to }) => from === null || to === null || from <= to);
          if (isSound) expect(isInServiceOn(member, last)).toBe(true);
          expect(isInServiceOn(member, addDays(last, 1))).toBe(false);
        }
      }),
    );
  });
});
