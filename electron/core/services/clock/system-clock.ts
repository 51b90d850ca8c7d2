import type { Clock, IsoDate, IsoMoment } from '#shared/kernel/dates.ts';

/** The clock of the computer: today at the user's place, now in UTC. */
export const systemClock: Clock = {
  today: () => {
    const now = new Date();
    const month = String(now.getMonth() + 1).padStart(2, '0');
    const day = String(now.getDate()).padStart(2, '0');
    return `${String(now.getFullYear())}-${month}-${day}` as IsoDate;
  },
  now: () => new Date().toISOString() as IsoMoment,
};
