import { describe, expect, it } from 'vitest';
import { overlapFindings } from '#shared/domain/team/appointment-overlaps.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, wtf } from '../builders.ts';

describe('overlapping appointments', () => {
  it('accepts two appointments that add up to 1.2', () => {
    const member = aMember('anna', {
      appointments: [{ workingTimeFactor: wtf(0.8) }, { workingTimeFactor: wtf(0.4), functionTitle: 'Coördinator' }],
    });
    expect(overlapFindings(member)).toEqual([]);
  });

  it('reports a total above 1.2 from the day it begins', () => {
    const member = aMember('anna', {
      appointments: [
        { workingTimeFactor: wtf(1), from: isoDate('2020-08-01') },
        { workingTimeFactor: wtf(0.3), functionTitle: 'Invaller', from: isoDate('2026-09-01') },
      ],
    });
    expect(overlapFindings(member)).toEqual([
      {
        code: 'high-total-working-time',
        appointmentIds: ['anna-appointment-1', 'anna-appointment-2'],
        from: '2026-09-01',
        workingTimeFactor: 13_000,
      },
    ]);
  });

  it('reports a total above 1.2 of appointments without a known first day', () => {
    const member = aMember('anna', {
      appointments: [{ workingTimeFactor: wtf(1) }, { workingTimeFactor: wtf(0.5), to: isoDate('2026-07-31') }],
    });
    expect(overlapFindings(member)).toMatchObject([{ code: 'high-total-working-time', from: null }]);
  });

  it('reports an appointment that is entered twice', () => {
    const member = aMember('anna', {
      appointments: [
        { workingTimeFactor: wtf(0.5), from: isoDate('2026-08-01') },
        { workingTimeFactor: wtf(0.5), from: isoDate('2026-08-15') },
      ],
    });
    expect(overlapFindings(member)).toEqual([
      {
        code: 'same-appointment-twice',
        appointmentIds: ['anna-appointment-1', 'anna-appointment-2'],
        from: '2026-08-15',
      },
    ]);
  });

  it('does not mind the same appointment in two periods that only touch', () => {
    const member = aMember('anna', {
      appointments: [{ to: isoDate('2026-07-31') }, { from: isoDate('2026-08-01') }],
    });
    expect(overlapFindings(member)).toEqual([]);
  });
});
