import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_DUTIES, MEETING_STATES } from '#shared/domain/groups/entities.ts';
import { timeLedger } from '#shared/domain/groups/time-ledger.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates } from '../arbitraries.ts';
import { id } from '../builders.ts';
import { aMeeting, aMembership } from './group-builders.ts';

const TODAY = isoDate('2026-11-01');
const YEAR = { from: isoDate('2026-08-01'), to: isoDate('2027-07-31') };

describe('time in a group', () => {
  // Ten meetings of three hours: three held, of which one was not recorded; one of last month not looked at; one called
  // off; five to come. Anna is a member all year, Bart from 1 October on, Carla is adviser, Dirk came once as a guest.
  const meetings = [
    aMeeting('2026-09-02', ['anna', 'dirk'], { minutes: 180 }),
    aMeeting('2026-09-23', ['anna'], { minutes: 180 }),
    aMeeting('2026-10-07', [], { minutes: 180 }),
    aMeeting('2026-10-21', [], { minutes: 180, state: 'planned' }),
    aMeeting('2026-11-01', [], { minutes: 180, state: 'planned' }),
    aMeeting('2026-11-18', [], { minutes: 180, state: 'cancelled' }),
    ...['2026-12-09', '2027-01-13', '2027-02-03', '2027-03-10'].map((day) =>
      aMeeting(day, [], { minutes: 180, state: 'planned' }),
    ),
  ];
  const memberships = [
    aMembership('anna'),
    aMembership('bart', { from: isoDate('2026-09-23') }),
    aMembership('carla', { duty: 'adviser' }),
  ];

  it('gives the figures that were counted by hand', () => {
    // anna: was at two (360), 7 and 21 October not recorded (360), 1 November and four more ahead (900): 27 hours.
    // bart: from 23 September: missed that one (180), then as anna: 24 hours.
    // carla advises: nothing is booked. dirk: one meeting as a guest.
    expect(timeLedger(memberships, meetings, YEAR, TODAY)).toEqual([
      { personId: 'anna', attended: 360, missed: 0, unrecorded: 360, ahead: 900, booked: 1620 },
      { personId: 'bart', attended: 0, missed: 180, unrecorded: 360, ahead: 900, booked: 1440 },
      { personId: 'carla', attended: 0, missed: 0, unrecorded: 0, ahead: 0, booked: 0 },
      { personId: 'dirk', attended: 180, missed: 0, unrecorded: 0, ahead: 0, booked: 180 },
    ]);
  });

  it('books thirty hours for ten meetings of three hours', () => {
    const series = Array.from({ length: 10 }, (_, index) =>
      aMeeting(`2026-11-${String(index + 10)}`, [], { minutes: 180, state: 'planned' }),
    );
    const [line] = timeLedger([aMembership('anna')], series, YEAR, TODAY);
    expect(line).toMatchObject({ ahead: 30 * 60, booked: 30 * 60 });
  });

  it('counts the meetings of the period only', () => {
    const september = { from: isoDate('2026-09-01'), to: isoDate('2026-09-30') };
    expect(timeLedger([aMembership('anna')], meetings, september, TODAY)[0]).toMatchObject({
      attended: 360,
      booked: 360,
    });
  });

  it('gives somebody with two memberships one line', () => {
    const twice = [
      aMembership('anna', { to: isoDate('2026-09-10') }),
      aMembership('anna', { from: isoDate('2026-12-01'), duty: 'lead' }),
    ];
    const lines = timeLedger(twice, meetings, YEAR, TODAY);
    expect(lines.filter(({ personId }) => personId === 'anna')).toEqual([
      // 9 December, 13 January, 3 February, 10 March ahead.
      { personId: 'anna', attended: 360, missed: 0, unrecorded: 0, ahead: 720, booked: 1080 },
    ]);
  });

  it('books for a member of all days exactly what is not called off', () => {
    const anyMeeting = fc.record({
      heldOn: dates('2026-08-01', '2027-07-31'),
      minutes: fc.integer({ min: 1, max: 1440 }),
      state: fc.constantFrom(...MEETING_STATES),
      present: fc.subarray(['anna', 'bart', 'carla'].map((name) => id<'person'>(name))),
    });
    fc.assert(
      fc.property(
        fc.array(anyMeeting),
        fc.constantFrom(...GROUP_DUTIES),
        dates('2026-08-01', '2027-07-31'),
        (all, duty, today) => {
          const lines = timeLedger([aMembership('anna'), aMembership('bart', { duty })], all, YEAR, today);
          const total = all.filter(({ state }) => state !== 'cancelled').reduce((sum, { minutes }) => sum + minutes, 0);
          expect(lines[0]?.booked).toBe(total);
          for (const line of lines) {
            expect(line.booked).toBe(line.attended + line.missed + line.unrecorded + line.ahead);
            expect(line.booked).toBeLessThanOrEqual(total);
          }
        },
      ),
    );
  });
});
